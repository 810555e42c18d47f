package org.casus.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bytes, with a bound on how much of one line is kept. */
final class ByteLines {

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean overlong;

    /**
     * @param in read up to its end, not closed
     * @param most bytes of a line that are kept
     */
    ByteLines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** Whether the line given last was longer than the bound; the rest of it is gone. */
    boolean overlong() {
        return overlong;
    }

    /** The next line without its break, or null at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        overlong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = Math.min(end - at, most - line.size());
            overlong |= room < end - at;
            line.write(buffer, at, room);
            boolean complete = end < filled;
            at = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return at < filled;
    }
}
