package org.casus.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One piece of a printed date.
 *
 * @param kind what it is
 * @param parts its numbers, signs or letters in the order that the kind names; empty for what is
 *     not printed
 */
record DatePiece(Kind kind, List<String> parts) {

    /** What a piece is, told by its signs alone. */
    enum Kind {
        /** Hour, minute, second; has colons. */
        TIME("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?"),
        /** Sign, hours, minutes. */
        OFFSET("([+\\u2212-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?!\\d)"),
        /** Year, its sign, month, day. */
        EAST_ASIAN("(\\d{4})\\s?([년年])\\s?(\\d{1,2})\\s?[월月]\\s?(\\d{1,2})\\s?[일日]?"),
        /** A number, the sign between all three, the second number, the third. */
        NUMERIC("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})(?!\\d)"),
        /** Digits alone. */
        NUMBER("(\\d{1,9})"),
        /** Letters. */
        WORD("(\\p{L}+)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** A sign before the time parts a date, one behind it opens an offset. */
    private static final List<Kind> BEFORE_TIME =
            List.of(Kind.TIME, Kind.EAST_ASIAN, Kind.NUMERIC, Kind.NUMBER, Kind.WORD);

    private static final List<Kind> BEHIND_TIME =
            List.of(Kind.OFFSET, Kind.EAST_ASIAN, Kind.NUMERIC, Kind.NUMBER, Kind.WORD);

    /**
     * Cuts a text into pieces and passes over the signs between them.
     *
     * @param behindTime whether a time stands before the text
     */
    static List<DatePiece> cut(String text, boolean behindTime) {
        List<DatePiece> pieces = new ArrayList<>();
        boolean behind = behindTime;
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            for (Kind kind : behind ? BEHIND_TIME : BEFORE_TIME) {
                Matcher matcher = kind.pattern.matcher(text).region(at, text.length());
                if (matcher.lookingAt()) {
                    pieces.add(of(kind, matcher));
                    behind |= kind == Kind.TIME;
                    end = matcher.end();
                    break;
                }
            }
            at = end;
        }
        return pieces;
    }

    /** A piece whose parts are the groups of what was matched. */
    static DatePiece of(Kind kind, Matcher matched) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= matched.groupCount(); i++) {
            parts.add(matched.group(i) == null ? "" : matched.group(i));
        }
        return new DatePiece(kind, parts);
    }

    /** A part as it stands. */
    String text(int part) {
        return parts.get(part);
    }

    /** A part as a number; 0 where it is not printed. */
    int number(int part) {
        return parts.get(part).isEmpty() ? 0 : Integer.parseInt(parts.get(part));
    }
}
