package org.casus.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is read up to a bound, and that remembers that the disk failed, which the kinds of
 * input take for the end of the file.
 */
final class Watched extends FilterInputStream {

    private long left;
    private boolean failed;

    /**
     * @param most bytes after which the file seems to end
     */
    Watched(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    boolean failed() {
        return failed;
    }

    /** A pipe that is opened by its name, such as a shell's {@code <(…)}, cannot tell. */
    @Override
    public int available() {
        try {
            return (int) Math.min(super.available(), left);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] out, int from, int length) throws IOException {
        int wanted = (int) Math.min(length, left);
        if (wanted == 0 && length > 0) {
            return -1;
        }
        try {
            int read = super.read(out, from, wanted);
            left -= Math.max(0, read);
            return read;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }
}
