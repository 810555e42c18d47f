package org.casus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;

/**
 * A word of running text as evidence of its language.
 *
 * @param small its small letters, apostrophes straight
 * @param inName whether it belongs to a name, as "der" in "Ursula von der Leyen" and "Le" in "said
 *     Le Monde"; such words tell where a name comes from, not what the text is written in
 * @param large whether it begins with a capital
 */
record RunningWord(String small, boolean inName, boolean large) {

    /** The letters of "U.S." are words in Slavic languages. */
    private static final Pattern INITIAL = Pattern.compile("(?<!\\p{L})\\p{L}\\.");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

    /** Speech in one paragraph; longer is no speech but a mark that nobody closed. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "\"[^\"\\n]{1,600}\"|“[^“”\\n]{1,600}”|«[^«»\\n]{1,600}»|„[^„“”\\n]{1,600}[“”]");

    /** Fewer words around a quotation do not tell the language of who quotes. */
    private static final int FEWEST_UNQUOTED = 4;

    private static final Pattern OPENING = Pattern.compile("[.!?:;\"“«„\\n]");

    private static final Pattern JOINT = Pattern.compile("[ \\u00A0-]{1,2}");

    /** "van de la", and room for one more. */
    private static final int MOST_PARTICLES = 4;

    private static final Set<String> PARTICLES =
            new TreeSet<>(new Table(RunningWord.class, "name-particles.txt").words());

    /** Whether a letter of it is beyond ASCII, and no name can be why. */
    boolean isAccented() {
        return !large && small.chars().anyMatch(c -> c > 0x7F);
    }

    /** A text without what it quotes, or the text itself where that is all but all. */
    static String unquoted(String text) {
        String own = QUOTED.matcher(text).replaceAll(" \" ");
        return found(own).size() >= FEWEST_UNQUOTED ? own : text;
    }

    /** The words of a text in order, but for initials and single letters. */
    static List<RunningWord> of(String text) {
        List<Found> found = found(INITIAL.matcher(text).replaceAll(" "));
        long shouted = found.stream().filter(Found::isShouted).count();
        boolean shouting = shouted * 2 > found.size();
        List<RunningWord> words = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Found word = found.get(i);
            boolean name = !shouting && (isInName(found, i) || isParticle(found, i));
            words.add(new RunningWord(word.small(), name, word.large() && !shouting));
        }
        return words;
    }

    /**
     * A word where it stands.
     *
     * @param opens whether a sentence or line begins with it
     * @param joined whether nothing but a blank or hyphen stands before it
     */
    private record Found(String word, boolean opens, boolean joined) {

        boolean large() {
            return Character.isUpperCase(word.codePointAt(0));
        }

        boolean isShouted() {
            return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
        }

        String small() {
            return word.toLowerCase(Locale.ROOT);
        }
    }

    private static List<Found> found(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int last = -1;
        while (matcher.find()) {
            String word = matcher.group().replace('’', '\'');
            if (word.length() > 1 || word.charAt(0) >= 0x80) {
                String gap = last < 0 ? "" : text.substring(last, matcher.start());
                boolean opens = last < 0 || OPENING.matcher(gap).find();
                found.add(new Found(word, opens, JOINT.matcher(gap).matches()));
            }
            last = matcher.end();
        }
        return found;
    }

    /**
     * Whether it has a capital of its own: "Der" opens a sentence, "Der Spiegel" is a name there.
     */
    private static boolean isInName(List<Found> words, int at) {
        Found word = words.get(at);
        boolean named =
                at + 1 < words.size() && words.get(at + 1).joined() && words.get(at + 1).large();
        return word.large() && (!word.opens() || named);
    }

    /** Whether it is a particle, and nothing but particles stands between it and names. */
    private static boolean isParticle(List<Found> words, int at) {
        int before = at;
        while (isParticleAt(words, before, at) && words.get(before).joined()) {
            before--;
        }
        int after = at + 1;
        while (isParticleAt(words, after, at) && words.get(after).joined()) {
            after++;
        }
        return before < at
                && before >= 0
                && words.get(before).large()
                && after < words.size()
                && words.get(after).joined()
                && words.get(after).large();
    }

    private static boolean isParticleAt(List<Found> words, int place, int at) {
        return place >= 0
                && place < words.size()
                && Math.abs(place - at) < MOST_PARTICLES
                && PARTICLES.contains(words.get(place).word());
    }
}
