package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * Cuts a web archive into records, of whatever type. The header is parsed by jwarc; where records
 * begin and end is found here, because a reader that trusts each length loses the rest of the file
 * with the first that is wrong.
 *
 * <p>Not safe for several threads. Never throws on what an archive holds.
 */
public final class ArchiveRecords {

    /** Longer bodies are films and data sets, and are passed over without being kept. */
    private static final int MOST_BYTES = FormatOptions.MOST_BYTES;

    private static final int LONGEST_HEADER = 1 << 18;
    private static final int PORTION = 1 << 12;

    /** Two line ends stand between records. */
    private static final int LINE_ENDS = 4;

    /** The address of a record of ARC, and all behind it. */
    private static final Pattern ARC_PARTS =
            Pattern.compile("(\\S.{0,8192}?)( \\d{1,3}(?:\\.\\d{1,3}){3} \\d{8,28} .*)");

    private final ArchiveBytes bytes;
    private long count;

    /** What stands at one place of an archive. */
    public sealed interface Found {}

    /**
     * A record.
     *
     * @param headers of the record
     * @param body what is there of it
     * @param extent how much that is
     */
    public record Stored(MessageHeaders headers, byte[] body, Extent extent) implements Found {}

    /** How much of a record is there. */
    public enum Extent {
        /** All. */
        WHOLE,
        /** As much as the archive has before it ends. */
        CUT,
        /** The start, for it is longer than any page. */
        START
    }

    /**
     * A record that cannot be read.
     *
     * @param target the address that it names, or null
     * @param reason why
     */
    public record Lost(@Nullable String target, UnreadableReason reason) implements Found {}

    /**
     * Opens an archive.
     *
     * @param in a web archive, packed by gzip or not; not closed
     * @throws IOException if its first two bytes cannot be read
     */
    public ArchiveRecords(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
        this.bytes = new ArchiveBytes(gzip ? new GzipMembers(start) : start);
    }

    /** How many records there were so far, those that were lost included. */
    public long count() {
        return count;
    }

    /** The next record, or null at the end. */
    public @Nullable Found next() {
        bytes.skipLineEnds();
        if (bytes.damage() != null && bytes.ahead(1) == 0) {
            bytes.resume();
            count++;
            return new Lost(null, UnreadableReason.CORRUPT);
        }
        if (bytes.ahead(1) == 0) {
            return bytes.takeFailure() ? new Lost(null, UnreadableReason.TRUNCATED) : null;
        }
        count++;
        String arc = bytes.arcLine();
        MessageHeaders headers = arc != null ? arcHeader(arc) : bytes.isStart() ? header() : null;
        return headers == null ? lost() : record(headers);
    }

    /** The header of the record of ARC here, or null where it is none. */
    private @Nullable MessageHeaders arcHeader(String line) {
        bytes.skip(line.length() + 1);
        Matcher parts = ARC_PARTS.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        // crawlers wrote addresses as they found them
        String address = parts.group(1).replace(" ", "%20");
        WarcParser parser = new WarcParser();
        parser.setLenient(true);
        byte[] header = (address + parts.group(2) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        parser.parse(ByteBuffer.wrap(header));
        return parser.isFinished() ? parser.headers() : null;
    }

    /** The header of the record of WARC here, or null where it is none. */
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
            return bytes.skipAll(rest) < rest
                    ? lost(target)
                    : new Stored(headers, start, Extent.START);
        }
        int there = Math.min((int) length, bytes.ahead((int) length));
        if (there < length || !bytes.isBoundary(there)) {
            return misfit(headers, there, (int) length);
        }
        byte[] body = bytes.take(there);
        return isSound() ? new Stored(headers, body, Extent.WHOLE) : lost(target);
    }

    /** Whether what gzip packed is sound up to the end of the record, if it ends with it. */
    private boolean isSound() {
        int beyond = LINE_ENDS + 1;
        boolean ends = bytes.ahead(beyond) < beyond;
        DamagedBytes damage = bytes.damage();
        return !ends || damage == null || !damage.begun();
    }

    /** The length is wrong: the record ends where the next one starts. */
    private Found misfit(MessageHeaders headers, int there, int length) {
        int next = bytes.startWithin(there);
        if (next >= 0) {
            bytes.skip(next);
            return new Lost(target(headers), UnreadableReason.TRUNCATED);
        }
        byte[] body = bytes.take(there);
        if (there < length && bytes.damage() == null) {
            return new Stored(headers, body, Extent.CUT);
        }
        boolean newLine = there == 0 || body[there - 1] == '\n';
        byte[] more =
                there < length ? new byte[0] : bytes.takeToStart(MOST_BYTES - length, newLine);
        if (bytes.damage() != null) {
            bytes.resume();
            return new Lost(target(headers), UnreadableReason.CORRUPT);
        }
        byte[] joined = Arrays.copyOf(body, length + more.length);
        System.arraycopy(more, 0, joined, length, more.length);
        return new Stored(headers, joined, Extent.WHOLE);
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
