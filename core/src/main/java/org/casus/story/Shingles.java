package org.casus.story;

import java.text.Normalizer;

/**
 * Cuts a text into words and hands over a hash for each run of {@link #WORDS} words. Case, accents,
 * punctuation, line breaks and invisible characters do not count, so that the same story set in
 * another house gives the same hashes.
 */
final class Shingles {

    /**
     * Words in a run. Runs of three are often phrases that all papers use ("the united states of");
     * with longer runs one misprint hides more of a copy.
     */
    static final int WORDS = 4;

    /** FNV-1a, 64 bits. */
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    /** An odd number without pattern: the golden ratio of 64 bits. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final char FIRST_ACCENTED = '\u00C0';
    private static final char LAST_ACCENTED = '\u024F';

    /** Plain small letters for the accented ones of Latin. */
    private static final char[] PLAIN = plainLetters();

    /** Takes hashes. */
    interface Sink {

        /** Takes the hash of a run of words, 0 or greater. */
        void shingle(long hash);

        /** Takes the hash of a number and the word before it, 0 or greater. */
        void figure(long hash);
    }

    private final Sink sink;
    private final long[] last = new long[WORDS];
    private long word = FNV_BASIS;
    private long whole = FNV_BASIS;

    /** Whether the word at hand begins with a digit. */
    private boolean numeric;

    /** The number at hand: "38,900.25" is one number in three words. */
    private long figure = FNV_BASIS;

    private long beforeFigure;
    private int words;

    private Shingles(Sink sink) {
        this.sink = sink;
    }

    /**
     * Cuts a text.
     *
     * @param whole a hash of all its words in their order; of no meaning without words
     * @param words how many
     */
    record Cut(long whole, int words) {}

    /** Hands over the hashes of a text in its order, the same one as often as it stands there. */
    static Cut cut(CharSequence text, Sink sink) {
        Shingles shingles = new Shingles(sink);
        int at = 0;
        while (at < text.length()) {
            int c = Character.codePointAt(text, at);
            at += Character.charCount(c);
            shingles.take(c);
        }
        shingles.endWord();
        shingles.endFigure();
        return new Cut(shingles.whole, shingles.words);
    }

    private void take(int c) {
        if (Character.isIdeographic(c)) {
            endWord();
            letter(c);
            endWord();
        } else if (Character.isLetterOrDigit(c)) {
            letter(c);
        } else if (!isInsideWords(c)) {
            endWord();
            if (!isInsideNumbers(c)) {
                endFigure();
            }
        }
    }

    private void startWord(boolean digit) {
        numeric = digit;
        if (!digit) {
            endFigure();
        } else if (figure == FNV_BASIS) {
            beforeFigure = words == 0 ? 0 : last[(words - 1) % WORDS];
        }
    }

    private static boolean isInsideNumbers(int c) {
        return c == '.' || c == ',' || c == ':' || c == '/' || c == '-';
    }

    private void endFigure() {
        if (figure != FNV_BASIS) {
            sink.figure(mix((beforeFigure + GOLDEN) ^ figure) & Long.MAX_VALUE);
            figure = FNV_BASIS;
        }
    }

    private void letter(int c) {
        int plain =
                c >= FIRST_ACCENTED && c <= LAST_ACCENTED
                        ? PLAIN[c - FIRST_ACCENTED]
                        : Character.toLowerCase(c);
        if (word == FNV_BASIS) {
            startWord(Character.isDigit(c));
        }
        word = (word ^ plain) * FNV_PRIME;
        figure = numeric ? (figure ^ plain) * FNV_PRIME : figure;
    }

    /** Apostrophes, accents that stand apart, soft hyphens and joiners. */
    private static boolean isInsideWords(int c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u02BC'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.FORMAT;
    }

    private void endWord() {
        if (word == FNV_BASIS) {
            return;
        }
        whole = (whole ^ mix(word)) * FNV_PRIME;
        last[words % WORDS] = word;
        words++;
        word = FNV_BASIS;
        if (words >= WORDS) {
            long hash = 0;
            for (int i = 0; i < WORDS; i++) {
                hash = mix((hash + GOLDEN) ^ last[(words + i) % WORDS]);
            }
            sink.shingle(hash & Long.MAX_VALUE);
        }
    }

    /** The finish of SplitMix64: every bit of the input turns about half of the output. */
    private static long mix(long bits) {
        long mixed = bits;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static char[] plainLetters() {
        char[] plain = new char[LAST_ACCENTED - FIRST_ACCENTED + 1];
        for (char c = FIRST_ACCENTED; c <= LAST_ACCENTED; c++) {
            char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            plain[c - FIRST_ACCENTED] = Character.toLowerCase(base);
        }
        return plain;
    }
}
