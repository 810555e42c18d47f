package org.casus.language;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.model.Upos;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Dictionary forms from a form and its Penn tag: a table of irregular forms first, then suffix
 * rules that prefer candidates which are words of the encoder's vocabulary. Names keep their
 * letters, adjectives of nations and faiths their capital, short forms in capitals theirs.
 */
final class Lemmatizer {

    /** What a word's capitals may be owed to besides itself. */
    enum Place {
        INSIDE,
        /** It opens the sentence. */
        OPENING,
        /** Most words of the sentence are in capitals. */
        SHOUTED
    }

    /** A word in capitals with fewer letters is a short form ("TV"), even if people know it. */
    private static final int LONGEST_SHORT_FORM = 3;

    /** A shouted name with fewer letters may be a short form ("UN"). */
    private static final int SHORTEST_SHOUTED_NAME = 4;

    private final Map<String, String> irregular = new LinkedHashMap<>();
    private final Map<String, String> misspellings = new LinkedHashMap<>();
    private final Set<String> properAdjectives =
            new LinkedHashSet<>(new Table(Lemmatizer.class, "proper-adjectives.txt").words());
    private final WordPieces vocabulary;
    private final Inflection inflection;

    /**
     * @param vocabulary tells which candidates are words
     * @param learned the model's own table of exceptions
     */
    Lemmatizer(WordPieces vocabulary, String learned) {
        this.vocabulary = vocabulary;
        this.inflection = new Inflection(vocabulary);
        for (List<String> row : new Table(Lemmatizer.class, "misspellings.tsv").rows()) {
            misspellings.put(row.get(0), row.get(1));
        }
        for (String table : new String[] {learned, "irregular-forms.tsv"}) {
            for (List<String> row : new Table(Lemmatizer.class, table).rows()) {
                for (String tag : row.get(1).split(" ", -1)) {
                    irregular.put(row.get(0) + '/' + tag, row.get(2));
                }
            }
        }
    }

    /** Whether most words of a sentence are in capitals, so that they say nothing of a word. */
    static boolean isShouted(String[] forms) {
        int words = 0;
        int shouted = 0;
        for (String form : forms) {
            if (form.length() > 1 && Character.isLetter(form.charAt(0))) {
                words++;
                shouted += isAllCapitals(form) ? 1 : 0;
            }
        }
        return words > 1 && shouted * 2 > words;
    }

    /**
     * The dictionary form of a word.
     *
     * @param before the word before it, or ""
     */
    String lemma(String form, Upos upos, String xpos, Place place, String before) {
        if (upos == Upos.PUNCT) {
            return mark(form, xpos);
        }
        String written = lower(form);
        String meant = misspellings.get(written);
        String lower = meant == null ? written : meant;
        if (xpos.equals("NN") && isHour(lower, before)) {
            return lower.charAt(0) + ".m.";
        }
        String known = known(lower, upos, xpos);
        if (known != null) {
            return known;
        }
        return switch (xpos) {
            case "NNP" -> name(form, lower, place);
            case "NNPS" -> capitalised(form, lower, pluralName(lower));
            case "NNS" -> pluralNoun(form, lower, place);
            case "NN" -> isShortForm(form, lower, place) ? form : lower;
            case "VBZ" -> inflection.plural(lower);
            case "VBG" ->
                    lower.endsWith("ing") && lower.length() > 4 ? inflection.stem(lower, 3) : lower;
            case "VBD", "VBN" ->
                    lower.endsWith("ed") && lower.length() > 3 ? inflection.stem(lower, 2) : lower;
            case "JJR", "RBR" ->
                    lower.endsWith("er") && lower.length() > 4 ? inflection.stem(lower, 2) : lower;
            case "JJS", "RBS" ->
                    lower.endsWith("est") && lower.length() > 5 ? inflection.stem(lower, 3) : lower;
            case "JJ" -> adjective(form, lower, place);
            case "CD" -> number(form, lower);
            case "ADD", "LS" -> form;
            case "FW" -> place == Place.INSIDE ? form : lower;
            case "SYM" -> form.equals("–") ? "-" : form;
            default -> upos == Upos.PROPN ? name(form, lower, place) : lower;
        };
    }

