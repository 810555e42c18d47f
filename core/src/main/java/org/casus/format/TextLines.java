package org.casus.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.casus.source.Unreadable;
import org.jspecify.annotations.Nullable;

/** The lines of a text in an encoding that its first bytes tell, as they are asked for. */
final class TextLines {

    private static final TextDecoder DECODER = new TextDecoder();

    private final BufferedReader characters;
    private final @Nullable Unreadable problem;
    private boolean first = true;

    /**
     * @param in not closed
     * @param charset its encoding, or null to tell it
     */
    TextLines(InputStream in, @Nullable Charset charset) throws IOException {
        Peeked peeked = new Peeked(in);
        byte[] sample = peeked.sample();
        Decoded decoded =
                charset == null ? DECODER.decode(sample) : DECODER.decode(sample, charset);
        this.problem = decoded instanceof Decoded.NotText other ? other.problem() : null;
        Charset its =
                decoded instanceof Decoded.Text text ? text.charset() : StandardCharsets.UTF_8;
        this.characters = new BufferedReader(new InputStreamReader(peeked, its));
    }

    /** Why there are no lines, or null. */
    @Nullable Unreadable problem() {
        return problem;
    }

    /** The next line without its break and no longer than any article, or null at the end. */
    @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = characters.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            boolean mark = first && c == '\uFEFF';
            if (!mark && line.length() <= FormatOptions.MOST_CHARACTERS) {
                line.append((char) c);
            }
            first = false;
            c = characters.read();
        }
        first = false;
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r'
                ? line.substring(0, end - 1)
                : line.toString();
    }
}
