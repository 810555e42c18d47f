package org.casus.format;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/**
 * The bytes of a page out of what a server sent, without chunks and content coding: gzip, deflate,
 * br and zstd. A coding that no browser knows is passed over as browsers do.
 */
final class PageBody {

    private static final int PORTION = 1 << 13;

    /** Servers may ask for no longer a window (RFC 9659), so 8 MB of memory do. */
    private static final int ZSTD_WINDOW = 23;

    private PageBody() {}

    /**
     * The body, as far as it is sound and no longer than one byte more than a page may have; null
     * where nothing is.
     *
     * @param response not read before
     * @param stored all that the archive has of the response
     */
    static byte @Nullable [] of(HttpResponse response, byte[] stored) {
        byte[] body = unpacked(response);
        return body == null ? plain(stored) : body;
    }

    private static byte @Nullable [] unpacked(HttpResponse response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] portion = new byte[PORTION];
        try (InputStream in = decoded(response)) {
            int wanted = PORTION;
            while (wanted > 0) {
                int read = in.read(portion, 0, wanted);
                out.write(portion, 0, Math.max(read, 0));
                wanted =
                        read < 0 ? 0 : Math.min(PORTION, FormatOptions.MOST_BYTES + 1 - out.size());
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // browsers show what they have of a page that breaks off
            return out.size() == 0 ? null : out.toByteArray();
        }
        return out.toByteArray();
    }

    private static InputStream decoded(HttpResponse response) throws IOException {
        String coding = response.headers().first("Content-Encoding").orElse("").strip();
        return switch (coding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip", "deflate" -> response.bodyDecoded().stream();
            case "br" -> new BrotliInputStream(response.body().stream());
            case "zstd" ->
                    new ZstdInputStreamNoFinalizer(response.body().stream())
                            .setLongMax(ZSTD_WINDOW);
            default -> response.body().stream();
        };
    }

    /** Crawlers that unpack what they store leave the header of the server as it was. */
    private static byte @Nullable [] plain(byte[] stored) {
        int blank = 0;
        int at = 0;
        while (at < stored.length && blank < 2) {
            blank = stored[at] == '\n' ? blank + 1 : stored[at] == '\r' ? blank : 0;
            at++;
        }
        boolean page = at < stored.length && stored[at] == '<';
        return page ? Arrays.copyOfRange(stored, at, stored.length) : null;
    }
}
