package org.casus.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The name and the first bytes of an input, from which its kind is told.
 *
 * <p>Not safe for several threads: the characters are decoded when they are first asked for.
 */
public final class Beginning {

    /** How many bytes are looked at. */
    static final int SAMPLE = 1 << 16;

    private static final String GZIP_ENDING = ".gz";

    private static final TextDecoder DECODER = new TextDecoder();

    private final String name;
    private final byte[] bytes;
    private @Nullable String text;
    private byte @Nullable [] unpacked;

    /**
     * @param name the name of the input; its ending counts, whatever its case
     * @param bytes the first bytes, at most {@value #SAMPLE} of them are used
     */
    public Beginning(String name, byte[] bytes) {
        String small = name.toLowerCase(Locale.ROOT);
        boolean unpacked = small.endsWith(GZIP_ENDING) && !startsWith(bytes, 0x1F, 0x8B);
        // what a packed file holds keeps its name, so that people find it
        int end = small.length() - (unpacked ? GZIP_ENDING.length() : 0);
        this.name = small.substring(0, end);
        this.bytes = bytes;
    }

    /** Whether the name ends in one of these, as in ".csv". */
    public boolean isNamed(String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is no byte. */
    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Whether the bytes begin with these, each from 0 to 255. */
    public boolean startsWith(int... signature) {
        return startsWith(bytes, signature);
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes are packed by gzip. */
    boolean isGzip() {
        return startsWith(0x1F, 0x8B, 8);
    }

    /** What gzip packed, as far as it can be told; the bytes themselves where it did not. */
    byte[] unpacked() {
        if (unpacked == null) {
            unpacked = isGzip() ? gunzip() : bytes;
        }
        return unpacked;
    }

    private byte[] gunzip() {
        byte[] out = new byte[SAMPLE];
        int filled = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            int read = in.read(out, 0, out.length);
            while (read > 0) {
                filled += read;
                read = in.read(out, filled, out.length - filled);
            }
        } catch (IOException e) {
            // the sample ends in the middle of what is packed
            return Arrays.copyOf(out, filled);
        }
        return Arrays.copyOf(out, filled);
    }

    /** The bytes once more, as a stream; at most {@value #SAMPLE}. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, SAMPLE));
    }

    /** Some of the bytes as Latin-1, fewer where there are fewer. */
    String latin1(int from, int to) {
        int end = Math.min(to, bytes.length);
        return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    /** The characters, without a byte order mark; empty where the bytes are no text. */
    public String text() {
        if (text == null) {
            // a sample may end amid a character, which the decoder tells from damage
            text = DECODER.decode(bytes) instanceof Decoded.Text its ? its.characters() : "";
        }
        return text;
    }

    /** Whether the characters, blank ones at the start apart, begin so, whatever the case. */
    public boolean opensWith(String... words) {
        String its = text();
        int start = 0;
        while (start < its.length() && Character.isWhitespace(its.charAt(start))) {
            start++;
        }
        for (String word : words) {
            if (its.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
