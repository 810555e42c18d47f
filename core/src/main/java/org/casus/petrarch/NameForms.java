package org.casus.petrarch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes the names of dictionaries, which are in capitals with underscores, as the news writes
 * them. Immutable.
 */
final class NameForms {

    private static final int LONGEST_NAME = 200;

    /** Shorter ones in capitals are acronyms; as words they would be found everywhere. */
    private static final int SHORTEST_WORD = 4;

    private static final String WILDCARDS = "=*%^$&~|+!{}<>";

    private final Set<String> small = words("small");
    private final Set<String> particles = words("particle");
    private final Set<String> acronyms = words("acronym");
    private final Set<String> plain = words("word");

    private enum Style {
        /** As in a title: Bank of the South. */
        TITLE,
        /** A particle at the beginning small too: al-Nour. */
        ALL_SMALL,
        /** Every word with a capital: Javier De Soto. */
        ALL_CAPITAL,
        /** A capital at the beginning of hyphenated words only: Ki-moon. */
        SMALL_TAILS
    }

    static Set<String> words(String kind) {
        return new LinkedHashSet<>(new Table(NameForms.class, "words.tsv").wordsOfKind(kind));
    }

    /** What is wrong with a phrase of a dictionary, or null. */
    static @Nullable RemarkReason fault(String phrase) {
        if (phrase.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0)) {
            return RemarkReason.WILDCARD;
        }
        boolean odd =
                phrase.codePoints()
                        .anyMatch(
                                c ->
                                        c == 0xFFFD
                                                || c != '\t' && Character.isISOControl(c)
                                                || c >= 0xD800 && c <= 0xDFFF);
        boolean letters = phrase.codePoints().anyMatch(Character::isLetter);
        return odd || !letters || phrase.length() > LONGEST_NAME ? RemarkReason.BAD_NAME : null;
    }

    /** The words of a phrase with single spaces, without what stands between brackets. */
    static String plain(String phrase) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                boolean space = c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c);
                boolean follows = !kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ';
                if (!space) {
                    kept.append(c);
                } else if (follows) {
                    kept.append(' ');
                }
            }
        }
        String name = kept.toString().strip();
        return name.toUpperCase(Locale.ROOT).startsWith("THE ") ? name.substring(4) : name;
    }

    /** How a plain name may be written, the usual way first; empty where nothing is left. */
    List<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        if (name.isEmpty() || name.codePoints().noneMatch(Character::isLetter)) {
            return List.of();
        }
        boolean single = name.indexOf(' ') < 0;
        if (single && (name.length() <= SHORTEST_WORD || isAcronym(name))) {
            forms.add(name);
        }
        if (!single || name.length() >= SHORTEST_WORD) {
            for (Style style : Style.values()) {
                forms.add(written(name, style));
            }
        }
        if (single) {
            forms.add(name);
        }
        return List.copyOf(forms);
    }

    private String written(String name, Style style) {
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ")) {
            words.add(word(word, style, words.isEmpty()));
        }
        return String.join(" ", words);
    }

    private String word(String word, Style style, boolean first) {
        if (!word.equals(word.toUpperCase(Locale.ROOT))) {
            return word;
        }
        StringBuilder written = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || word.charAt(i) == '-' || word.charAt(i) == '/') {
                boolean leads = first && from == 0;
                written.append(part(word.substring(from, i), style, leads, from > 0));
                written.append(i < word.length() ? word.substring(i, i + 1) : "");
                from = i + 1;
            }
        }
        return written.toString();
    }

    private String part(String part, Style style, boolean leads, boolean tail) {
        if (isAcronym(part)) {
            return part;
        }
        boolean particle = particles.contains(part);
        boolean mayLead = particle && style == Style.ALL_SMALL;
        boolean keepsCapital = style == Style.ALL_CAPITAL || leads && !mayLead;
        String lower = part.toLowerCase(Locale.ROOT);
        boolean isSmall = (particle || small.contains(part)) && !keepsCapital;
        return isSmall || tail && style == Style.SMALL_TAILS ? lower : capitalized(lower);
    }

    /** O'Neill and McNamara have two capitals; people's has none behind its apostrophe. */
    private static String capitalized(String lower) {
        if (lower.length() < 2) {
            return lower.toUpperCase(Locale.ROOT);
        }
        int second = lower.charAt(1) == '\'' || lower.startsWith("mc") ? 2 : 0;
        if (second > 0 && lower.length() > second + 2) {
            return upper(lower.substring(0, second)) + upper(lower.substring(second));
        }
        return upper(lower);
    }

    private static String upper(String lower) {
        int first = lower.offsetByCodePoints(0, 1);
        return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
    }

    private boolean isAcronym(String word) {
        if (acronyms.contains(word) || word.indexOf('.') >= 0 && word.indexOf('.') < 2) {
            return true;
        }
        boolean vowel = word.chars().anyMatch(c -> "AEIOUY".indexOf(c) >= 0 || c > 0x7F);
        boolean digit = word.chars().anyMatch(c -> c >= '0' && c <= '9');
        return !vowel && !digit && word.length() > 1 && !plain.contains(word);
    }
}
