package org.casus.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a web archive with a look ahead, so that the next record can be found behind one
 * that is damaged. Damage in what gzip packed stands between the bytes before it and those after,
 * until {@link #resume()} is called.
 */
final class ArchiveBytes {

    private static final int PORTION = 1 << 13;

    /** How much of a line is looked at to tell whether a record starts there. */
    private static final int LINE = 1 << 13;

    /** The first line of a record of ARC: an address, a number of the host, a time. */
    private static final Pattern ARC_LINE =
            Pattern.compile("[a-z]{2,20}:\\S.{0,4096}? \\d{1,3}(?:\\.\\d{1,3}){3} \\d{8,28} ");

    /** Two lines, for the first alone may stand in a text on archives. */
    private static final Pattern SIGNATURE = Pattern.compile("WARC/1\\.\\d\\r?\\n(?:WARC-|Cont)");

    private static final int LONGEST_SIGNATURE = "WARC/1.0\r\nWARC-".length();

    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private byte[] buffer = new byte[PORTION * 2];
    private int at;
    private int filled;
    private boolean ended;
    private boolean failed;
    private @Nullable DamagedBytes damage;

    ArchiveBytes(InputStream in) {
        this.in = in;
    }

    /** What stands in the way of reading on, or null. */
    @Nullable DamagedBytes damage() {
        return damage;
    }

    /** Whether the stream failed, once: what it gave before is used. */
    boolean takeFailure() {
        boolean its = failed;
        failed = false;
        return its;
    }

    /** Goes on behind the damage. */
    void resume() {
        damage = null;
        at = filled;
    }

    /** Reads until so many bytes are ahead; gives how many are, perhaps fewer. */
    int ahead(int wanted) {
        while (filled - at < wanted && !ended && damage == null) {
            fill(wanted);
        }
        return filled - at;
    }

    /** Moves what is ahead only when half of the buffer is used up, so that time stays linear. */
    private void fill(int wanted) {
        if (buffer.length - at < wanted + 1) {
            int size = 2 * (wanted + PORTION);
            byte[] moved = buffer.length == size ? buffer : new byte[size];
            System.arraycopy(buffer, at, moved, 0, filled - at);
            buffer = moved;
            filled -= at;
            at = 0;
        }
        try {
            int read = in.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        } catch (DamagedBytes e) {
            damage = e;
        } catch (IOException e) {
            ended = true;
            failed = true;
        }
    }

    /** A byte ahead, from 0. */
    byte at(int index) {
        return buffer[at + index];
    }

    /** A copy of bytes that are ahead. */
    byte[] peek(int count) {
        return Arrays.copyOfRange(buffer, at, at + count);
    }

    /** Goes past bytes that are ahead. */
    void skip(int count) {
        at += count;
    }

    /** Goes past bytes that need not be ahead; gives how many there were. */
    long skipAll(long count) {
        long left = count;
        while (left > 0 && ahead(1) > 0) {
            int step = (int) Math.min(left, filled - at);
            at += step;
            left -= step;
        }
        return count - left;
    }

    /** The next bytes, fewer where the archive ends or is damaged before. */
    byte[] take(int count) {
        byte[] taken = new byte[Math.min(count, PORTION * 2)];
        int size = 0;
        while (size < count && ahead(1) > 0) {
            int step = Math.min(count - size, filled - at);
            if (taken.length < size + step) {
                taken = Arrays.copyOf(taken, Math.min(count, Math.max(size + step, size * 2)));
            }
            System.arraycopy(buffer, at, taken, size, step);
            at += step;
            size += step;
        }
        return size == taken.length ? taken : Arrays.copyOf(taken, size);
    }

    /** Goes past the line ends between two records. */
    void skipLineEnds() {
        while (ahead(1) > 0 && (at(0) == '\r' || at(0) == '\n')) {
            at++;
        }
    }

    /** Whether a record starts here. */
    boolean isStart() {
        return isWarc() || isArc();
    }

    private boolean isWarc() {
        return ahead(WARC.length + 1) > WARC.length
                && Arrays.equals(buffer, at, at + WARC.length, WARC, 0, WARC.length)
                && Character.isDigit((char) at(WARC.length));
    }

    private boolean isArc() {
        return arcLine() != null;
    }

    /** The line here, without its break, if a record of ARC starts with it; else null. */
    @Nullable String arcLine() {
        int length = Math.min(LINE, ahead(LINE));
        if (length == 0 || at(0) < 'a' || at(0) > 'z') {
            return null;
        }
        int end = 0;
        while (end < length && at(end) != '\n') {
            end++;
        }
        String line = new String(buffer, at, end, StandardCharsets.ISO_8859_1);
        return end < length && ARC_LINE.matcher(line).lookingAt() ? line : null;
    }

    /** Goes on to where the next record starts; false where none does before the end. */
    boolean seekStart() {
        boolean lineStart = true;
        while (ahead(1) > 0) {
            if (lineStart && isStart() || isSigned()) {
                return true;
            }
            lineStart = at(0) == '\n';
            at++;
        }
        return false;
    }

    /** Whether the first lines of a record of WARC stand here, be it amid a line that was cut. */
    private boolean isSigned() {
        return at(0) == 'W'
                && ahead(LONGEST_SIGNATURE) >= LONGEST_SIGNATURE
                && isSignature(buffer, at);
    }

    private static boolean isSignature(byte[] bytes, int from) {
        if (bytes[from] != 'W') {
            return false;
        }
        String start = new String(bytes, from, LONGEST_SIGNATURE, StandardCharsets.ISO_8859_1);
        return SIGNATURE.matcher(start).lookingAt();
    }

    /**
     * The bytes up to where the next record starts.
     *
     * @param most how many at most
     * @param newLine whether a line starts here
     */
    byte[] takeToStart(int most, boolean newLine) {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        boolean lineStart = newLine;
        while (ahead(1) > 0 && !(lineStart && isStart() || isSigned()) && taken.size() < most) {
            lineStart = at(0) == '\n';
            taken.write(at(0));
            at++;
        }
        return taken.toByteArray();
    }

    /** Where a record of WARC starts within the next bytes, all of them ahead; or -1. */
    int startWithin(int count) {
        for (int i = 0; i + LONGEST_SIGNATURE <= count; i++) {
            if (isSignature(buffer, at + i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether behind so many bytes a record may end: a line end, a record or nothing follows. */
    boolean isBoundary(int offset) {
        int left = ahead(offset + WARC.length) - offset;
        boolean warc =
                left == WARC.length
                        && Arrays.equals(
                                buffer, at + offset, at + offset + left, WARC, 0, WARC.length);
        return left == 0 || at(offset) == '\n' || at(offset) == '\r' || warc;
    }
}
