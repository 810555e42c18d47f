package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ZIP archive, one after another, with those that Java cannot read, which are passed
 * over where their header says how long they are. Not safe for several threads.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3.7</a>
 */
final class ZipEntries extends ZipInputStream {

    /** The header of a file, before its name; numbers have the lower byte first. */
    private static final int HEADER = 30;

    private static final int FLAGS = 6;
    private static final int METHOD = 8;
    private static final int PACKED_SIZE = 18;
    private static final int NAME_LENGTH = 26;
    private static final int EXTRA_LENGTH = 28;

    private static final int LOCKED = 1;

    /** A flag: size and checksum stand behind the file. */
    private static final int DESCRIBED_BEHIND = 8;

    private static final int DESCRIPTOR = 16;

    /** A size that stands elsewhere, in archives beyond 4 GB. */
    private static final long ELSEWHERE = 0xFFFF_FFFFL;

    private boolean lost;

    /**
     * A file that cannot be read.
     *
     * @param name its name in the archive
     */
    record Passed(String name, UnreadableReason reason) {}

    /**
     * @param in read when a file is asked for
     */
    ZipEntries(InputStream in) {
        super(in);
    }

    /** Whether a file passed over does not say where the next begins: there is no going on. */
    boolean isLost() {
        return lost;
    }

    /**
     * Passes over the file that comes next, if it cannot be read; null where it can be, or where
     * there is none.
     */
    @Nullable Passed pass() throws IOException {
        closeEntry();
        byte[] header = peek(HEADER);
        if (header.length < HEADER || !isSigned(header, 3, 4)) {
            return null;
        }
        int flags = number(header, FLAGS);
        int method = number(header, METHOD);
        boolean locked = (flags & LOCKED) != 0;
        if (!locked && (method == ZipEntry.STORED || method == ZipEntry.DEFLATED)) {
            return null;
        }
        in.skipNBytes(HEADER);
        byte[] name = in.readNBytes(number(header, NAME_LENGTH));
        in.skipNBytes(number(header, EXTRA_LENGTH));
        passContent(header, (flags & DESCRIBED_BEHIND) != 0);
        return new Passed(
                new String(name, StandardCharsets.UTF_8),
                locked ? UnreadableReason.LOCKED : UnreadableReason.PACKING);
    }

    private void passContent(byte[] header, boolean describedBehind) throws IOException {
        long size = number(header, PACKED_SIZE) | (long) number(header, PACKED_SIZE + 2) << 16;
        lost = size == ELSEWHERE || size == 0 && describedBehind;
        if (lost) {
            return;
        }
        in.skipNBytes(size);
        // some programs fill in the size and write it behind the file all the same
        if (describedBehind && isSigned(peek(DESCRIPTOR), 7, 8)) {
            in.skipNBytes(DESCRIPTOR);
        }
    }

    /** The next bytes, which are read again, fewer at the end. */
    private byte[] peek(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        // what Java itself does with bytes read too far
        ((PushbackInputStream) in).unread(bytes);
        return bytes;
    }

    private static boolean isSigned(byte[] bytes, int third, int fourth) {
        byte[] signature = {'P', 'K', (byte) third, (byte) fourth};
        return bytes.length >= signature.length
                && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }
}
