package org.casus.language;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.model.Upos;
import org.casus.table.Table;

/**
 * Dictionary forms from a form and its Penn tag: a table of irregular forms first, then suffix
 * rules that prefer candidates which are words of the encoder's vocabulary.
 */
final class Lemmatizer {

    private static final String VOWELS = "aeiou";

    private final Map<String, String> irregular = new LinkedHashMap<>();
    private final List<String> endingsInE = new Table(Lemmatizer.class, "endings-in-e.txt").words();
    private final Set<String> verbsInE = new LinkedHashSet<>();
    private final Set<String> plainVerbs = new LinkedHashSet<>();
    private final WordPieces vocabulary;

    /**
     * @param vocabulary tells which candidates are words
     * @param learned the model's own table of exceptions
     */
    Lemmatizer(WordPieces vocabulary, String learned) {
        this.vocabulary = vocabulary;
        for (List<String> row : new Table(Lemmatizer.class, "verbs-in-e.txt").rows()) {
            verbsInE.add(row.get(0));
        }
        for (List<String> row : new Table(Lemmatizer.class, "verbs-plain.txt").rows()) {
            plainVerbs.add(row.get(0));
        }
        for (String table : new String[] {learned, "irregular-forms.tsv"}) {
            for (List<String> row : new Table(Lemmatizer.class, table).rows()) {
                for (String tag : row.get(1).split(" ", -1)) {
                    irregular.put(row.get(0) + '/' + tag, row.get(2));
                }
            }
        }
    }

    /**
     * @param opensSentence whether its capital may be owed to its place alone
     */
    String lemma(String form, Upos upos, String xpos, boolean opensSentence) {
        if (upos == Upos.PUNCT) {
            return mark(form);
        }
        String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        String known = irregular.get(lower + '/' + xpos);
        if (known == null) {
            known = irregular.get(lower + '/' + upos.name());
        }
        if (known == null && (xpos.equals("VBN") || xpos.equals("VBP"))) {
            known = irregular.get(lower + "/VBD"); // "overran", "retook": mistaken for another form
        }
        if (known != null) {
            return known;
        }
        return switch (xpos) {
            case "NNP" -> form;
            case "NNPS" ->
                    form.length() > 3 && form.endsWith("s")
                            ? form.substring(0, form.length() - 1)
                            : form;
            case "NNS" -> plural(lower);
            case "VBZ" -> plural(lower);
            case "VBG" -> lower.endsWith("ing") && lower.length() > 4 ? stem(lower, 3) : lower;
            case "VBD", "VBN" ->
                    lower.endsWith("ed") && lower.length() > 3 ? stem(lower, 2) : lower;
            case "JJR", "RBR" ->
                    lower.endsWith("er") && lower.length() > 4 ? stem(lower, 2) : lower;
            case "JJS", "RBS" ->
                    lower.endsWith("est") && lower.length() > 5 ? stem(lower, 3) : lower;
            case "JJ" -> opensSentence || isAllCapitals(form) ? lower : form;
            case "CD" -> lower.indexOf(',') > 0 ? lower.replace(",", "") : lower;
            default -> upos == Upos.PROPN ? form : lower;
        };
    }

    private static String mark(String form) {
        return switch (form) {
            case "“", "”", "„", "''", "``" -> "\"";
            case "‘", "’" -> "'";
            case "–", "—", "--" -> "-";
            case "..." -> "…";
            default -> form;
        };
    }

    private static boolean isAllCapitals(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (Character.isLowerCase(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private String plural(String form) {
        int n = form.length();
        if (n < 3 || !form.endsWith("s") || form.endsWith("ss")) {
            return form;
        }
        if (form.endsWith("ies") && n > 4) {
            String y = form.substring(0, n - 3) + "y";
            String ie = form.substring(0, n - 1);
            return vocabulary.isWord(ie) && !vocabulary.isWord(y) ? ie : y;
        }
        if (form.endsWith("es")) {
            String bare = form.substring(0, n - 2);
            boolean hissing =
                    bare.endsWith("s")
                            || bare.endsWith("x")
                            || bare.endsWith("z")
                            || bare.endsWith("ch")
                            || bare.endsWith("sh")
                            || bare.endsWith("o");
            if (hissing && (vocabulary.isWord(bare) || !vocabulary.isWord(bare + "e"))) {
                return bare;
            }
        }
        return form.substring(0, n - 1);
    }

    /**
     * Takes a suffix of -ing, -ed, -er, -est off and restores a silent e, a y or a single
     * consonant.
     */
    private String stem(String form, int suffix) {
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
