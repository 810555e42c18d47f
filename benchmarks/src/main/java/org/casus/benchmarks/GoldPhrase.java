package org.casus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An actor phrase with the codes that people expect of it.
 *
 * @param text the phrase
 * @param day the day on which it is read
 * @param country the country expected, empty for none, null where nothing is said of it
 * @param sector the first sector expected, empty for none, null where nothing is said of it
 */
record GoldPhrase(String text, LocalDate day, @Nullable String country, @Nullable String sector) {

    /** "Today" in these tests: they were written in 2022 and ask for its office holders. */
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 1);

    /** Where the tests keep the day when it has no name. */
    private static final int DAY_ARGUMENT = 2;

    /** An expectation that is none of these is a slip of the tests. */
    private static final List<String> SECTORS =
            List.of(
                    "", "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "HLH", "JNK", "JRN",
                    "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "PRE", "PRM", "PTY", "REB", "REF",
                    "REL", "SOC", "SPY", "UAF", "UNK");

    private static final List<DateTimeFormatter> DAYS =
            List.of(pattern("yyyy-MM-dd"), pattern("d MMMM yyyy"), pattern("MMMM d, yyyy"));

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The phrase of a line of phrases.jsonl. */
    static GoldPhrase of(JsonNode line) {
        JsonNode expected = line.path("expected").path(0);
        String country = text(expected, "country");
        String sector = text(expected, "code_1");
        boolean swapped = country != null && !country.isEmpty() && SECTORS.contains(country);
        return new GoldPhrase(
                line.path("text").asText(),
                day(line),
                swapped || country == null ? null : country.replace("XKX", "KOS"),
                swapped || !SECTORS.contains(sector == null ? "?" : sector) ? null : sector);
    }

    private static @Nullable String text(JsonNode expected, String key) {
        return expected.has(key) ? expected.get(key).asText() : null;
    }

    private static LocalDate day(JsonNode line) {
        String named = line.path("kwargs").path("query_date").asText("");
        String given = named.isEmpty() ? line.path("args").path(DAY_ARGUMENT).asText("") : named;
        for (DateTimeFormatter form : DAYS) {
            ParsePosition position = new ParsePosition(0);
            TemporalAccessor parsed = form.parseUnresolved(given, position);
            if (parsed != null && position.getIndex() == given.length()) {
                return LocalDate.parse(given, form);
            }
        }
        return TODAY;
    }

    /** Whether this country is the one expected; null is none. */
    boolean isCountry(@Nullable String read) {
        return (read == null ? "" : read).equals(country);
    }

    /** Whether the first of the sectors is the one expected; who is unknown may be left open. */
    boolean isSector(List<String> read) {
        String first = read.isEmpty() ? "" : read.get(0);
        boolean open = first.isEmpty() || first.equals("UNK");
        return switch (sector == null ? "" : sector) {
            case "", "UNK", "JNK" -> open;
            case "HLH" -> first.equals("MED");
            default -> first.equals(sector);
        };
    }
}