    /**
     * "'s" before a participle that it helps without a passive is "has".
     *
     * @param headXpos the Penn tag of the word that it hangs on
     */
    static boolean isHas(String form, String xpos, String deprel, String headXpos) {
        return xpos.equals("VBZ")
                && deprel.equals("aux")
                && headXpos.equals("VBN")
                && form.length() == 2
                && Tokenizer.APOSTROPHES.indexOf(form.charAt(0)) >= 0;
    }

    /** Lower case, one kind of apostrophe, no soft hyphens. */
    private static String lower(String form) {
        String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.indexOf('\u00ad') < 0 ? lower : lower.replace("\u00ad", "");
    }

    /** "5 PM", "7:30 am". */
    private static boolean isHour(String lower, String before) {
        return !before.isEmpty()
                && Character.isDigit(before.charAt(before.length() - 1))
                && List.of("am", "pm", "a.m", "p.m").contains(lower);
    }

    private @Nullable String known(String lower, Upos upos, String xpos) {
        String known = irregular.get(lower + '/' + xpos);
        if (known == null) {
            known = irregular.get(lower + '/' + upos.name());
        }
        if (known == null && (xpos.equals("VBN") || xpos.equals("VBP"))) {
            known = irregular.get(lower + "/VBD"); // "overran", "retook": mistaken for another form
        }
        return known;
    }

    /** The two treebanks differ in how they spell dashes, and tag them differently as well. */
    private static String mark(String form, String xpos) {
        return switch (form) {
            case "“", "”", "„", "``" -> "\"";
            case "’’", "‘’" -> "''";
            case "‘", "’" -> "'";
            case "–" -> "-";
            case "—" -> xpos.equals(",") ? "-" : form;
            case "--" -> xpos.equals(":") ? "-" : form;
            default -> form;
        };
    }

    private String name(String form, String lower, Place place) {
        boolean shouted =
                place == Place.SHOUTED
                        && form.length() >= SHORTEST_SHOUTED_NAME
                        && isAllCapitals(form)
                        && form.chars().allMatch(Character::isLetter);
        return shouted ? form.charAt(0) + lower.substring(1) : form;
    }

    private String pluralName(String lower) {
        String known = irregular.get(lower + "/NNS");
        return known != null ? known : inflection.plural(lower);
    }

    private String pluralNoun(String form, String lower, Place place) {
        int n = form.length();
        if (Character.isDigit(lower.charAt(0))) {
            return lower.endsWith("'s") ? lower.substring(0, n - 2) + 's' : lower; // "1980's"
        }
        String capitals = form.substring(0, n - 1);
        if (n > 2 && form.endsWith("s") && isAllCapitals(capitals) && place != Place.SHOUTED) {
            return capitals; // "NGOs"
        }
        return isShortForm(form, lower, place) ? form : inflection.plural(lower);
    }

    /** "TV", "DNA", "G20", "B": capitals that are not owed to a loud voice. */
    private boolean isShortForm(String form, String lower, Place place) {
        if (!isAllCapitals(form) || place == Place.SHOUTED) {
            return false;
        }
        int letters = (int) form.chars().filter(Character::isLetter).count();
        if (letters == form.length() && letters > LONGEST_SHORT_FORM && vocabulary.isWord(lower)) {
            return false;
        }
        return letters > 1 || place == Place.INSIDE || letters < form.length();
    }

    private String adjective(String form, String lower, Place place) {
        if (lower.equals(form)) {
            return form;
        }
        if (properAdjectives.contains(lower)) {
            return form.charAt(0) + lower.substring(1);
        }
        boolean common = place != Place.INSIDE || isAllCapitals(form) || vocabulary.isWord(lower);
        return common ? lower : form;
    }

    private static String number(String form, String lower) {
        boolean roman = !form.isEmpty() && form.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
        if (roman) {
            return form;
        }
        return lower.indexOf(',') > 0 ? lower.replace(",", "") : lower;
    }

    /** Gives a base in lower case the first letter of its form. */
    private static String capitalised(String form, String lower, String base) {
        return lower.equals(form) || base.isEmpty() ? base : form.charAt(0) + base.substring(1);
    }

    private static boolean isAllCapitals(String form) {
        boolean capital = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capital |= Character.isUpperCase(c);
        }
        return capital;
    }
}
