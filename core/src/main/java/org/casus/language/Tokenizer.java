package org.casus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.model.TextSpan;

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

    static final String CLOSING = "\"“”„‟«»‘’‚'`)]}>.,;:!?…*";
    private static final String OPENING = "\"“”„‟«»‘’‚'`([{<¿¡*";
    static final String APOSTROPHES = "'’";

    private final Abbreviations abbreviations;
    private final Hyphens hyphens = new Hyphens();
    private final Marks marks = new Marks();
    private final WordCutter words = new WordCutter();

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
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
            while (stop < end
                    && (!isBlank(text.charAt(stop)) || hyphenatesSoftly(text, stop, end))) {
                stop++;
            }
            chunk(text, at, stop, end, out);
            at = stop;
        }
        return out;
    }

    /** Blank: white space of any kind, no-break and zero-width space, format marks. */
    static boolean isBlank(char c) {
        if (c < '\u007f') {
            return c <= ' ';
        }
        return Character.isWhitespace(c)
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

    /** A soft hyphen between two letters is part of their word. */
    private static boolean hyphenatesSoftly(String text, int at, int end) {
        return text.charAt(at) == '\u00ad'
                && at + 1 < end
                && Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at - 1));
    }

    /** The tokens of a run without blanks in a block that ends at {@code blockEnd}. */
    private void chunk(String text, int start, int end, int blockEnd, List<TextSpan> out) {
        int from = start;
        while (from < end) {
            if (isWhole(text, from, end)) {
                from = whole(text, from, end, out);
                marks(text, from, end, out);
                return;
            }
            if (!startsWithMark(text, from, end)) {
                break;
            }
            int stop = Marks.end(text, from, end);
            out.add(new TextSpan(from, stop));
            from = stop;
        }
        if (from == end) {
            return;
        }
        int to = end;
        while (to > from + 1 && endsWithMark(text, from, to, blockEnd)) {
            to--;
        }
        inner(text, from, to, out);
        marks(text, to, end, out);
    }

    /** A face drawn with marks, or an address. */
    private boolean isWhole(String text, int from, int end) {
        char c = text.charAt(from);
        return marks.isSmile(text, from, smileEnd(text, from, end))
                || (Character.isLetterOrDigit(c) || c == '@' || c == '#')
                        && WebAddress.is(text, from, end);
    }

    /** Before the marks that end a sentence; runs too long for a face are left alone. */
    private static int smileEnd(String text, int from, int end) {
        int stop = end;
        while (end - from <= 2 * Marks.LONGEST_SMILE
                && stop > from + 2
                && ".,!".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    private int whole(String text, int from, int end, List<TextSpan> out) {
        int smile = smileEnd(text, from, end);
        int stop = smile;
        if (!marks.isSmile(text, from, smile)) {
            stop = WebAddress.end(text, from, end);
            while (stop > from + 1 && CLOSING.indexOf(text.charAt(stop - 1)) >= 0) {
                stop--;
            }
        }
        out.add(new TextSpan(from, stop));
        return stop;
    }

    private static boolean startsWithMark(String text, int at, int end) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return false;
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return at + 1 == end || !isElision(text, at, end);
        }
        boolean digitFollows = at + 1 < end && Character.isDigit(text.charAt(at + 1));
        return switch (c) {
            case '#' -> digitFollows;
            case '.', '-', '+' -> !digitFollows;
            case ',', ';', ':', '!', '?', '%', '/', '\\' -> true;
            default ->
                    OPENING.indexOf(c) >= 0
                            || Marks.CURRENCY.indexOf(c) >= 0
                            || Marks.ALWAYS_APART.indexOf(c) >= 0
                            || Marks.symbolEnd(text, at, end) > at;
        };
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
        int letters = 0;
        while (letters < rest.length() && Character.isLetter(rest.charAt(letters))) {
            letters++;
        }
        String word = rest.substring(0, letters);
        return end - at - 1 == letters
                && (WordCutter.isClitic(word) || word.equals("em") || word.equals("til"));
    }

    private boolean endsWithMark(String text, int from, int to, int blockEnd) {
        char c = text.charAt(to - 1);
        if (Character.isLetterOrDigit(c)) {
            return false;
        }
        return switch (c) {
            case '.' -> !keepsStop(text, from, to, blockEnd);
            case '-' -> !hyphens.staysAtEnd(text, from, to - 1);
            case ')' -> !isOptionalPlural(text, from, to);
            case '%', '/' -> true;
            default ->
                    CLOSING.indexOf(c) >= 0
                            || Marks.ALWAYS_APART.indexOf(c) >= 0
                            || Marks.CURRENCY.indexOf(c) >= 0
                                    && !isLetteredCurrency(text, from, to - 1);
        };
    }

    /** "protester(s)". */
    private static boolean isOptionalPlural(String text, int from, int to) {
        return to - from > 4
                && text.startsWith("(s)", to - 3)
                && Character.isLetter(text.charAt(to - 4));
    }

    /** "US$", "A$": capitals that belong to the sign behind them. */
    private static boolean isLetteredCurrency(String text, int from, int sign) {
        if (text.charAt(sign) != '$' || sign == from || sign - from > 3) {
            return false;
        }
        for (int i = from; i < sign; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsStop(String text, int from, int to, int blockEnd) {
        if (to - from > 1 && text.charAt(to - 2) == '.') {
            return false;
        }
        int begin = from;
        for (int i = Math.max(from, to - Abbreviations.LONGEST - 2); i < to - 1; i++) {
            char c = text.charAt(i);
            if (Marks.ALWAYS_APART.indexOf(c) >= 0 || c == '-' || c == '/') {
                begin = i + 1;
            }
        }
        return abbreviations.keepsStop(text, begin, to, blockEnd);
    }

    private static void marks(String text, int from, int end, List<TextSpan> out) {
        int at = from;
        while (at < end) {
            int stop = Marks.end(text, at, end);
            out.add(new TextSpan(at, stop));
            at = stop;
        }
    }

    private void inner(String text, int from, int to, List<TextSpan> out) {
        int at = from;
        int piece = from;
        while (at < to) {
            int stop =
                    Character.isLetterOrDigit(text.charAt(at))
                            ? at
                            : breakAt(text, from, piece, at, to);
            boolean tooLong =
                    at - piece >= LONGEST_WORD && !Character.isLowSurrogate(text.charAt(at));
            if (stop > at || tooLong) {
                boolean sign = stop > at && isLetteredCurrency(text, piece, at);
                if (at > piece && !sign) {
                    words.cut(text, piece, at, out);
                }
                if (stop > at) {
                    out.add(new TextSpan(sign ? piece : at, stop));
                    at = stop;
                }
                if (at < to && text.charAt(at - 1) == '<' && WebAddress.is(text, at, to)) {
                    int address = WebAddress.end(text, at, to);
                    out.add(new TextSpan(at, address));
                    at = address;
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
    private int breakAt(String text, int from, int piece, int at, int to) {
        char c = text.charAt(at);
        if (c == '(' || c == ')') {
            boolean plural = isOptionalPlural(text, from, to) && at >= to - 3;
            return plural ? at : at + 1;
        }
        if (Marks.ALWAYS_APART.indexOf(c) >= 0 || c == '"') {
            return Marks.end(text, at, to);
        }
        if (Marks.CURRENCY.indexOf(c) >= 0) {
            return at + 1;
        }
        if (at == from || at + 1 >= to) {
            return Marks.symbolEnd(text, at, to);
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '-' -> hyphenEnd(text, piece, at, to);
            case '/' -> slashStandsApart(text, from, at, to) ? at + 1 : at;
            case ',', ';', ':', '?', '!' ->
                    Character.isDigit(before) && Character.isDigit(after)
                            ? at
                            : Marks.end(text, at, to);
            case '.' -> stopEnd(text, at, to);
            case '%' -> at + 1;
            default -> Marks.symbolEnd(text, at, to);
        };
    }

    /** "and/or", "Kyiv/Moscow", not "s/he" nor "9/11". */
    private static boolean slashStandsApart(String text, int from, int at, int to) {
        return Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1))
                && to - from > (at - from == 1 ? 5 : 3);
    }

    private static int stopEnd(String text, int at, int to) {
        int stop = Marks.end(text, at, to);
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
        int stop = Marks.end(text, at, to);
        if (stop - at > 1) {
            return stop;
        }
        return hyphens.joins(text, from, at, to) ? at : at + 1;
    }
}
