package org.casus.source;

import java.util.regex.Pattern;

/**
 * Tells running text from menus, tables, lists and notices, in a language that is read. In doubt it
 * is prose. Holds word lists and nothing else, so one instance serves every thread.
 */
final class Prose {

    /**
     * Two headlines have no more words, and no sentences of so many lack small words; what is
     * shorter is never judged by its form.
     */
    private static final int FEWEST_WORDS = 30;

    /** Words without a comma or bar between: hardly an item of a menu or list has so many. */
    private static final int LEAST_STRETCH = 6;

    /** Code units within which a text must show itself a table. */
    private static final int SAMPLE = 20_000;

    /** Longer texts have more than notices. */
    private static final int LONGEST_NOTICES = 2000;

    private static final int FEWEST_NOTICES = 2;

    /** What parts the items of lists, within a line. */
    private static final String ITEM_ENDS = ",|•·›»";

    private static final Pattern BLANK = Pattern.compile("[\\s\\h]+");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+[\\s\\h]+|[\\r\\n]+");

    private final FurnitureLines furniture = new FurnitureLines();

    /** Whether a text is such that sentences are to be found in it. */
    boolean isIn(String text) {
        return (isShort(text) || !isTable(text) && hasStretch(text)) && !isNotices(text);
    }

    /** Whether a text has so few words that a headline or two may be all of it. */
    static boolean isShort(String text) {
        return BLANK.splitAsStream(text).limit(FEWEST_WORDS).count() < FEWEST_WORDS;
    }

    /** Whether more of it are numbers than words. */
    private static boolean isTable(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        int words = 0;
        int numbers = 0;
        for (String token : BLANK.split(sample)) {
            boolean word = isWord(token);
            words += word ? 1 : 0;
            numbers += !word && token.chars().anyMatch(Character::isDigit) ? 1 : 0;
        }
        return numbers > words;
    }

    private static boolean isWord(String token) {
        return token.codePoints().filter(Character::isLetter).limit(2).count() > 1;
    }

    /**
     * Whether a line that is no notice or label has so many words in a row. Lines that go on in
     * small letters are one.
     */
    private boolean hasStretch(String text) {
        int stretch = 0;
        for (Line line : Line.of(text)) {
            String words = text.substring(line.start(), line.end());
            boolean goesOn = Character.isLowerCase(words.codePointAt(0));
            stretch = goesOn ? stretch : 0;
            if (furniture.isFurniture(words)) {
                continue;
            }
            for (String token : BLANK.split(words)) {
                stretch += isWord(token) ? 1 : 0;
                if (stretch >= LEAST_STRETCH) {
                    return true;
                }
                if (ITEM_ENDS.indexOf(token.charAt(token.length() - 1)) >= 0) {
                    stretch = 0;
                }
            }
        }
        return false;
    }

    /** Whether most of its sentences are of those that pages say to their visitors. */
    private boolean isNotices(String text) {
        if (text.length() > LONGEST_NOTICES) {
            return false;
        }
        int notices = 0;
        int others = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            String words = sentence.strip();
            if (!words.isEmpty()) {
                boolean notice = furniture.isFurniture(words);
                notices += notice ? 1 : 0;
                others += notice ? 0 : 1;
            }
        }
        return notices >= FEWEST_NOTICES && notices > others;
    }
}
