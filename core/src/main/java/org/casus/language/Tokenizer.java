package org.casus.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.model.TextSpan;
import org.casus.table.Table;

/**
 * Cuts text into tokens as the English treebanks of Universal Dependencies do: clitics apart
 * ({@code does|n't}, {@code Kyiv|'s}), hyphenated words apart but for prefixes ({@code all|-|out},
 * {@code anti-war}), currency signs and per cent apart, abbreviations with their full stop.
 *
 * <p>Every character that is not blank belongs to exactly one token. Linear in the length of the
 * text.
 */
final class Tokenizer {

    /** Longer runs without blank space are cut here, so that one token stays handy. */
    private static final int LONGEST_WORD = 120;

    private static final String OPENING = "\"“”„‟«»‘’‚'`([{<¿¡*#";
    private static final String CLOSING = "\"“”„‟«»‘’‚'`)]}>.,;:!?…*";
    private static final String ALWAYS_APART = "“”„«»()[]{}…–—―|=+<>•·";
    private static final String CURRENCY = "$€£¥₽₴₹₺₩₪฿¢";
    static final String APOSTROPHES = "'’";
    private final Map<String, String> abbreviations = new LinkedHashMap<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final WordCutter words = new WordCutter();

    Tokenizer() {
        for (List<String> row : new Table(Tokenizer.class, "abbreviations.tsv").rows()) {
            abbreviations.put(row.get(0), row.get(1));
        }
        for (List<String> row : new Table(Tokenizer.class, "prefixes.tsv").rows()) {
            prefixes.add(row.get(0));
        }
    }

    /**
     * What kind of abbreviation a token with its full stop is: title, before-number, other; or "".
     */
    String abbreviation(String form) {
        String kind = abbreviations.get(form);
        if (kind != null) {
            return kind;
        }
        return isInitials(form) ? "initials" : "";
    }

