package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Cuts the tokens of a sentence into the pieces that rules see. */
final class PieceCutter {

    private final Vocabulary vocabulary;

    PieceCutter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Piece> cut(Sentence sentence) {
        List<Piece> pieces = new ArrayList<>(sentence.size() + 8);
        int end = -1;
        for (Token token : sentence.tokens()) {
            addPieces(token, token.span().start() == end, pieces);
            end = token.span().end();
        }
        return pieces;
    }

    private void addPieces(Token token, boolean glued, List<Piece> pieces) {
        String form = plain(token.form());
        String word = withoutStop(form.toLowerCase(Locale.ROOT));
        if (vocabulary.has(word) || isWord(word)) {
            pieces.add(piece(word, form, false, glued, token));
            return;
        }
        boolean joined = glued;
        for (int from = 0; from < form.length(); ) {
            int to = endOfPiece(form, from);
            String part = form.substring(from, to);
            boolean number = isDigit(part.charAt(0));
            pieces.add(piece(part.toLowerCase(Locale.ROOT), part, number, joined, token));
            joined = true;
            from = to;
        }
    }

    private Piece piece(String text, String form, boolean number, boolean glued, Token token) {
        boolean capital = Character.isUpperCase(form.charAt(0));
        return new Piece(text, number, glued, capital, token, vocabulary.of(text));
    }

    private static int endOfPiece(String form, int from) {
        int to = from + 1;
        if (isDigit(form.charAt(from))) {
            boolean date = isDottedDate(form);
            while (to < form.length()
                    && (isDigit(form.charAt(to)) || (!date && joinsDigits(form, to)))) {
                to++;
            }
        } else if (Character.isLetter(form.charAt(from))) {
            while (to < form.length() && Character.isLetter(form.charAt(to))) {
                to++;
            }
        }
        return to;
    }

    /** Whether the digits are those of "28.1.2025". */
    private static boolean isDottedDate(String form) {
        int stops = 0;
        for (int i = 0; i < form.length(); i++) {
            if (!isDigit(form.charAt(i)) && form.charAt(i) != '.') {
                return false;
            }
            stops += form.charAt(i) == '.' && joinsDigits(form, i) ? 1 : 0;
        }
        return stops == 2;
    }

    /** Whether the mark stands inside a number, as in "1,000" or "2.5". */
    private static boolean joinsDigits(String form, int at) {
        char c = form.charAt(at);
        return (c == ',' || c == '.') && at + 1 < form.length() && isDigit(form.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static String withoutStop(String word) {
        return word.length() > 1 && word.endsWith(".")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String plain(String form) {
        String plain = form;
        if (plain.indexOf('\u2019') >= 0 || plain.indexOf('\u2018') >= 0) {
            plain = plain.replace('\u2019', '\'').replace('\u2018', '\'');
        }
        for (char hyphen : new char[] {'\u2010', '\u2011', '\u2012', '\u2013'}) {
            if (plain.indexOf(hyphen) >= 0) {
                plain = plain.replace(hyphen, '-');
            }
        }
        return plain;
    }
}
