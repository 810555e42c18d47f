package org.casus.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.source.FurnitureLines;
import org.casus.table.Table;

/**
 * Tells what a feed holds of an article, all of it or only its beginning. In doubt it is the
 * beginning. Holds word lists and nothing else, so one instance serves every thread.
 */
final class Teasers {

    /** Teasers are of one paragraph, seldom two. */
    private static final int FEWEST_PARAGRAPHS = 3;

    /** Three lines of a summary have fewer, the shortest reports of agencies more. */
    private static final int FEWEST_WORDS = 60;

    /** No story of the news has more; a feed of such texts would fill the memory. */
    private static final int MOST_CHARACTERS = 200_000;

    /** A credit or a label has fewer. */
    private static final int LEAST_PARAGRAPH = 8;

    /**
     * A call to read on has no more characters; a longer paragraph that opens like one is prose.
     */
    private static final int LONGEST_CALL = 200;

    private static final String SENTENCE_ENDS = ".!?\"'”’)";
    private static final String STOPS = ".!?…]";
    private static final Pattern BLANK = Pattern.compile("[\\s\\h]+");

    /** As in "talks…", "talks ..." and "talks [...]". */
    private static final Pattern CUT = Pattern.compile("(?:…|\\.{3}|\\[…]|\\[\\.{3}])[\\])]?$");

    private final FurnitureLines furniture = new FurnitureLines();
    private final Set<String> ends = words("end");
    private final Set<String> starts = words("start");
    private final Set<String> syndicated = words("source");

    private static Set<String> words(String kind) {
        return new TreeSet<>(new Table(Teasers.class, "teaser-ends.tsv").wordsOfKind(kind));
    }

    /**
     * Whether a text is a whole article as far as one can tell.
     *
     * @param text paragraphs with blank lines between
     */
    boolean isWhole(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return false;
        }
        List<String> paragraphs = new ArrayList<>();
        int words = 0;
        boolean calls = false;
        for (String paragraph : text.split("\n\n")) {
            String its = paragraph.strip();
            if (its.isEmpty()) {
                continue;
            }
            int count = BLANK.split(its).length;
            // what follows the story may come behind the call
            calls = isCall(its) || calls && !isStory(its, count);
            if (isStory(its, count)) {
                paragraphs.add(its);
                words += count;
            }
        }
        return paragraphs.size() >= FEWEST_PARAGRAPHS
                && words >= FEWEST_WORDS
                && !calls
                && !CUT.matcher(paragraphs.get(paragraphs.size() - 1)).find();
    }

    private boolean isStory(String paragraph, int words) {
        char last = paragraph.charAt(paragraph.length() - 1);
        boolean ends = SENTENCE_ENDS.indexOf(last) >= 0 || CUT.matcher(paragraph).find();
        boolean source = syndicated.stream().anyMatch(paragraph.toLowerCase(Locale.ROOT)::contains);
        return words >= LEAST_PARAGRAPH && ends && !source && !furniture.isFurniture(paragraph);
    }

    /** Whether a paragraph is, or ends with, a call to read the article where it stands. */
    private boolean isCall(String paragraph) {
        String normal = normal(paragraph);
        boolean isShort = normal.length() <= LONGEST_CALL;
        if (ends.contains(normal)
                || isShort && starts.stream().anyMatch(start -> opens(normal, start))) {
            return true;
        }
        // behind a sentence it is a link's text, as in "… without an agreement. Read more »"
        int sentence = lastSentence(paragraph);
        return sentence > 0 && ends.contains(normal(paragraph.substring(sentence)));
    }

    private static boolean opens(String normal, String start) {
        return normal.startsWith(start)
                && (normal.length() == start.length() || normal.charAt(start.length()) == ' ');
    }

    /** Where what follows the last end of a sentence begins; 0 where there is none. */
    private static int lastSentence(String paragraph) {
        boolean isFollowed = false;
        for (int i = paragraph.length() - 1; i > 0; i--) {
            char c = paragraph.charAt(i);
            if (isFollowed && STOPS.indexOf(c) >= 0) {
                return i + 1;
            }
            isFollowed |= Character.isLetter(c);
        }
        return 0;
    }

    private static String normal(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        String bare = text.substring(start, end).toLowerCase(Locale.ROOT);
        return BLANK.matcher(bare).replaceAll(" ");
    }
}
