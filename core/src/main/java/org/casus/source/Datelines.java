package org.casus.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dateline that a paragraph opens with: "GENEVA, March 12 (Agency) —", "KYIV (AP) --",
 * "MOSCOW, Feb 3, 2024 /Agency/ -". The marks after it belong to it. Holds tables and nothing else,
 * so one instance serves every thread.
 */
public final class Datelines {

    /**
     * A dateline.
     *
     * @param end one past its last code unit, from the start of the paragraph
     * @param day the full day in it, or null
     */
    record Dateline(int end, @Nullable LocalDate day) {}

    /** Room for two places with their regions, a day and an agency. */
    private static final int LONGEST_DATELINE = 140;

    /** A place in capitals of fewer letters is an acronym more often: "UN", "NATO". */
    private static final int FEWEST_PLACE_LETTERS = 4;

    private static final int FEWEST_LETTERS_WITH_REGION = 3;

    /** A longer run of capitals is a headline. */
    private static final int MOST_PLACE_WORDS = 5;

    private static final String DASH = "(?:—|–|―|--+|-|_)";

    private final Pattern pattern;
    private final Set<String> agencies = new TreeSet<>();
    private final Set<String> notPlaces =
            new TreeSet<>(new Table(Datelines.class, "not-datelines.txt").words());
    private final PrintedDates dates;

    /** Loads the tables of places, agencies and words of dates from the class path. */
    public Datelines() {
        this(new PrintedDates());
    }

    Datelines(PrintedDates dates) {
        this.dates = dates;
        new Table(Datelines.class, "headline-small-words.txt")
                .words()
                .forEach(word -> notPlaces.add(word.toUpperCase(Locale.ROOT)));
        List<String> names = new ArrayList<>(new Table(Datelines.class, "agencies.txt").words());
        names.forEach(name -> agencies.add(name.toLowerCase(Locale.ROOT)));
        pattern = Pattern.compile(grammar(dates, names), Pattern.CASE_INSENSITIVE);
    }

    /** Possessive throughout, and run on a bounded opening: it cannot hang. */
    private static String grammar(PrintedDates dates, List<String> names) {
        String month = "(?:" + dates.alternatives("month") + ")\\b\\.?";
        String weekday = "(?:" + dates.alternatives("weekday") + ")\\b\\.?";
        String listed = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String notPlace = "(?!" + month + "|" + weekday + "|(?:" + listed + ") ?" + DASH + ")";
        String word = notPlace + "(?-i:\\p{Lu}[\\p{L}\\p{M}.'’-]*+)";
        String place = word + "(?: (?:" + word + "|(?-i:de|la|al|el|of|the|and|es)\\b)){0,4}";
        String region = "(?:, ?" + place + "){0,2}(?: ?\\[" + place + "\\])?";
        String number = "\\d{1,2}+(?:st|nd|rd|th)?\\b";
        String day = "(?:" + month + " ?" + number + "|" + number + " " + month + ")";
        String when = "(?:" + weekday + "(?:,? " + day + ")?|" + day + ")(?:,? \\d{4}\\b)?\\.?";
        String agency = "(?:\\([^()\\n]{2,40}\\)|/[^/\\n]{2,30}/|\\[[^\\]\\n]{2,30}\\])";
        return "(?<place>"
                + place
                + "(?:/"
                + place
                + ")?"
                + region
                + ")?+"
                + "(?:(?<when>[,.]? ?"
                + when
                + "))?+"
                + "(?:,? ?(?<agency>"
                + agency
                + "|(?<=[,.] )(?:"
                + listed
                + ")(?= ?"
                + DASH
                + ")))?+\\.?"
                + "(?<mark> *"
                + DASH
                + "+ *| *: )?+[ \\u00A0]*";
    }

    /**
     * The dateline that opens a paragraph, or null.
     *
     * @param first whether it is the first paragraph of the story, where weaker signs do
     */
    @Nullable Dateline find(Paragraph paragraph, boolean first) {
        return find(paragraph.head(), first);
    }

    /**
     * The day in the dateline that opens the first paragraph of a story.
     *
     * @param paragraph its text, or the first 140 characters of it at least
     * @return null where there is no dateline, or none with day, month and year
     */
    public @Nullable LocalDate day(String paragraph) {
        @Nullable Dateline dateline = find(paragraph, true);
        return dateline == null ? null : dateline.day();
    }

    private @Nullable Dateline find(String paragraph, boolean first) {
        String head = opening(paragraph);
        Matcher matcher = pattern.matcher(head);
        if (!matcher.lookingAt() || matcher.end() == 0 || !isDateline(matcher, head, first)) {
            return null;
        }
        List<PrintedDates.PrintedDate> days = dates.find(head.substring(0, matcher.end()));
        return new Dateline(matcher.end(), days.isEmpty() ? null : days.get(0).day());
    }

    private static String opening(String head) {
        return head.substring(0, Math.min(head.length(), LONGEST_DATELINE))
                .replace('\u00A0', ' ')
                .replace('\n', ' ')
                .replace('\r', ' ');
    }

    private boolean isDateline(Matcher matcher, String head, boolean first) {
        @Nullable String place = matcher.group("place");
        @Nullable String agency = matcher.group("agency");
        boolean when = matcher.group("when") != null;
        boolean known = agency != null && isAgency(agency);
        String rest = head.substring(matcher.end());
        if (place == null) {
            boolean dated = when && matcher.group("mark") != null;
            return first && (known || dated) && opensSentence(rest);
        }
        if (notPlaces.contains(place.toUpperCase(Locale.ROOT)) || !opensSentence(rest)) {
            return false;
        }
        @Nullable String mark = matcher.group("mark");
        if (when || known) {
            return mark != null || known || rest.isEmpty();
        }
        if (mark == null || agency != null && !isCapitals(place)) {
            return false;
        }
        if (isCapitals(place)) {
            return agency != null || isSetOff(mark, first);
        }
        return first && isSpaced(mark) && isLoneDash(place, mark, rest);
    }

    /** After a name in small letters: "Beirut – Norland said", not "Aas – a lawyer – said". */
    private static boolean isLoneDash(String place, String mark, String rest) {
        boolean dash = mark.contains("—") || mark.contains("–");
        boolean hyphen = place.indexOf(',') > 0 && !mark.contains(":");
        return (dash || hyphen) && !rest.contains(mark.strip());
    }

    private boolean isAgency(String agency) {
        String name = agency.replaceAll("[()/\\[\\]]", "").strip().toLowerCase(Locale.ROOT);
        return agencies.contains(name);
    }

    private static boolean isSetOff(String mark, boolean first) {
        return mark.contains(":") || mark.equals("—") ? first : isSpaced(mark);
    }

    private static boolean isSpaced(String mark) {
        return mark.startsWith(" ") || mark.length() > 1;
    }

    /** Its first part, before the region, in capitals; with a region a short name will do. */
    private static boolean isCapitals(String place) {
        String[] parts = place.split("[,\\[]", 2);
        long letters = parts[0].chars().filter(Character::isLetter).count();
        int fewest = parts.length > 1 ? FEWEST_LETTERS_WITH_REGION : FEWEST_PLACE_LETTERS;
        return letters >= fewest
                && parts[0].chars().noneMatch(Character::isLowerCase)
                && place.split(" ").length <= MOST_PLACE_WORDS;
    }

    /** What follows a dateline starts a sentence; "NATO — which …" is prose. */
    private static boolean opensSentence(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        int first = rest.codePointAt(0);
        return !Character.isLowerCase(first) && !Blank.is(rest.charAt(0)) && first != ',';
    }
}
