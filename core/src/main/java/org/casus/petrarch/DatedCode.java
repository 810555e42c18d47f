package org.casus.petrarch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code between brackets.
 *
 * @param line counted from 1
 * @param code as it stands there
 * @param from the first day on which it holds, or null
 * @param to the last day on which it holds, or null
 */
record DatedCode(int line, String code, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** What stands for "no actor". */
    private static final String NULL_CODE = "---";

    /** The formats' own rule: two digits up to this are years of this century. */
    private static final int LAST_YEAR_OF_2000S = 30;

    private static final int SHORT_DATE = 6;
    private static final int LONG_DATE = 8;

    boolean isDated() {
        return from != null || to != null;
    }

    /** All codes in the brackets of a line's end; null codes are left out silently. */
    static List<DatedCode> all(int line, String text, Remarks remarks) {
        List<DatedCode> codes = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('[', at);
            int close = open < 0 ? -1 : text.indexOf(']', open);
            String between = text.substring(at, open < 0 ? text.length() : open);
            if (!between.isBlank() || open >= 0 && close < 0) {
                remarks.add(line, RemarkReason.BAD_CODE, text.substring(at));
            }
            if (close < 0) {
                break;
            }
            DatedCode code = of(line, text.substring(open + 1, close).strip(), remarks);
            if (code != null) {
                codes.add(code);
            }
            at = close + 1;
        }
        return codes;
    }

    private static @Nullable DatedCode of(int line, String inside, Remarks remarks) {
        int end = 0;
        while (end < inside.length() && !Character.isWhitespace(inside.charAt(end))) {
            end++;
        }
        String code = inside.substring(0, end);
        String limit = withoutSpaces(inside.substring(end));
        if (code.equals(NULL_CODE)) {
            return null;
        }
        if (limit.isEmpty()) {
            return new DatedCode(line, code, null, null);
        }
        boolean before = limit.charAt(0) == '<';
        boolean after = limit.charAt(0) == '>';
        int dash = limit.indexOf('-');
        LocalDate from = before ? null : date(after ? limit.substring(1) : upTo(limit, dash));
        LocalDate to = after ? null : date(limit.substring(before ? 1 : dash + 1));
        boolean whole = before ? to != null : after ? from != null : both(from, to) && dash > 0;
        if (!whole || from != null && to != null && to.isBefore(from)) {
            remarks.add(line, RemarkReason.BAD_DATE, inside);
            return null;
        }
        return new DatedCode(line, code, from, to);
    }

    private static boolean both(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null;
    }

    private static String upTo(String limit, int dash) {
        return dash < 0 ? limit : limit.substring(0, dash);
    }

    private static String withoutSpaces(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** YYYYMMDD or YYMMDD, else null. */
    private static @Nullable LocalDate date(String digits) {
        boolean fits = digits.length() == SHORT_DATE || digits.length() == LONG_DATE;
        if (!fits || digits.chars().anyMatch(c -> c < '0' || c > '9')) {
            return null;
        }
        int number = Integer.parseInt(digits);
        int year = number / 10_000;
        if (digits.length() == SHORT_DATE) {
            year += year <= LAST_YEAR_OF_2000S ? 2000 : 1900;
        }
        try {
            return year == 0 ? null : LocalDate.of(year, number / 100 % 100, number % 100);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
