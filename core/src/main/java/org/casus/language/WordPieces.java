package org.casus.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts tokens into the encoder's word pieces: BERT's uncased scheme, longest match first. Stateless
 * after construction; safe for every thread.
 */
public final class WordPieces {

    /** A token takes at most so many places in the encoder; only its first piece is read out. */
    private static final int MOST_PIECES = 16;

    private static final int LONGEST_WORD = 100;

    private static final String ENGLISH = "/org/casus/reader/en/vocabulary.txt";

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    /**
     * @param pieces the vocabulary; a piece's place in it is its id
     * @throws IllegalArgumentException if [UNK], [CLS] or [SEP] is missing
     */
    public WordPieces(List<String> pieces) {
        vocabulary = new LinkedHashMap<>(pieces.size() * 2);
        for (int i = 0; i < pieces.size(); i++) {
            vocabulary.put(pieces.get(i), i);
        }
        unknown = id("[UNK]");
        first = id("[CLS]");
        last = id("[SEP]");
    }

    /** The vocabulary of the model-en jar on the class path. */
    public static WordPieces english() {
        try (InputStream in = WordPieces.class.getResourceAsStream(ENGLISH)) {
            if (in == null) {
                throw new IllegalStateException("no " + ENGLISH + "; is model-en there?");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WordPieces(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return id;
    }

    /** The piece that opens every sentence; its state stands for the root of the tree. */
    public int first() {
        return first;
    }

    /** The piece that closes every sentence. */
    public int last() {
        return last;
    }

    /** Whether the word, in lower case, is a piece of its own: a common English word or name. */
    boolean isWord(String word) {
        return vocabulary.containsKey(word);
    }

    /** Ids of a token's pieces, at least one. */
    public int[] pieces(String form) {
        Integer whole = vocabulary.get(form);
        if (whole != null && form.charAt(0) != '[' && form.charAt(0) != '#') {
            return new int[] {whole};
        }
        List<Integer> ids = new ArrayList<>(4);
        StringBuilder run = new StringBuilder();
        String plain = strip(form);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isDropped(c)) {
                continue;
            }
            boolean apart = isPunctuation(c) || (c >= 0x4e00 && c <= 0x9fff);
            if (apart || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                cut(run, ids);
            }
            if (apart) {
                run.appendCodePoint(c);
                cut(run, ids);
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                run.appendCodePoint(c);
            }
        }
        cut(run, ids);
        if (ids.isEmpty()) {
            ids.add(unknown);
        }
        return ids.stream().limit(MOST_PIECES).mapToInt(Integer::intValue).toArray();
    }

    private static String strip(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD);
            }
        }
        return lower;
    }

    private static boolean isDropped(int c) {
        int type = Character.getType(c);
        return c == 0
                || c == 0xfffd
                || type == Character.NON_SPACING_MARK
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE;
    }

    private static boolean isPunctuation(int c) {
        if ((c >= 33 && c <= 47)
                || (c >= 58 && c <= 64)
                || (c >= 91 && c <= 96)
                || (c >= 123 && c <= 126)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private void cut(StringBuilder run, List<Integer> ids) {
        if (run.length() == 0) {
            return;
        }
        String word = run.toString();
        run.setLength(0);
        int mark = ids.size();
        int at = 0;
        while (at < word.length() && word.length() <= LONGEST_WORD) {
            int end = word.length();
            Integer id = null;
            while (at < end) {
                id =
                        vocabulary.get(
                                at > 0 ? "##" + word.substring(at, end) : word.substring(at, end));
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                break;
            }
            ids.add(id);
            at = end;
        }
        if (at < word.length()) {
            ids.subList(mark, ids.size()).clear();
            ids.add(unknown);
        }
    }
}
