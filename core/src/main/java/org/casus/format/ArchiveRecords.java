package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * Cuts a web archive into records. The header is parsed by jwarc; where records begin and end is
 * found here, because a reader that trusts each length loses the rest of the file with the first
 * that is wrong.
 */
final class ArchiveRecords {

    /** Longer bodies are films and data sets, and are passed over without being kept. */
    private static final int MOST_BYTES = FormatOptions.MOST_BYTES;

    private static final int LONGEST_HEADER = 1 << 18;
    private static final int PORTION = 1 << 12;

    private final ArchiveBytes bytes;
    private long count;

    /** What stands at one place of an archive. */
    sealed interface Found {}

    /**
     * A record.
     *
     * @param headers of the record
     * @param body all of it, or its start where it is longer than any page
     * @param whole whether the body is all there
     */
    record Whole(MessageHeaders headers, byte[] body, boolean whole) implements Found {}

    /**
     * A record that cannot be read.
     *
     * @param target the address that it names, or null
     * @param reason why
     */
    record Lost(@Nullable String target, UnreadableReason reason) implements Found {}

    /**
     * @param in a web archive, packed by gzip or not
     */
    ArchiveRecords(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
        this.bytes = new ArchiveBytes(gzip ? new GzipMembers(start) : start);
    }

    /** How many records there were so far, those that were lost included. */
    long count() {
        return count;
    }

    /** The next record, or null at the end. */
    @Nullable Found next() {
        bytes.skipLineEnds();
        if (bytes.damage() != null && bytes.ahead(1) == 0) {
            bytes.resume();
            count++;
            return new Lost(null, UnreadableReason.CORRUPT);
        }
        if (bytes.ahead(1) == 0) {
            return null;
        }
        count++;
        MessageHeaders headers = bytes.isStart() ? header() : null;
        return headers == null ? lost() : record(headers);
    }

    /** The header of the record here, or null where it is none. */
    private @Nullable MessageHeaders header() {
        WarcParser parser = new WarcParser();
        parser.setLenient(true);
        int parsed = 0;
        while (parsed < LONGEST_HEADER) {
            int ahead = Math.min(PORTION, bytes.ahead(PORTION));
            if (ahead == 0) {
                return null;
            }
            ByteBuffer portion = ByteBuffer.wrap(bytes.peek(ahead));
            parser.parse(portion);
            bytes.skip(portion.position());
            parsed += portion.position();
            if (parser.isFinished()) {
                return parser.headers();
            }
            if (parser.isError()) {
                return null;
            }
        }
        return null;
    }

    private Found record(MessageHeaders headers) {
        String target = target(headers);
        long length = length(headers);
        if (length < 0) {
            return lost(target);
        }
        if (length > MOST_BYTES) {
            byte[] start = bytes.take(PORTION);
            long rest = length - start.length;
            return bytes.skipAll(rest) < rest ? lost(target) : new Whole(headers, start, false);
        }
        byte[] body = bytes.take((int) length);
        if (body.length == length && isBoundary()) {
            boolean sound = bytes.damage() == null || !bytes.damage().checksum();
            return sound || bytes.ahead(1) > 0 ? new Whole(headers, body, true) : lost(target);
        }
        return misfit(headers, body, (int) length);
    }

    /** Whether what follows a body may stand there: a line end, a record, nothing. */
    private boolean isBoundary() {
        int ahead = bytes.ahead(2);
        return ahead == 0 || bytes.at(0) == '\n' || bytes.at(0) == '\r' || bytes.isStart();
    }

    /** The length is wrong: the record ends where the next one starts. */
    private Found misfit(MessageHeaders headers, byte[] body, int length) {
        int next = ArchiveBytes.startWithin(body);
        if (next > 0) {
            bytes.putBack(body, next);
            return new Lost(target(headers), UnreadableReason.TRUNCATED);
        }
        if (body.length < length) {
            boolean damaged = bytes.damage() != null;
            bytes.resume();
            return new Lost(
                    target(headers),
                    damaged ? UnreadableReason.CORRUPT : UnreadableReason.TRUNCATED);
        }
        byte[] more = bytes.takeToStart(MOST_BYTES - length);
        byte[] joined = Arrays.copyOf(body, length + more.length);
        System.arraycopy(more, 0, joined, length, more.length);
        return new Whole(headers, joined, true);
    }

    private Found lost() {
        return lost(null);
    }

    /** Goes on to where the next record starts. */
    private Found lost(@Nullable String target) {
        UnreadableReason reason = UnreadableReason.CORRUPT;
        if (bytes.damage() == null && bytes.ahead(1) == 0) {
            reason = UnreadableReason.TRUNCATED;
        }
        if (!bytes.seekStart() && bytes.damage() != null) {
            bytes.resume();
        }
        return new Lost(target, reason);
    }

    private static long length(MessageHeaders headers) {
        String length = headers.first("Content-Length").orElse("");
        boolean number = !length.isEmpty() && length.length() < 18;
        return number && length.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(length)
                : -1;
    }

    /**
     * The address of a record, which some writers put in angle brackets; null where it has none.
     */
    static @Nullable String target(MessageHeaders headers) {
        String target = headers.first("WARC-Target-URI").orElse("").strip();
        if (target.startsWith("<") && target.endsWith(">")) {
            target = target.substring(1, target.length() - 1);
        }
        return target.isEmpty() ? null : target;
    }
}
