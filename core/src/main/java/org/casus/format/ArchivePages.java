package org.casus.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.casus.format.ArchiveRecords.Extent;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Makes documents of the records of a web archive. Pages and plain texts that a server gave with
 * status 200 or that were stored alone are documents; requests, notes, pictures, redirections and
 * errors are passed over.
 */
final class ArchivePages {

    private static final int OK = 200;

    /** How far into a body of no known type a page is looked for. */
    private static final int HEAD = 1024;

    private static final Set<String> STORED =
            new TreeSet<>(List.of("response", "resource", "conversion"));

    /** Files for robots, which no reader sees. */
    private static final List<String> FOR_ROBOTS =
            List.of("/robots.txt", "/ads.txt", "/app-ads.txt", "/security.txt", "/humans.txt");

    private final WebPages pages = new WebPages();

    /** The document of a record, or its refusal, or null where it is passed over. */
    @Nullable Item read(String place, ArchiveRecords.Stored record) {
        MessageHeaders headers = record.headers();
        String type = headers.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
        String target = ArchiveRecords.target(headers);
        if (!STORED.contains(type) || !isWeb(target)) {
            return null;
        }
        String full = target == null ? place : place + " (" + target + ")";
        ContentType content = ContentType.of(headers.first("Content-Type").orElse(""));
        return content.media().equals("application/http")
                ? response(full, record, target)
                : document(full, record.body(), fault(record.extent()), content, target);
    }

    private static @Nullable UnreadableReason fault(Extent extent) {
        return switch (extent) {
            case WHOLE -> null;
            case CUT -> UnreadableReason.TRUNCATED;
            case START -> UnreadableReason.TOO_LONG;
        };
    }

    private static boolean isWeb(@Nullable String target) {
        String small = target == null ? "http:" : target.toLowerCase(Locale.ROOT);
        boolean web = small.startsWith("http:") || small.startsWith("https:");
        boolean file = small.startsWith("file:") || small.startsWith("ftp:");
        return (web || file) && FOR_ROBOTS.stream().noneMatch(small::endsWith);
    }

    private @Nullable Item response(
            String place, ArchiveRecords.Stored record, @Nullable String target) {
        HttpResponse response;
        try {
            ReadableByteChannel all = Channels.newChannel(new ByteArrayInputStream(record.body()));
            // a body with a length of its own: many servers give none
            ByteBuffer none = ByteBuffer.allocate(0);
            response = HttpResponse.parse(LengthedBody.create(all, none, record.body().length));
        } catch (IOException | RuntimeException e) {
            return Item.Refused.of(place, UnreadableReason.CORRUPT);
        }
        if (response.status() != OK) {
            return null;
        }
        ContentType type = ContentType.of(response.headers().first("Content-Type").orElse(""));
        if (!type.isHtml() && !type.isText() && !type.media().isEmpty()) {
            return null;
        }
        if (record.extent() == Extent.CUT && !isComplete(response, record.body())) {
            return Item.Refused.of(place, UnreadableReason.TRUNCATED);
        }
        byte[] payload =
                record.extent() == Extent.START
                        ? new byte[0]
                        : PageBody.of(response, record.body());
        if (payload == null) {
            return Item.Refused.of(place, UnreadableReason.CORRUPT);
        }
        boolean longer =
                record.extent() == Extent.START || payload.length > FormatOptions.MOST_BYTES;
        return document(place, payload, longer ? UnreadableReason.TOO_LONG : null, type, target);
    }

    /** Whether all that the server sent is there, though the record should be longer. */
    private static boolean isComplete(HttpResponse response, byte[] record) {
        String length = response.headers().first("Content-Length").orElse("");
        int head = response.serializeHeader().length;
        return !length.isEmpty()
                && length.length() < 10
                && length.chars().allMatch(c -> c >= '0' && c <= '9')
                && record.length - head >= Integer.parseInt(length);
    }

    private @Nullable Item document(
            String place,
            byte[] bytes,
            @Nullable UnreadableReason fault,
            ContentType type,
            @Nullable String target) {
        boolean html = type.isHtml() || type.media().isEmpty() && looksLikeHtml(bytes);
        if (!html && !type.isText()) {
            return null;
        }
        if (fault != null) {
            return Item.Refused.of(place, fault);
        }
        return html
                ? later(place, bytes, () -> pages.read(place, bytes, type.charset(), target))
                : later(place, bytes, () -> pages.text(place, bytes, type.charset(), target));
    }

    private static Item later(String place, byte[] bytes, Supplier<Item> work) {
        return new Item.Later(place, bytes.length, work);
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html");
    }
}
