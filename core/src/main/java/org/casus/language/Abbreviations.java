package org.casus.language;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.table.Table;

/**
 * Which words keep their full stop. A few are words as well ("No.", "Mass.", "Sun."), so that what
 * stands around them decides.
 */
final class Abbreviations {

    /** What a full stop after a word means for the end of a sentence. */
    enum Kind {
        /** The word keeps no stop. */
        NONE,
        /** A name follows: never the end of a sentence. */
        TITLE,
        /** A street, or a saint before a name: ends a sentence where a sure opener follows. */
        STREET,
        /** Only an abbreviation where a number follows. */
        BEFORE_NUMBER,
        /** A state, day or month that is a word too, told by comma, number or capital. */
        PLACE_OR_DAY,
        /** A time of day: ends no sentence before a weekday, month or zone. */
        HOUR,
        /** May end a sentence. */
        OTHER,
        /** Capitals, each with its stop, or one alone. */
        INITIALS
    }

    /** The longest abbreviation of the table, with room. */
    static final int LONGEST = 14;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> openers = new LinkedHashSet<>();

    Abbreviations() {
        for (List<String> row : new Table(Abbreviations.class, "abbreviations.tsv").rows()) {
            String name = row.get(1).toUpperCase(Locale.ROOT).replace('-', '_');
            kinds.put(row.get(0), Kind.valueOf(name));
        }
        for (List<String> row : new Table(Abbreviations.class, "sentence-words.tsv").rows()) {
            if (row.get(1).startsWith("opener")) {
                openers.add(row.get(0));
            }
        }
    }

    /** The kind of a word with its full stop. */
    Kind kind(String form) {
        Kind kind = kinds.get(form);
        if (kind == null && form.length() > 3 && isUpperCase(form)) {
            kind = kinds.get(form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT));
            kind = kind == Kind.TITLE || kind == Kind.OTHER ? kind : null;
        }
        if (kind != null) {
            return kind;
        }
        return isInitials(form) ? Kind.INITIALS : Kind.NONE;
    }

    /**
     * Whether a word keeps its stop, given what stands around it.
     *
     * @param from where the word begins
     * @param to after its stop
     * @param end where the block ends
     */
    boolean keepsStop(String text, int from, int to, int end) {
        if (to - from > LONGEST) {
            return false;
        }
        String form = text.substring(from, to);
        return switch (kind(form)) {
            case NONE -> false;
            case BEFORE_NUMBER -> Character.isDigit(at(text, next(text, to, end), end));
            case PLACE_OR_DAY -> isPlaceOrDay(text, from, to, end);
            case INITIALS -> form.length() > 2 || isInitial(text, from, to, end);
            default -> true;
        };
    }

    private boolean isPlaceOrDay(String text, int from, int to, int end) {
        int next = next(text, to, end);
        char follows = at(text, next, end);
        return next == to && follows == ','
                || Character.isDigit(follows)
                || afterComma(text, from)
                || isMonth(text, next, end);
    }

    /** "Sat. Sept. 5". */
    private boolean isMonth(String text, int from, int end) {
        int stop = from;
        while (stop < end && stop - from < LONGEST && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return at(text, stop, end) == '.' && kinds.containsKey(text.substring(from, stop + 1));
    }

    private static boolean afterComma(String text, int from) {
        return from > 1 && text.charAt(from - 1) == ' ' && text.charAt(from - 2) == ',';
    }

    /** "J. Smith", not "World War I. The", "Vitamin C.". */
    private boolean isInitial(String text, int from, int to, int end) {
        int next = next(text, to, end);
        if (next >= end) {
            return from > 1 && text.charAt(from - 1) == ' ' && text.charAt(from - 2) == '.';
        }
        int stop = next;
        while (stop < end && stop < next + LONGEST && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return stop - next < 2
                || !Character.isUpperCase(text.charAt(next))
                || !openers.contains(text.substring(next, stop).toLowerCase(Locale.ROOT));
    }

    /** The next character that is not blank, or {@code end}. */
    private static int next(String text, int at, int end) {
        int next = at;
        while (next < end && Tokenizer.isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static char at(String text, int at, int end) {
        return at < end ? text.charAt(at) : ' ';
    }

    private static boolean isUpperCase(String form) {
        for (int i = 0; i < form.length() - 1; i++) {
            if (!Character.isUpperCase(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** One capital with its stop ("J."), or letters each with a stop ("U.S.", "e.g."). */
    private static boolean isInitials(String form) {
        int length = form.length();
        if (length < 2 || length % 2 != 0) {
            return false;
        }
        for (int i = 0; i < length; i += 2) {
            boolean letter =
                    length == 2
                            ? Character.isUpperCase(form.charAt(i))
                            : Character.isLetter(form.charAt(i));
            if (!letter || form.charAt(i + 1) != '.') {
                return false;
            }
        }
        return true;
    }
}