    /** The tokens of {@code text} between two offsets, in order. */
    List<TextSpan> tokens(String text, int start, int end) {
        List<TextSpan> out = new ArrayList<>((end - start) / 5 + 4);
        int at = start;
        while (at < end) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int stop = at;
            while (stop < end && !isBlank(text.charAt(stop))) {
                stop++;
            }
            chunk(text, at, stop, out);
            at = stop;
        }
        return out;
    }

    /** Blank: white space of any kind, no-break and zero-width space, format marks. */
    static boolean isBlank(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u00ad'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || (c >= '\u007f' && c <= '\u009f');
    }

    private void chunk(String text, int start, int end, List<TextSpan> out) {
        if (isAddress(text, start, end)) {
            int stop = end;
            while (stop > start + 1 && CLOSING.indexOf(text.charAt(stop - 1)) >= 0) {
                stop--;
            }
            out.add(new TextSpan(start, stop));
            closing(text, stop, end, out);
            return;
        }
        int from = start;
        while (from < end && startsWithMark(text, from, end)) {
            int stop = markEnd(text, from, end);
            out.add(new TextSpan(from, stop));
            from = stop;
        }
        if (from == end) {
            return;
        }
        int to = end;
        while (to > from + 1 && endsWithMark(text, from, to)) {
            to--;
        }
        inner(text, from, to, out);
        closing(text, to, end, out);
    }

    private static boolean isAddress(String text, int start, int end) {
        if (end - start < 5) {
            return false;
        }
        int colon = text.indexOf("://", start);
        if (colon >= 0 && colon < end) {
            return colon - start < 12;
        }
        if (text.startsWith("www.", start)) {
            return true;
        }
        char first = text.charAt(start);
        if ((first == '@' || first == '#') && Character.isLetter(text.charAt(start + 1))) {
            return plainHandle(text, start + 1, end);
        }
        int at = text.indexOf('@', start);
        return at > start
                && at < end - 2
                && text.indexOf('.', at) > 0
                && text.indexOf('.', at) < end - 1;
    }

    private static boolean plainHandle(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && CLOSING.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithMark(String text, int at, int end) {
        char c = text.charAt(at);
        if (APOSTROPHES.indexOf(c) >= 0) {
            return at + 1 == end || !isElision(text, at, end);
        }
        if (c == '#') {
            return false;
        }
        if (c == '.' || c == ',') {
            return at + 1 == end || !Character.isDigit(text.charAt(at + 1)) || c == ',';
        }
        return OPENING.indexOf(c) >= 0
                || CURRENCY.indexOf(c) >= 0
                || ALWAYS_APART.indexOf(c) >= 0
                || ";:!?%/\\-".indexOf(c) >= 0
                        && !(c == '-' && at + 1 < end && Character.isDigit(text.charAt(at + 1)));
    }

    /** "'s" at the start of a chunk, "'90s", "'em": the apostrophe belongs to the word. */
    private static boolean isElision(String text, int at, int end) {
        String rest = text.substring(at + 1, Math.min(end, at + 4)).toLowerCase(Locale.ROOT);
        if (Character.isDigit(rest.charAt(0))) {
            return rest.length() >= 2
                    && Character.isDigit(rest.charAt(1))
                    && (rest.length() == 2
                            || rest.charAt(2) == 's'
                            || !Character.isLetterOrDigit(rest.charAt(2)));
        }
        String word = rest.replaceAll("[^a-z]", "");
        return end - at - 1 == word.length()
                && (WordCutter.isClitic(word) || word.equals("em") || word.equals("til"));
    }

    private static int markEnd(String text, int at, int end) {
        char c = text.charAt(at);
        int stop = at + 1;
        if (c == '.' || c == '-' || c == '`' || c == '\'' || c == '*' || c == '=' || c == '!'
                || c == '?') {
            while (stop < end && text.charAt(stop) == c) {
                stop++;
            }
        }
        return stop;
    }

    private boolean endsWithMark(String text, int from, int to) {
        char c = text.charAt(to - 1);
        if (c == '.') {
            return !keepsStop(text, from, to);
        }
        if (c == '%' || c == '/' || c == '-') {
            return true;
        }
        return CLOSING.indexOf(c) >= 0 || ALWAYS_APART.indexOf(c) >= 0 || CURRENCY.indexOf(c) >= 0;
    }

    private boolean keepsStop(String text, int from, int to) {
        if (to - from > 12 || (to - from > 1 && text.charAt(to - 2) == '.')) {
            return false;
        }
        int begin = from;
        for (int i = from; i < to - 1; i++) {
            if (ALWAYS_APART.indexOf(text.charAt(i)) >= 0
                    || text.charAt(i) == '-'
                    || text.charAt(i) == '/') {
                begin = i + 1;
            }
        }
        return begin < to && !abbreviation(text.substring(begin, to)).isEmpty();
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

    private static void closing(String text, int from, int end, List<TextSpan> out) {
        int at = from;
        while (at < end) {
            int stop = markEnd(text, at, end);
            out.add(new TextSpan(at, stop));
            at = stop;
        }
    }

    private void inner(String text, int from, int to, List<TextSpan> out) {
        int at = from;
        int piece = from;
        while (at < to) {
            int stop = breakAt(text, from, at, to);
            if (stop > at
                    || at - piece >= LONGEST_WORD && !Character.isLowSurrogate(text.charAt(at))) {
                if (at > piece) {
                    words.cut(text, piece, at, out);
                }
                if (stop > at) {
                    out.add(new TextSpan(at, stop));
                    at = stop;
                }
                piece = at;
            } else {
                at++;
            }
        }
        if (to > piece) {
            words.cut(text, piece, to, out);
        }
    }

    /** Where a mark that stands apart ends, if one stands here inside a word; else {@code at}. */
    private int breakAt(String text, int from, int at, int to) {
        char c = text.charAt(at);
        if (ALWAYS_APART.indexOf(c) >= 0 || c == '"') {
            return at + 1;
        }
        if (at == from || at + 1 >= to) {
            return CURRENCY.indexOf(c) >= 0 ? at + 1 : at;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '-' -> hyphenEnd(text, from, at, to);
            case '/' ->
                    Character.isLetter(before) && Character.isLetter(after) && to - from > 3
                            ? at + 1
                            : at;
            case ',', ';', ':', '?', '!' ->
                    Character.isDigit(before) && Character.isDigit(after) ? at : at + 1;
            case '.' -> stopEnd(text, at, to);
            case '$', '€', '£', '¥' -> at + 1;
            case '%' -> at + 1;
            default -> at;
        };
    }

    private static int stopEnd(String text, int at, int to) {
        int stop = at;
        while (stop < to && text.charAt(stop) == '.') {
            stop++;
        }
        if (stop - at > 1) {
            return stop;
        }
        // "ended.The": a space was lost between two sentences.
        boolean lost =
                Character.isLowerCase(text.charAt(at - 1))
                        && at >= 2
                        && Character.isLowerCase(text.charAt(at - 2))
                        && Character.isUpperCase(text.charAt(at + 1))
                        && at + 2 < to
                        && Character.isLowerCase(text.charAt(at + 2));
        return lost ? at + 1 : at;
    }

    private int hyphenEnd(String text, int from, int at, int to) {
        int stop = at;
        while (stop < to && text.charAt(stop) == '-') {
            stop++;
        }
        if (stop - at > 1) {
            return stop;
        }
        int begin = at;
        while (begin > from && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        if (prefixes.contains(text.substring(begin, at).toLowerCase(Locale.ROOT))) {
            return at;
        }
        boolean phoneOrDate =
                allDigits(text, begin, at)
                        && digitsAndHyphens(text, from, to)
                        && hyphens(text, from, to) > 1;
        return phoneOrDate ? at : at + 1;
    }

    private static boolean allDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean digitsAndHyphens(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static int hyphens(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '-') {
                count++;
            }
        }
        return count;
    }
}
