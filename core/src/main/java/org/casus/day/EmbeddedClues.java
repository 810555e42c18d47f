package org.casus.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day of publication in the data that a page hands to its own scripts. Such data speak of
 * other articles too, so they count only where they name one day.
 */
final class EmbeddedClues {

    private static final Pattern PROPERTY =
            Pattern.compile(
                    "(?<![A-Za-z_-])([A-Za-z_-]{6,30}+)[\"']?\\s{0,4}+:\\s{0,4}+"
                            + "(?:([\"'])([^\"'\\\\<>]{8,40})\\2|(\\d{10}|\\d{13})(?![\\d.]))");

    private static final Pattern JOINT = Pattern.compile("[^a-z]");

    private final Set<String> names = new TreeSet<>();
    private final StampReader stamps;

    EmbeddedClues(StampReader stamps) {
        this.stamps = stamps;
        for (List<String> row : new Table(EmbeddedClues.class, "meta-days.tsv").rows()) {
            if (row.get(1).equals("published") && row.get(2).equals("stated")) {
                names.add(joined(row.get(0)));
            }
        }
    }

    /** The name in letters alone: pages write "publish_date", "publishDate" and "publish-date". */
    private static String joined(String name) {
        return JOINT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The day, once; or nothing. */
    List<Clue> find(Document page) {
        List<Clue> clues = new ArrayList<>();
        Set<LocalDate> days = new TreeSet<>();
        for (Element script : page.getElementsByTag("script")) {
            if (!LinkedDataReader.isLinkedData(script)) {
                Matcher property = PROPERTY.matcher(script.data());
                while (property.find() && days.size() <= 1) {
                    @Nullable String quoted = property.group(3);
                    String value = quoted == null ? property.group(4) : quoted;
                    addClue(property.group(1), value, days, clues);
                }
            }
        }
        return days.size() == 1 ? clues.subList(0, 1) : List.of();
    }

    private void addClue(String name, String value, Set<LocalDate> days, List<Clue> clues) {
        @Nullable Stamp stamp = names.contains(joined(name)) ? stamps.readValue(value) : null;
        if (stamp != null) {
            days.add(stamp.day());
            clues.add(new Clue(Role.PUBLISHED, Trust.EMBEDDED_DATA, stamp, 0, "script " + name));
        }
    }
}
