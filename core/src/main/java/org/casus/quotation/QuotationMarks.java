package org.casus.quotation;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.TextSpan;

/**
 * Finds what stands between quotation marks in one paragraph: curly, straight, doubled single,
 * German and French marks, and single marks that are no apostrophes. Only outermost quotations are
 * given. Reads every character a bounded number of times.
 */
final class QuotationMarks {

    /**
     * Single marks are taken for a pair only within so many characters: longer single-quoted speech
     * is rare, and the bound keeps the search linear.
     */
    private static final int LONGEST_SINGLE = 600;

    /** What a mark may be. */
    enum Mark {
        NONE,
        DOUBLE,
        SINGLE
    }

    private QuotationMarks() {}

    /** What kind of quotation mark a token is. */
    static Mark kindOf(String form) {
        return switch (form) {
            case "\"", "“", "”", "„", "‟", "«", "»", "''", "``" -> Mark.DOUBLE;
            case "'", "‘", "’", "‚", "‹", "›", "`" -> Mark.SINGLE;
            default -> Mark.NONE;
        };
    }

    /** The outermost quotations of a paragraph in order. */
    static List<QuotedRun> in(String text, TextSpan paragraph) {
        List<QuotedRun> runs = new ArrayList<>();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int close = closing(text, at, paragraph);
            if (close == OPENS_NOTHING) {
                at++;
            } else if (close == NEVER_CLOSED) {
                runs.add(new QuotedRun(new TextSpan(at, paragraph.end()), false));
                return runs;
            } else {
                if (close > at + 2) {
                    runs.add(new QuotedRun(new TextSpan(at, close), true));
                }
                at = close;
            }
        }
        return runs;
    }

    private static final int OPENS_NOTHING = -1;
    private static final int NEVER_CLOSED = -2;

    /** The end of the quotation that opens at an offset. */
    private static int closing(String text, int at, TextSpan paragraph) {
        char mark = text.charAt(at);
        switch (mark) {
            case '“', '‟':
                return closingOf(text, at + 1, paragraph, "”“\"");
            case '„':
                return closingOf(text, at + 1, paragraph, "“”\"");
            case '«':
                return closingOf(text, at + 1, paragraph, "»");
            case '"':
                return canOpen(text, at, at + 1, paragraph)
                        ? closingOf(text, at + 1, paragraph, "\"”")
                        : OPENS_NOTHING;
            case '\'', '`':
                if (isDoubled(text, at, paragraph)) {
                    return canOpen(text, at, at + 2, paragraph)
                            ? closingDoubled(text, at + 2, paragraph)
                            : OPENS_NOTHING;
                }
                return closingSingle(text, at, paragraph, '\'');
            case '‘':
                return closingSingle(text, at, paragraph, '’');
            default:
                return OPENS_NOTHING;
        }
    }

    private static int closingOf(String text, int from, TextSpan paragraph, String closers) {
        for (int i = from; i < paragraph.end(); i++) {
            char c = text.charAt(i);
            if (closers.indexOf(c) >= 0) {
                boolean opensAnother = c == '“' && closers.charAt(0) == '”';
                if (!opensAnother || !canOpen(text, i, i + 1, paragraph)) {
                    return i + 1;
                }
            }
        }
        return NEVER_CLOSED;
    }

    private static boolean isDoubled(String text, int at, TextSpan paragraph) {
        return at + 1 < paragraph.end() && text.charAt(at + 1) == text.charAt(at);
    }

    private static int closingDoubled(String text, int from, TextSpan paragraph) {
        for (int i = from; i + 1 < paragraph.end(); i++) {
            if (text.charAt(i) == '\'' && text.charAt(i + 1) == '\'') {
                boolean third = i + 2 < paragraph.end() && text.charAt(i + 2) == '\'';
                return third ? i + 3 : i + 2;
            }
        }
        return NEVER_CLOSED;
    }

    /** A mark opens where a word may begin: not after a letter or digit and not before a space. */
    private static boolean canOpen(String text, int at, int next, TextSpan paragraph) {
        boolean before =
                at == paragraph.start()
                        || !(Character.isLetterOrDigit(text.charAt(at - 1))
                                || ".,!?%)".indexOf(text.charAt(at - 1)) >= 0);
        return before && next < paragraph.end() && !Character.isWhitespace(text.charAt(next));
    }

    /** Single marks pair only where both look like quotation marks; else they are apostrophes. */
    private static int closingSingle(String text, int at, TextSpan paragraph, char closer) {
        if (!canOpen(text, at, at + 1, paragraph) || Character.isDigit(text.charAt(at + 1))) {
            return OPENS_NOTHING;
        }
        int limit = Math.min(paragraph.end(), at + LONGEST_SINGLE);
        int possible = OPENS_NOTHING;
        for (int i = at + 2; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '"' || (c == text.charAt(at) && c == '‘')) {
                break;
            }
            if (c == closer && endsWord(text, i, paragraph)) {
                if (text.charAt(i - 1) != 's') {
                    return i + 1;
                }
                if (possible == OPENS_NOTHING || !endsPossessive(text, i, paragraph)) {
                    possible = i + 1;
                }
            }
        }
        return possible;
    }

    private static boolean endsWord(String text, int at, TextSpan paragraph) {
        return !Character.isWhitespace(text.charAt(at - 1))
                && (at + 1 == paragraph.end() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static boolean endsPossessive(String text, int at, TextSpan paragraph) {
        return at + 2 < paragraph.end() && Character.isLetter(text.charAt(at + 2));
    }
}
