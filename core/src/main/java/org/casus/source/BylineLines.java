package org.casus.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** Knows lines that say who wrote the story: "By Jane Doe, Agency", "Jane Doe in Kyiv". */
final class BylineLines {

    private static final String TABLE = "bylines.tsv";

    /** Room for four names with their places and an agency. */
    private static final int LONGEST_BYLINE = 200;

    /** Credits name desks and cities of a whole team. */
    private static final int LONGEST_CREDIT = 400;

    private static final int FEWEST_NAME_WORDS = 2;
    private static final int MOST_NAME_WORDS = 5;

    /** Without "By" a line of more words is a headline. */
    private static final int MOST_BARE_WORDS = 8;

    private static final Pattern JOINT =
            Pattern.compile(
                    "[,;|/•·\\n\\r()]| [-–—] | (?:and|with|for|in|on|at|of|from|reporting from) | & ",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_WORD =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}.'’-]*|(?i:de|da|di|del|der|van|von|bin|ibn|al|el|la|le)"
                            + "|(?i:al|el|bin|ul|d)[-'’]\\p{Lu}[\\p{L}'’-]*");

    /** "Richard (Rick) Roe". */
    private static final Pattern NICKNAME = Pattern.compile(" \\([^()\\d]{1,20}\\)(?= \\p{Lu})");

    private static final Pattern ADDRESS = Pattern.compile("@?[\\w.-]+@[\\w.-]+|@\\w+|https?:\\S+");

    private final Phrases openings =
            new Phrases(new Table(BylineLines.class, TABLE).wordsOfKind("by"));
    private final Phrases credits =
            new Phrases(new Table(BylineLines.class, TABLE).wordsOfKind("start"));
    private final List<String> creditEnds = new Table(BylineLines.class, TABLE).wordsOfKind("end");
    private final Set<String> roles =
            new TreeSet<>(new Table(BylineLines.class, TABLE).wordsOfKind("role"));
    private final Set<String> agencies = new TreeSet<>();
    private final PrintedDates dates;

    BylineLines(PrintedDates dates) {
        this.dates = dates;
        for (String agency : new Table(BylineLines.class, "agencies.txt").words()) {
            agencies.add(agency.toLowerCase(Locale.ROOT));
        }
    }

    /** "Reporting by …; editing by …", "… contributed to this report". Stands anywhere. */
    boolean hasCredit(Paragraph paragraph) {
        if (!paragraph.isShorterThan(LONGEST_CREDIT)) {
            return false;
        }
        String normal = Phrases.normal(paragraph.head());
        return credits.opening(normal) != null || creditEnds.stream().anyMatch(normal::contains);
    }

    /** "By Jane Doe and John Roe, Agency". */
    boolean has(Paragraph paragraph) {
        if (!paragraph.isShorterThan(LONGEST_BYLINE)) {
            return false;
        }
        String line = paragraph.head().strip();
        @Nullable String opening = openings.opening(Phrases.normal(line));
        return opening != null
                && line.length() > opening.length()
                && line.regionMatches(true, 0, opening, 0, opening.length())
                && isNames(line.substring(opening.length()).strip());
    }

    /** "Jane Doe in Kyiv", "Reuters": only to be asked of the lines between title and story. */
    boolean isBare(Paragraph paragraph) {
        return paragraph.isShorterThan(LONGEST_BYLINE)
                && paragraph.shape().words() <= MOST_BARE_WORDS
                && paragraph.ending() == Ending.NONE
                && isNames(paragraph.head().strip());
    }

    private boolean isNames(String words) {
        String[] parts = JOINT.split(withoutDate(words.replace('\u00A0', ' ')));
        if (parts.length == 0 || !isWriter(parts[0])) {
            return false;
        }
        for (String part : parts) {
            if (!isPart(part.strip())) {
                return false;
            }
        }
        return true;
    }

    /** "Jane Doe March 12, 2024 at 10:31 a.m." without its day and time. */
    private String withoutDate(String words) {
        for (PrintedDates.PrintedDate date : dates.find(words)) {
            if (dates.isDateLine(words.substring(date.start()))) {
                return words.substring(0, date.start());
            }
        }
        return words;
    }

    private boolean isWriter(String part) {
        String small = Phrases.normal(part);
        int words = nameWords(part.strip());
        return agencies.contains(small)
                || roles.contains(small)
                || FEWEST_NAME_WORDS <= words
                        && words <= MOST_NAME_WORDS
                        && !dates.isDateLine(part);
    }

    private boolean isPart(String part) {
        String small = Phrases.normal(part);
        int words = nameWords(part);
        return small.isEmpty()
                || agencies.contains(small)
                || roles.contains(small.substring(small.lastIndexOf(' ') + 1))
                || 0 < words && words <= MOST_NAME_WORDS
                || ADDRESS.matcher(part).matches()
                || dates.isDateLine(part)
                || isYearOrTime(small);
    }

    /** What is left of a date that a comma or bar cut through. */
    private static boolean isYearOrTime(String small) {
        return Character.isDigit(small.charAt(0)) && small.length() <= "10:31 a.m. gmt".length();
    }

    /** Whether words have the shape of a person's name. */
    static boolean isPersonal(String words) {
        int count = nameWords(NICKNAME.matcher(words).replaceFirst(""));
        return FEWEST_NAME_WORDS <= count && count <= MOST_NAME_WORDS;
    }

    /** The number of words, or 0 where one of them can be no part of a name. */
    private static int nameWords(String part) {
        String[] words = part.split("[\\s\\h]+");
        for (String word : words) {
            if (!NAME_WORD.matcher(word).matches()) {
                return 0;
            }
        }
        return words.length;
    }
}
