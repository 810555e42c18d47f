package org.casus.watch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Unpacks what came packed for the way, and no bombs. */
final class Unpacker {

    /** No page of news and no feed has more. */
    static final int MOST_BYTES = 10_000_000;

    /** From so many unpacked bytes on the ratio counts; small empty tables pack well. */
    private static final int RATIO_FROM = 1_000_000;

    /** Pages pack to a fifth, menus repeated to a fiftieth. */
    private static final int MOST_RATIO = 100;

    private static final int PORTION = 1 << 14;

    private Unpacker() {}

    /**
     * The content itself.
     *
     * @param packed as it came
     * @param coding the header Content-Encoding, or null
     * @throws FetchException if it is torn, unpacks to too much or is packed as nobody asked for
     */
    static byte[] unpack(byte[] packed, @Nullable String coding) throws FetchException {
        String its = name(coding);
        return switch (its) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> gunzip(packed);
            default -> throw new FetchException(WebFault.BAD_ANSWER, "packed as " + its, null);
        };
    }

    /** Whether content comes as it is. */
    static boolean isPlain(@Nullable String coding) {
        String its = name(coding);
        return its.isEmpty() || its.equals("identity");
    }

    private static String name(@Nullable String coding) {
        return coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] gunzip(byte[] packed) throws FetchException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] portion = new byte[PORTION];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), PORTION)) {
            for (int n = in.read(portion); n >= 0; n = in.read(portion)) {
                out.write(portion, 0, n);
                boolean bomb = out.size() > RATIO_FROM && out.size() / MOST_RATIO > packed.length;
                if (bomb || out.size() > MOST_BYTES) {
                    throw new FetchException(WebFault.UNPACKS_TOO_LARGE);
                }
            }
            return out.toByteArray();
        } catch (EOFException e) {
            throw new FetchException(WebFault.CUT_OFF);
        } catch (ZipException e) {
            throw new FetchException(WebFault.BAD_ANSWER, "gzip that is none", null);
        } catch (IOException e) {
            throw new IllegalStateException("an array has no disk to fail", e);
        }
    }
}
