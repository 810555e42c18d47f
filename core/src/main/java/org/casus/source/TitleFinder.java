package org.casus.source;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.model.BlockKind;
import org.jspecify.annotations.Nullable;

/** Finds the headline among the first lines that are not yet known to be something else. */
final class TitleFinder {

    /** Headlines of the longest kind, with a second deck. */
    private static final int LONGEST_TITLE = 200;

    private static final int MOST_TITLE_WORDS = 32;

    /** A line of so few words above a longer headline is the name of a section. */
    private static final int MOST_KICKER_WORDS = 3;

    private static final int FEWEST_TITLE_WORDS_UNDER_KICKER = 4;

    /** With a full stop only a headline of some length is told from a sentence by its case. */
    private static final int FEWEST_WORDS_WITH_FULL_STOP = 4;

    /** A question of more words, in sentence case, opens a story. */
    private static final int MOST_CALL_WORDS = 14;

    /** How far down a headline that was given apart from the text is looked for. */
    private static final int DEEPEST_GIVEN_TITLE = 12;

    /** The share of words by which a page's headline is the given one in another wording. */
    private static final double LIKENESS = 0.6;

    private final Datelines datelines;

    TitleFinder(Datelines datelines) {
        this.datelines = datelines;
    }

    /** The index of the headline, or -1. */
    int find(List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            return findGiven(paragraphs, kinds, Phrases.normal(given));
        }
        int first = next(kinds, 0);
        if (first < 0 || next(kinds, first + 1) < 0) {
            return -1;
        }
        if (isKicker(paragraphs, kinds, first)) {
            return next(kinds, first + 1);
        }
        boolean headline =
                isHeadline(paragraphs.get(first)) || isAboveStory(paragraphs, kinds, first);
        return headline ? first : -1;
    }

    /** A short sentence above a byline or dateline is a headline that someone gave a full stop. */
    private boolean isAboveStory(
            List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, int first) {
        Paragraph line = paragraphs.get(first);
        int second = next(kinds, first + 1);
        return line.isShorterThan(LONGEST_TITLE)
                && line.shape().words() <= MOST_TITLE_WORDS
                && line.ending() == Ending.SENTENCE
                && datelines.find(line, true) == null
                && (kinds[first + 1] == BlockKind.BYLINE
                        || datelines.find(paragraphs.get(second), true) != null);
    }

    /** The same line a second time, as pages print it in their head and above the story. */
    static boolean repeats(Paragraph title, Paragraph other) {
        return title.isWhole() && Phrases.normal(title.head()).equals(Phrases.normal(other.head()));
    }

    private static int findGiven(
            List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, String given) {
        int deepest = Math.min(DEEPEST_GIVEN_TITLE, paragraphs.size());
        for (int i = 0; i < deepest; i++) {
            if (Phrases.normal(paragraphs.get(i).head()).equals(given)) {
                return i;
            }
        }
        int first = next(kinds, 0);
        boolean like =
                first >= 0
                        && first < deepest
                        && isHeadline(paragraphs.get(first))
                        && likeness(Phrases.normal(paragraphs.get(first).head()), given)
                                >= LIKENESS;
        return like ? first : -1;
    }

    private static double likeness(String line, String given) {
        Set<String> words = words(line);
        Set<String> shared = new TreeSet<>(words);
        shared.retainAll(words(given));
        return words.isEmpty() ? 0 : (double) shared.size() / words.size();
    }

    private static Set<String> words(String line) {
        return new TreeSet<>(Arrays.asList(line.split("[^\\p{L}\\p{N}]+")));
    }

    private static boolean isHeadline(Paragraph line) {
        if (!line.isShorterThan(LONGEST_TITLE) || line.shape().words() > MOST_TITLE_WORDS) {
            return false;
        }
        return switch (line.ending()) {
            case NONE, SEMICOLON -> line.shape().letters();
            case CALL -> line.shape().isTitleCase() || line.shape().words() <= MOST_CALL_WORDS;
            case SENTENCE ->
                    line.shape().isStrictTitleCase()
                            && line.shape().words() >= FEWEST_WORDS_WITH_FULL_STOP;
            case OPEN -> false;
        };
    }

    private static boolean isKicker(
            List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, int first) {
        int second = next(kinds, first + 1);
        return paragraphs.get(first).shape().words() <= MOST_KICKER_WORDS
                && isHeadline(paragraphs.get(first))
                && isHeadline(paragraphs.get(second))
                && paragraphs.get(second).ending() != Ending.SENTENCE
                && paragraphs.get(second).shape().words() >= FEWEST_TITLE_WORDS_UNDER_KICKER
                && next(kinds, second + 1) >= 0;
    }

    private static int next(@Nullable BlockKind[] kinds, int from) {
        for (int i = from; i < kinds.length; i++) {
            if (kinds[i] == null) {
                return i;
            }
        }
        return -1;
    }
}
