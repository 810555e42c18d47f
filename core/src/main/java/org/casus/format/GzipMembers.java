package org.casus.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a file of many gzip members, as web archives are, and survives damage: a member that
 * cannot be unpacked gives one {@link DamagedBytes}, and reading on gives the next sound member.
 * {@link java.util.zip.GZIPInputStream} gives up at the first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class GzipMembers extends InputStream {

    /** Packed bytes behind the place of damage that are searched for the next member. */
    private static final int KEPT = 1 << 18;

    /** How often the packed bytes may be searched on average. */
    private static final int MOST_SEARCHED = 4;

    private static final int PORTION = 1 << 16;
    private static final int LONGEST_NAME = 1 << 16;
    private static final int DEFLATED = 8;
    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final byte[] packed = new byte[KEPT + PORTION];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int at;
    private int filled;
    private int memberStart;
    private long taken;
    private long searched;
    private boolean inflated;
    private boolean inMember;
    private boolean wrongSum;
    private boolean searching;
    private boolean ended;

    /**
     * @param in read as far as asked for, not closed
     */
    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] out, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember && !openMember()) {
                break;
            }
            int read = inflate(out, from, length);
            if (read > 0) {
                return read;
            }
        }
        end();
        return -1;
    }

    @Override
    public void close() {
        end();
    }

    private void end() {
        if (!ended) {
            ended = true;
            inflater.end();
        }
    }

    private int inflate(byte[] out, int from, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (at == filled && !fill()) {
                    throw damaged("the last member ends too early");
                }
                inflater.setInput(packed, at, filled - at);
            }
            int read = inflater.inflate(out, from, length);
            at = filled - inflater.getRemaining();
            crc.update(out, from, read);
            inflated |= read > 0;
            if (inflater.finished()) {
                closeMember(read > 0);
            } else if (inflater.needsDictionary()) {
                throw damaged("a dictionary, which gzip has none");
            }
            return read;
        } catch (DataFormatException e) {
            at = filled - inflater.getRemaining();
            throw damaged("not deflated");
        }
    }

    /** Checks the sums; where bytes are yet to be handed over, what is wrong is told after them. */
    private void closeMember(boolean later) throws IOException {
        inMember = false;
        int sum;
        int size;
        try {
            sum = int32();
            size = int32();
        } catch (EOFException e) {
            // all was unpacked, and of the sums nothing is left to check
            return;
        }
        boolean sound = sum == (int) crc.getValue() && size == (int) inflater.getBytesWritten();
        if (!sound && later) {
            wrongSum = true;
        } else if (!sound) {
            throw damaged("another checksum");
        }
    }

    /** Whether there is another member. */
    private boolean openMember() throws IOException {
        if (wrongSum) {
            wrongSum = false;
            throw damaged("another checksum");
        }
        if (searching && !findMember()) {
            return false;
        }
        searching = false;
        if (at == filled && !fill()) {
            return false;
        }
        if (packed[at] == 0 && isPaddingToTheEnd()) {
            return false;
        }
        memberStart = at;
        inflated = false;
        try {
            header();
        } catch (EOFException e) {
            throw damaged("a header that ends too early");
        }
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    /** Tapes and block devices fill up with zeros. */
    private boolean isPaddingToTheEnd() throws IOException {
        while (at < filled || fill()) {
            if (packed[at] != 0) {
                return false;
            }
            at++;
        }
        return true;
    }

    private void header() throws IOException {
        boolean magic = uint8() == 0x1F && uint8() == 0x8B && uint8() == DEFLATED;
        int flags = magic ? uint8() : RESERVED;
        if ((flags & RESERVED) != 0) {
            throw damaged("no gzip header");
        }
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(uint8() | uint8() << 8);
        }
        skipText((flags & HAS_NAME) != 0);
        skipText((flags & HAS_COMMENT) != 0);
        skip((flags & HAS_CRC) != 0 ? 2 : 0);
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            uint8();
        }
    }

    private void skipText(boolean has) throws IOException {
        int length = 0;
        while (has && uint8() != 0) {
            if (length++ > LONGEST_NAME) {
                throw damaged("no gzip header");
            }
        }
    }

    private int uint8() throws IOException {
        if (at == filled && !fill()) {
            throw new EOFException();
        }
        return packed[at++] & 0xFF;
    }

    private int int32() throws IOException {
        return uint8() | uint8() << 8 | uint8() << 16 | uint8() << 24;
    }

    /** The next read searches for a member behind the start of this one. */
    private DamagedBytes damaged(String message) {
        int back = Math.max(memberStart + 1, Math.max(0, at - KEPT));
        // a file of nothing but false starts must not be gone over again and again
        if (back < at && searched + (at - back) <= MOST_SEARCHED * taken + KEPT) {
            searched += at - back;
            at = back;
        }
        at = Math.min(at, filled);
        inMember = false;
        searching = true;
        return new DamagedBytes(message, inflated);
    }

    private boolean findMember() throws IOException {
        while (filled - at >= 4 || more()) {
            boolean start =
                    (packed[at] & 0xFF) == 0x1F
                            && (packed[at + 1] & 0xFF) == 0x8B
                            && packed[at + 2] == DEFLATED
                            && (packed[at + 3] & RESERVED) == 0;
            if (start) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Reads until there are four bytes to look at. */
    private boolean more() throws IOException {
        memberStart = at;
        boolean any = true;
        while (filled - at < 4 && any) {
            any = fill();
        }
        return filled - at >= 4;
    }

    /** Reads more packed bytes and keeps enough of those read before. */
    private boolean fill() throws IOException {
        if (filled == packed.length) {
            int keep = Math.min(filled, Math.max(filled - at, KEPT));
            System.arraycopy(packed, filled - keep, packed, 0, keep);
            memberStart = Math.max(-1, memberStart - (filled - keep));
            at -= filled - keep;
            filled = keep;
        }
        int read = in.read(packed, filled, Math.min(PORTION, packed.length - filled));
        filled += Math.max(0, read);
        taken += Math.max(0, read);
        return read > 0;
    }
}
