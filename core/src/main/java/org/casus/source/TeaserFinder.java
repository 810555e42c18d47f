package org.casus.source;

import java.util.Arrays;
import java.util.List;
import org.casus.model.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines amid the story that are not its prose: headlines of other stories and subheads. They
 * are told by what they lack, a full stop, in a text whose paragraphs have one.
 */
final class TeaserFinder {

    /** A paragraph of so many words is prose. */
    private static final int FEWEST_PROSE_WORDS = 12;

    /** Prose paragraphs that must be there before a line without a full stop stands out. */
    private static final int FEWEST_PROSE = 2;

    /**
     * Of them so many must end as sentences. In transcripts and lists hardly any do; a short
     * article with two long teasers has some three of five.
     */
    private static final double PROSE_SHARE = 0.6;

    private static final int LONGEST_TEASER = 180;
    private static final int MOST_TITLE_CASE_WORDS = 24;

    /** Names in a row are in title case too; with a full stop only a longer line is a headline. */
    private static final int FEWEST_WORDS_WITH_FULL_STOP = 6;

    /** Without title case a longer line may be a sentence that lost its full stop. */
    private static final int MOST_SENTENCE_CASE_WORDS = 18;

    /** After the story a longer line may be its last sentence, cut off. */
    private static final int MOST_LAST_WORDS = 12;

    /** A line under the headline of fewer words is a label; one of more tells the story. */
    private static final int FEWEST_DECK_WORDS = 6;

    /** So many lines without full stops in a row are a list. */
    private static final int SHORTEST_LIST = 3;

    /** "Q" and "A", and "Q1". */
    private static final int LONGEST_SPEAKER_LETTER = 2;

    private static final String BULLETS = "•·*-–—▪●■◦‣+";
    private static final String OPENING_QUOTES = "\"“‘'«„";
    private static final String CLOSING_QUOTES = "\"”’'»“";

    private final PrintedDates dates;
    private final FurnitureLines furniture;

    TeaserFinder(PrintedDates dates, FurnitureLines furniture) {
        this.dates = dates;
        this.furniture = furniture;
    }

    /** Marks as furniture what is left of kind null and is a teaser or a subhead. */
    void mark(List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, int title) {
        if (!isProse(paragraphs, kinds)) {
            return;
        }
        int lastProse = lastProse(paragraphs, kinds);
        int i = markUnderTitle(paragraphs, kinds, title);
        while (i < kinds.length) {
            boolean linked =
                    i > 0
                            && kinds[i - 1] == BlockKind.FURNITURE
                            && furniture.announcesLinks(paragraphs.get(i - 1));
            int end = i;
            while (end < kinds.length
                    && kinds[end] == null
                    && isUnfinished(paragraphs.get(end), linked)) {
                end++;
            }
            if (linked) {
                Arrays.fill(kinds, i, end, BlockKind.FURNITURE);
            } else if (end > i) {
                markRun(paragraphs, kinds, i, end, end > lastProse);
            }
            i = end + 1;
        }
    }

    private static boolean isProse(List<Paragraph> paragraphs, @Nullable BlockKind[] kinds) {
        int prose = 0;
        int finished = 0;
        for (int i = 0; i < kinds.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (kinds[i] == null && paragraph.shape().words() >= FEWEST_PROSE_WORDS) {
                prose++;
                finished += paragraph.ending().endsSentence() ? 1 : 0;
            }
        }
        return prose >= FEWEST_PROSE && finished >= prose * PROSE_SHARE;
    }

    /** Lines between headline and story: a deck in sentence case tells the story, others do not. */
    private int markUnderTitle(List<Paragraph> paragraphs, @Nullable BlockKind[] kinds, int title) {
        int i = title + 1;
        while (i < kinds.length && (kinds[i] != null || isUnfinished(paragraphs.get(i), false))) {
            Shape shape = paragraphs.get(i).shape();
            boolean deck = !shape.isTitleCase() && shape.words() >= FEWEST_DECK_WORDS;
            if (kinds[i] == null && !deck) {
                kinds[i] = BlockKind.FURNITURE;
            }
            i++;
        }
        return i;
    }

    private void markRun(
            List<Paragraph> paragraphs,
            @Nullable BlockKind[] kinds,
            int from,
            int to,
            boolean afterStory) {
        boolean announced =
                from > 0
                        && kinds[from - 1] == null
                        && paragraphs.get(from - 1).ending() == Ending.OPEN;
        boolean continued = to < kinds.length && paragraphs.get(to).shape().startsSmall();
        if (announced || continued) {
            return;
        }
        boolean list = to - from >= SHORTEST_LIST;
        int most = afterStory ? MOST_LAST_WORDS : MOST_SENTENCE_CASE_WORDS;
        for (int i = from; i < to; i++) {
            Shape shape = paragraphs.get(i).shape();
            boolean other = list ? afterStory : shape.words() <= most;
            if (shape.isTitleCase() || other) {
                kinds[i] = BlockKind.FURNITURE;
            }
        }
    }

    /** The index of the last paragraph of prose, or -1. */
    private static int lastProse(List<Paragraph> paragraphs, @Nullable BlockKind[] kinds) {
        int last = kinds.length - 1;
        while (last >= 0
                && !(kinds[last] == null
                        && paragraphs.get(last).shape().words() >= FEWEST_PROSE_WORDS
                        && paragraphs.get(last).ending().endsSentence())) {
            last--;
        }
        return last;
    }

    private boolean isUnfinished(Paragraph line, boolean linked) {
        if (!line.isShorterThan(LONGEST_TEASER)
                || line.shape().words() > MOST_TITLE_CASE_WORDS
                || !linked && isListItem(line.head())
                || isQuoted(line.head())
                || line.shape().startsSmall()
                || dates.isDateLine(line.head())) {
            return false;
        }
        return switch (line.ending()) {
            case NONE -> true;
            case CALL -> line.shape().isStrictTitleCase();
            case SENTENCE ->
                    line.shape().isStrictTitleCase()
                            && line.shape().words() >= FEWEST_WORDS_WITH_FULL_STOP;
            case OPEN, SEMICOLON -> false;
        };
    }

    /** Also a turn of an interview: "Q: …". */
    private static boolean isListItem(String line) {
        boolean speaker = line.indexOf(':') >= 0 && line.indexOf(':') <= LONGEST_SPEAKER_LETTER;
        return speaker || BULLETS.indexOf(line.charAt(0)) >= 0 || Character.isDigit(line.charAt(0));
    }

    /** All of it in quotation marks. */
    private static boolean isQuoted(String line) {
        return OPENING_QUOTES.indexOf(line.charAt(0)) >= 0
                && CLOSING_QUOTES.indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
