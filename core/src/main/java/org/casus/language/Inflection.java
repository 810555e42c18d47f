package org.casus.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.table.Table;

/** Takes the endings of regular plurals, verb forms and comparisons off, in lower case. */
final class Inflection {

    private static final String VOWELS = "aeiou";

    private final List<String> endingsInE = new Table(Inflection.class, "endings-in-e.txt").words();
    private final Set<String> verbsInE =
            new LinkedHashSet<>(new Table(Inflection.class, "verbs-in-e.txt").words());
    private final Set<String> plainVerbs =
            new LinkedHashSet<>(new Table(Inflection.class, "verbs-plain.txt").words());
    private final WordPieces vocabulary;

    /**
     * @param vocabulary tells which candidates are words
     */
    Inflection(WordPieces vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The singular of a noun, or the base of a verb in -s. */
    String plural(String form) {
        int n = form.length();
        if (n > 5 && form.endsWith("men")) {
            return form.substring(0, n - 2) + "an";
        }
        if (n > 8 && form.endsWith("children")) {
            return form.substring(0, n - 3);
        }
        if (n < 3 || !form.endsWith("s") || form.endsWith("ss")) {
            return form;
        }
        if (form.endsWith("'s")) {
            return form.substring(0, n - 2); // "NGO's": a plural of careless writers
        }
        if (form.endsWith("ies") && n > 4) {
            String y = form.substring(0, n - 3) + "y";
            String ie = form.substring(0, n - 1);
            return vocabulary.isWord(ie) && !vocabulary.isWord(y) ? ie : y;
        }
        return form.endsWith("es")
                ? withoutEs(form, form.substring(0, n - 2))
                : form.substring(0, n - 1);
    }

    /** "churches", "heroes" drop -es; "houses", "realizes" drop -s alone. */
    private String withoutEs(String form, String bare) {
        String withE = form.substring(0, form.length() - 1);
        int n = bare.length();
        char last = bare.charAt(n - 1);
        if ((last == 's' || last == 'z') && n > 1 && bare.charAt(n - 2) != last) {
            if (vocabulary.isWord(withE) || verbsInE.contains(withE) || last == 'z') {
                return withE;
            }
            return vocabulary.isWord(bare) || bare.endsWith("us") || bare.endsWith("is")
                    ? bare
                    : withE;
        }
        boolean hissing = "szxo".indexOf(last) >= 0 || bare.endsWith("ch") || bare.endsWith("sh");
        return hissing && (vocabulary.isWord(bare) || !vocabulary.isWord(withE)) ? bare : withE;
    }

    /**
     * Takes a suffix of -ing, -ed, -er, -est off and restores a silent e, a y or a single
     * consonant.
     */
    String stem(String form, int suffix) {
        String stem = form.substring(0, form.length() - suffix);
        int n = stem.length();
        if (plainVerbs.contains(stem)) {
            return stem;
        }
        if (suffix != 3 || form.endsWith("est")) {
            if (stem.endsWith("i") && n > 2) {
                return stem.substring(0, n - 1) + "y";
            }
        }
        if (n > 2
                && stem.charAt(n - 1) == stem.charAt(n - 2)
                && VOWELS.indexOf(stem.charAt(n - 1)) < 0) {
            String single = stem.substring(0, n - 1);
            boolean maybeDouble = n == 3 || "lszf".indexOf(stem.charAt(n - 1)) >= 0;
            return maybeDouble && vocabulary.isWord(stem) ? stem : single;
        }
        String withE = stem + "e";
        if (form.endsWith("eed")) {
            return withE;
        }
        if (verbsInE.contains(withE)) {
            return withE;
        }
        boolean plain = vocabulary.isWord(stem);
        boolean silent = vocabulary.isWord(withE);
        if (plain != silent) {
            return plain ? stem : withE;
        }
        return plain ? (shortSyllable(stem) ? withE : stem) : (wantsE(stem) ? withE : stem);
    }

    /** Consonant, one vowel, one consonant: such a stem would have doubled its end. */
    private static boolean shortSyllable(String stem) {
        int n = stem.length();
        return n >= 2
                && n <= 4
                && "wxy".indexOf(stem.charAt(n - 1)) < 0
                && VOWELS.indexOf(stem.charAt(n - 1)) < 0
                && VOWELS.indexOf(stem.charAt(n - 2)) >= 0
                && (n == 2 || VOWELS.indexOf(stem.charAt(n - 3)) < 0);
    }

    private boolean wantsE(String stem) {
        return endingsInE.stream().anyMatch(stem::endsWith);
    }
}
