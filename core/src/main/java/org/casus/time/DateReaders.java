package org.casus.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of dates and clock times that are numbers: years, days, decades, hours. */
final class DateReaders {

    /** Four digits below this are amounts far more often than years of the news. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 2199;

    /** Two digits from here on, as in '45, are of the last century; below of this one. */
    private static final int PIVOT = 30;

    private static final Map<String, Words.Reader> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("count", NumberReader::amount);
        BY_NAME.put("year", DateReaders::year);
        BY_NAME.put("day", DateReaders::day);
        BY_NAME.put("decade", DateReaders::decade);
        BY_NAME.put("nth", DateReaders::ordinal);
        BY_NAME.put("n", (pieces, at) -> plain(pieces, at, 0, 99));
        BY_NAME.put("month-number", (pieces, at) -> plain(pieces, at, 1, 12));
        BY_NAME.put("hour", (pieces, at) -> plain(pieces, at, 0, 24));
        BY_NAME.put("minute", DateReaders::minute);
        BY_NAME.put("military", DateReaders::military);
        BY_NAME.put("holiday", new HolidayNames());
    }

    private DateReaders() {}

    /** The reader that rules ask for by this name, or null. */
    static Words.@Nullable Reader named(String name) {
        return BY_NAME.get(name);
    }

    private static @Nullable Words plain(List<Piece> pieces, int at, int least, int most) {
        int value = integer(pieces.get(at));
        return value >= least && value <= most ? new Words(at + 1, Integer.toString(value)) : null;
    }

    private static int integer(Piece piece) {
        String text = piece.text();
        boolean whole = piece.number() && text.length() <= 4 && text.indexOf('.') < 0;
        return whole && text.indexOf(',') < 0 ? Integer.parseInt(text) : -1;
    }

    private static @Nullable Words year(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        int value = integer(piece);
        if (value >= FIRST_YEAR && value <= LAST_YEAR) {
            return new Words(at + 1, Integer.toString(value));
        }
        if (piece.is("'") && at + 1 < pieces.size() && pieces.get(at + 1).text().length() == 2) {
            int two = pieces.get(at + 1).glued() ? integer(pieces.get(at + 1)) : -1;
            return two < 0 ? null : new Words(at + 2, Integer.toString(centuryOf(two) * 100 + two));
        }
        return spelledYear(pieces, at);
    }

    private static int centuryOf(int twoDigits) {
        return twoDigits < PIVOT ? 20 : 19;
    }

    /** "nineteen ninety-six", "two thousand and five". */
    private static @Nullable Words spelledYear(List<Piece> pieces, int at) {
        String first = pieces.get(at).valueAs("number");
        if (first == null || at + 1 >= pieces.size()) {
            return null;
        }
        if (first.equals("2") && pieces.get(at + 1).is("thousand")) {
            Words amount = NumberReader.amount(pieces, at);
            return amount != null && Long.parseLong(amount.value()) <= LAST_YEAR ? amount : null;
        }
        boolean century = first.equals("19") || first.equals("18") || first.equals("20");
        Words rest = century ? NumberReader.amount(pieces, at + 1) : null;
        if (rest == null || pieces.get(at + 1).number() || rest.value().length() != 2) {
            return null;
        }
        return new Words(rest.end(), first + rest.value());
    }

    private static @Nullable Words day(List<Piece> pieces, int at) {
        Words number = plain(pieces, at, 1, 31);
        if (number == null) {
            Words ordinal = ordinal(pieces, at);
            return ordinal != null && Integer.parseInt(ordinal.value()) <= 31 ? ordinal : null;
        }
        Words ordinal = ordinal(pieces, at);
        return ordinal != null ? ordinal : number;
    }

    /** "28th", "first", "twenty-first". */
    private static @Nullable Words ordinal(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        boolean more = at + 1 < pieces.size();
        int value = integer(piece);
        if (value > 0 && more && pieces.get(at + 1).glued()) {
            return pieces.get(at + 1).valueAs("ordinal-ending") != null
                    ? new Words(at + 2, Integer.toString(value))
                    : null;
        }
        String word = piece.valueAs("ordinal");
        if (word != null) {
            return new Words(at + 1, word);
        }
        String tens = piece.valueAs("number");
        if (tens == null || tens.length() != 2 || !tens.endsWith("0") || !more) {
            return null;
        }
        int next = pieces.get(at + 1).is("-") && at + 2 < pieces.size() ? at + 2 : at + 1;
        String ones = pieces.get(next).valueAs("ordinal");
        return ones != null && ones.length() == 1
                ? new Words(
                        next + 1, Integer.toString(Integer.parseInt(tens) + Integer.parseInt(ones)))
                : null;
    }

    /**
     * "1990s", "the '90s", "nineties": the first three digits of its years; "in her 20s" is an age.
     */
    private static @Nullable Words decade(List<Piece> pieces, int at) {
        String word = pieces.get(at).valueAs("decade");
        if (word != null) {
            return new Words(at + 1, word);
        }
        boolean apostrophe = pieces.get(at).is("'");
        int digits = apostrophe ? at + 1 : at;
        int ending = digits + 1;
        if (ending < pieces.size() && pieces.get(ending).is("'")) {
            ending++;
        }
        if (ending >= pieces.size() || !isGluedEnding(pieces, digits, ending)) {
            return null;
        }
        int value = integer(pieces.get(digits));
        int year = value >= 0 && value < 100 ? centuryOf(value) * 100 + value : value;
        boolean plausible = year >= FIRST_YEAR && year <= LAST_YEAR && value % 10 == 0;
        return plausible && pieces.get(digits).text().length() == (apostrophe ? 2 : 4)
                ? new Words(ending + 1, Integer.toString(year / 10))
                : null;
    }

    private static boolean isGluedEnding(List<Piece> pieces, int digits, int ending) {
        return (pieces.get(ending).is("s") || pieces.get(ending).is("'s"))
                && pieces.get(digits + 1).glued()
                && pieces.get(ending).glued();
    }

    private static @Nullable Words minute(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        int value = integer(piece);
        boolean two = piece.text().length() == 2 && value >= 0 && value < 60;
        return two ? new Words(at + 1, piece.text()) : null;
    }

    /** "1500" as in "1500 GMT". */
    private static @Nullable Words military(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        int value = integer(piece);
        boolean four = piece.text().length() == 4 && value >= 0 && value < 2400 && value % 100 < 60;
        return four ? new Words(at + 1, piece.text()) : null;
    }
}
