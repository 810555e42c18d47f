package org.casus.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a document is about where that is no public affair: sport, entertainment, cooking,
 * programming. Weighs the cue words of all such topics against those of public affairs (politics,
 * conflict, courts, disasters, the economy), and names the weightiest; in doubt it is a public
 * affair. Holds a table and nothing else, so one instance serves every thread.
 */
public final class TopicTeller {

    /** The topic of the table that all others are held against. */
    static final String PUBLIC_AFFAIRS = "politics";

    /** A headline and its story say in so many words what they are about. */
    private static final int MOST_WORDS = 2000;

    /** A word that a text repeats says no more than so many. */
    private static final int MOST_COUNTED = 3;

    /** A text about something else has so much weight of it, but for a line or two. */
    private static final int LEAST_WEIGHT = 6;

    /** Weight of all topics but public affairs in a hundred words, at least. */
    private static final double LEAST_DENSITY = 0.8;

    /** How much weightier than public affairs they must be. */
    private static final double MARGIN = 2.5;

    private static final double HUNDRED = 100;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’+#-]*");

    private record Cue(String topic, int weight) {}

    private final Map<String, Cue> cues = new TreeMap<>();

    /** How many words the longest cue has that begins with a word. */
    private final Map<String, Integer> longest = new TreeMap<>();

    /** Loads the cue words from the class path. */
    public TopicTeller() {
        for (List<String> row : new Table(TopicTeller.class, "topics.tsv").rows()) {
            List<String> words = words(row.get(0));
            String phrase = phrase(words, 0, words.size());
            cues.put(phrase, new Cue(row.get(1), Integer.parseInt(row.get(2))));
            longest.merge(words.get(0), words.size(), Math::max);
        }
    }

    /** The names of all topics but public affairs, in order. */
    public List<String> topics() {
        return cues.values().stream()
                .map(Cue::topic)
                .filter(topic -> !topic.equals(PUBLIC_AFFAIRS))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The topic of a text in English.
     *
     * @return null for public affairs, and where no topic prevails
     */
    public @Nullable String tell(String text) {
        Map<String, Integer> weights = new TreeMap<>();
        int words = weigh(text, weights);
        int affairs = weights.getOrDefault(PUBLIC_AFFAIRS, 0);
        @Nullable String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> topic : weights.entrySet()) {
            if (!topic.getKey().equals(PUBLIC_AFFAIRS) && topic.getValue() > most) {
                best = topic.getKey();
                most = topic.getValue();
            }
        }
        int others = weights.values().stream().mapToInt(Integer::intValue).sum() - affairs;
        boolean prevails =
                others >= LEAST_WEIGHT
                        && others * HUNDRED >= LEAST_DENSITY * words
                        && others >= MARGIN * affairs;
        return prevails ? best : null;
    }

    /** Adds up the cues of each topic; returns how many words it saw. */
    private int weigh(String text, Map<String, Integer> weights) {
        List<String> words = words(text);
        Map<String, Integer> seen = new TreeMap<>();
        int at = 0;
        while (at < words.size()) {
            int length = cueLength(words, at);
            if (length > 0) {
                String phrase = phrase(words, at, length);
                Cue cue = requireNonNull(cues.get(phrase));
                if (seen.merge(phrase, 1, Integer::sum) <= MOST_COUNTED) {
                    weights.merge(cue.topic(), cue.weight(), Integer::sum);
                }
            }
            at += Math.max(1, length);
        }
        return words.size();
    }

    /** How many words the longest cue at a place has, or 0. */
    private int cueLength(List<String> words, int at) {
        int length = Math.min(longest.getOrDefault(words.get(at), 0), words.size() - at);
        while (length > 0 && !cues.containsKey(phrase(words, at, length))) {
            length--;
        }
        return length;
    }

    private static String phrase(List<String> words, int at, int length) {
        return length == 1 ? words.get(at) : String.join(" ", words.subList(at, at + length));
    }

    private static List<String> words(String text) {
        Matcher word = WORD.matcher(text);
        return word.results()
                .limit(MOST_WORDS)
                .map(found -> found.group().toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }
}
