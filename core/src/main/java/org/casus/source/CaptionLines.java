package org.casus.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;

/** Knows lines under pictures by the credit they carry. */
final class CaptionLines {

    private static final String TABLE = "captions.tsv";

    /** The tail of a line that a credit is looked for in; credits name a person and an agency. */
    private static final int LONGEST_CREDIT = 100;

    /** "Jane Doe/AFP", "JANE DOE / REUTERS" at the end of a line. */
    private static final Pattern SLASH_CREDIT =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]{1,30} ?/ ?(\\p{Lu}[\\p{L} ]{1,40})\\)?\\]?$");

    /** "REUTERS/Jane Doe" at the end of a line. */
    private static final Pattern CREDIT_SLASH =
            Pattern.compile(
                    "(\\p{Lu}\\p{L}{1,30})/\\p{Lu}[\\p{L}.'’-]{1,30} \\p{Lu}[\\p{L}'’-]{1,30}$");

    private final Phrases starts =
            new Phrases(new Table(CaptionLines.class, TABLE).wordsOfKind("start"));
    private final List<String> credits = new Table(CaptionLines.class, TABLE).wordsOfKind("end");
    private final List<String> insides = new Table(CaptionLines.class, TABLE).wordsOfKind("inside");
    private final Set<String> agencies = new TreeSet<>();

    CaptionLines() {
        for (String agency : new Table(CaptionLines.class, "agencies.txt").words()) {
            agencies.add(agency.toUpperCase(Locale.ROOT));
        }
    }

    boolean has(Paragraph paragraph) {
        if (!paragraph.isWhole()) {
            return false;
        }
        String line = paragraph.head();
        return starts.opening(opening(line)) != null
                || isCredit(lastBrackets(line))
                || isCredit(afterLastBar(line))
                || endsWithCredit(paragraph)
                || hasSlashCredit(line);
    }

    /** Here the marks count: "FILE -" and "(Photo". */
    private static String opening(String line) {
        String small = line.strip().toLowerCase(Locale.ROOT);
        return small.substring(0, Math.min(small.length(), LONGEST_CREDIT)).replace('’', '\'');
    }

    private boolean isCredit(String words) {
        String normal = Phrases.normal(words);
        return credits.stream().anyMatch(c -> startsOrEndsWith(normal, c));
    }

    /** Only a line that does not end as a sentence: stories speak of picture agencies too. */
    private boolean endsWithCredit(Paragraph paragraph) {
        if (paragraph.ending() != Ending.NONE) {
            return false;
        }
        String normal = Phrases.normal(paragraph.head());
        return insides.stream().anyMatch(normal::contains)
                || credits.stream()
                        .anyMatch(c -> c.indexOf(' ') > 0 && (' ' + normal).endsWith(' ' + c));
    }

    private boolean hasSlashCredit(String line) {
        String tail = line.substring(Math.max(0, line.length() - LONGEST_CREDIT));
        return isAgency(SLASH_CREDIT.matcher(tail)) || isAgency(CREDIT_SLASH.matcher(tail));
    }

    private boolean isAgency(Matcher matcher) {
        return matcher.find()
                && agencies.contains(matcher.group(1).toUpperCase(Locale.ROOT).strip());
    }

    private static boolean startsOrEndsWith(String words, String credit) {
        return words.equals(credit)
                || words.startsWith(credit + " ")
                || words.startsWith(credit + ":")
                || words.startsWith(credit + "/")
                || words.endsWith(" " + credit)
                || words.endsWith("/" + credit);
    }

    private static String lastBrackets(String line) {
        int close = line.length();
        while (close > 0 && ".) ]".indexOf(line.charAt(close - 1)) >= 0) {
            close--;
        }
        if (close == line.length()) {
            return "";
        }
        int open = Math.max(line.lastIndexOf('(', close), line.lastIndexOf('[', close));
        return open < 0 || close - open > LONGEST_CREDIT ? "" : line.substring(open + 1, close);
    }

    private static String afterLastBar(String line) {
        int bar = line.lastIndexOf('|');
        return bar < 0 || line.length() - bar > LONGEST_CREDIT ? "" : line.substring(bar + 1);
    }
}
