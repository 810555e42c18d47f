package org.casus.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.model.Sentence;
import org.casus.model.Token;

/**
 * Words cut at every mark, so that a phrase is found however the tokenizer cuts hyphens, dots and
 * apostrophes. Accents and typographic quotes are folded away.
 */
final class Atoms {

    /** Acronyms of five letters and more, such as UNHCR, stand in the tables as they are. */
    private static final int LONGEST_ACRONYM = 4;

    private final List<String> atoms = new ArrayList<>();
    private final List<Integer> tokens = new ArrayList<>();

    static Atoms of(Sentence sentence) {
        Atoms result = new Atoms();
        for (Token token : sentence.tokens()) {
            split(token.form(), result.atoms);
            while (result.tokens.size() < result.atoms.size()) {
                result.tokens.add(token.index());
            }
        }
        return result;
    }

    /** Whether the atom is a word in capitals too long for an acronym: TEHRAN. */
    boolean isShouted(int place) {
        String atom = get(place);
        return atom.length() > LONGEST_ACRONYM && atom.equals(atom.toUpperCase(Locale.ROOT));
    }

    /** The same atoms, with words in capitals written as names are. */
    Atoms unshouted() {
        Atoms result = new Atoms();
        for (int i = 0; i < size(); i++) {
            String atom = get(i);
            result.atoms.add(
                    isShouted(i)
                            ? atom.charAt(0) + atom.substring(1).toLowerCase(Locale.ROOT)
                            : atom);
        }
        result.tokens.addAll(tokens);
        return result;
    }

    /** The same atoms in lower case. */
    Atoms lower() {
        Atoms result = new Atoms();
        for (String atom : atoms) {
            result.atoms.add(atom.toLowerCase(Locale.ROOT));
        }
        result.tokens.addAll(tokens);
        return result;
    }

    static List<String> of(String phrase) {
        List<String> atoms = new ArrayList<>(4);
        split(phrase, atoms);
        return atoms;
    }

    int size() {
        return atoms.size();
    }

    String get(int place) {
        return atoms.get(place);
    }

    int token(int place) {
        return tokens.get(place);
    }

    boolean startsToken(int place) {
        return place == 0 || token(place) != token(place - 1);
    }

    boolean endsToken(int place) {
        return place == size() - 1 || token(place) != token(place + 1);
    }

    private static void split(String words, List<String> into) {
        String text = fold(words);
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                into.add(text.substring(start, i));
                start = -1;
            }
            // A dot tells nothing: "U.S." and "US" are told apart by their atoms.
            if (!Character.isWhitespace(c) && c != '.') {
                into.add(MARKS[c < 128 ? c : 0]);
            }
        }
        if (start >= 0) {
            into.add(text.substring(start));
        }
    }

    private static final String[] MARKS = marks();

    private static String[] marks() {
        String[] marks = new String[128];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = String.valueOf((char) i);
        }
        return marks;
    }

    /** The same words without accents, with straight apostrophes and plain hyphens. */
    static String fold(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= 128) {
                return foldAccents(words);
            }
        }
        return words;
    }

    private static String foldAccents(String words) {
        String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (c) {
                case '\u2018', '\u2019', '\u02BC' -> folded.append('\'');
                case '\u2010', '\u2011', '\u2013' -> folded.append('-');
                case '\u0142' -> folded.append('l');
                case '\u0141' -> folded.append('L');
                case '\u00F8' -> folded.append('o');
                case '\u00D8' -> folded.append('O');
                case '\u0111' -> folded.append('d');
                case '\u0110' -> folded.append('D');
                case '\u0131' -> folded.append('i');
                case '\u00DF' -> folded.append("ss");
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }
}
