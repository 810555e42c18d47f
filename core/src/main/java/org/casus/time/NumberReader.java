package org.casus.time;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads amounts, in digits or words: "20", "2.5", "two hundred and five", "a dozen", "several". */
final class NumberReader {

    /** The value of an amount that is not said: "several years". */
    static final String VAGUE = "X";

    /** More digits cannot be an amount of time that anybody writes. */
    private static final int MOST_DIGITS = 9;

    private NumberReader() {}

    static @Nullable Words amount(List<Piece> pieces, int at) {
        if (pieces.get(at).number()) {
            return digits(pieces, at);
        }
        Words vague = vague(pieces, at);
        return vague != null ? vague : words(pieces, at);
    }

    private static @Nullable Words digits(List<Piece> pieces, int at) {
        String text = pieces.get(at).text().replace(",", "");
        if (text.length() > MOST_DIGITS || text.indexOf('.') != text.lastIndexOf('.')) {
            return null;
        }
        if (is(pieces, at + 1, "1") && is(pieces, at + 2, "/") && is(pieces, at + 3, "2")) {
            return new Words(at + 4, text + ".5");
        }
        if (is(pieces, at + 1, "\u00bd")) {
            return new Words(at + 2, text + ".5");
        }
        String scale = at + 1 < pieces.size() ? pieces.get(at + 1).valueAs("scale") : null;
        if (scale != null) {
            BigDecimal amount = new BigDecimal(text).multiply(new BigDecimal(scale));
            return new Words(at + 2, amount.toPlainString());
        }
        return new Words(at + 1, text);
    }

    private static boolean is(List<Piece> pieces, int at, String word) {
        return at < pieces.size() && pieces.get(at).is(word);
    }

    private static @Nullable Words vague(List<Piece> pieces, int at) {
        int next = is(pieces, at, "a") ? at + 1 : at;
        String amount = next < pieces.size() ? pieces.get(next).valueAs("vague") : null;
        if (amount == null) {
            return null;
        }
        return new Words(is(pieces, next + 1, "of") ? next + 2 : next + 1, amount);
    }

    private static @Nullable Words words(List<Piece> pieces, int at) {
        long total = 0;
        long group = 0;
        int end = at;
        for (int next = at; next < pieces.size(); ) {
            Piece piece = pieces.get(next);
            long number = value(piece, "number");
            long scale = end > at ? value(piece, "scale") : -1;
            if (number >= 0 && (end == at || (fits(group, number) && !isArticle(piece)))) {
                group += number;
            } else if (scale >= 1000 && total == 0) {
                total = Math.max(1, group) * scale;
                group = 0;
            } else if (scale == 100 && group > 0 && group < 100) {
                group *= scale;
            } else if (end > at && (piece.is("-") || (piece.is("and") && group % 100 == 0))) {
                next++;
                continue;
            } else {
                break;
            }
            next++;
            end = next;
        }
        return end > at ? new Words(end, Long.toString(total + group)) : null;
    }

    private static long value(Piece piece, String kind) {
        String value = piece.valueAs(kind);
        return value == null ? -1 : Long.parseLong(value);
    }

    private static boolean isArticle(Piece piece) {
        return piece.is("a") || piece.is("an");
    }

    /** Whether the number goes on: 20 takes 4, 200 takes 15, 4 takes nothing. */
    private static boolean fits(long group, long number) {
        if (group % 100 == 0) {
            return number > 0 && number < 100;
        }
        return group % 10 == 0 && group % 100 >= 20 && number > 0 && number < 10;
    }
}
