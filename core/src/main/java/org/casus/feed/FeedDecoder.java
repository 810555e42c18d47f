package org.casus.feed;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a feed into characters. Byte order mark, HTTP header and XML declaration each
 * name a charset; the first, in this order, that the bytes fit without damage is taken, else UTF-8
 * or windows-1252, whichever loses less.
 *
 * <p>A {@code text/xml} without a charset is not held to ASCII as RFC 3023 asked: RFC 7303 takes
 * that back, and servers never knew.
 */
final class FeedDecoder {

    /** An XML declaration is the first thing in a file and short. */
    private static final int DECLARATION_BYTES = 512;

    /** Text of a feed or page has a tag or a bracket among its first characters. */
    private static final int FIRST_CHARACTERS = 2048;

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]{1,40})");

    private static final Pattern HTTP_CHARSET =
            Pattern.compile(
                    ";\\s*charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> names = new LinkedHashMap<>();
    private final TextDecoder textDecoder = new TextDecoder();

    /** Loads the table of charset names from the class path. */
    FeedDecoder() {
        for (List<String> row : new Table(FeedDecoder.class, "charset-names.tsv").rows()) {
            names.put(row.get(0), row.get(1));
        }
    }

    /**
     * The characters without a byte order mark.
     *
     * @param contentType the HTTP header, or null
     * @return null where the bytes are no text
     */
    @Nullable String decode(byte[] bytes, @Nullable String contentType) {
        for (Charset charset : candidates(bytes, contentType)) {
            @Nullable String text = TextDecoder.strictly(bytes, charset);
            if (text != null && isMarkup(text)) {
                return withoutMark(text);
            }
        }
        return textDecoder.decode(bytes) instanceof Decoded.Text text ? text.characters() : null;
    }

    private List<Charset> candidates(byte[] bytes, @Nullable String contentType) {
        List<Charset> candidates = new ArrayList<>();
        add(candidates, byFirstBytes(bytes));
        add(candidates, contentType == null ? null : named(contentType, HTTP_CHARSET));
        int length = Math.min(bytes.length, DECLARATION_BYTES);
        add(candidates, named(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), DECLARED));
        add(candidates, StandardCharsets.UTF_8);
        return candidates;
    }

    private static void add(List<Charset> charsets, @Nullable Charset charset) {
        if (charset != null && !charsets.contains(charset)) {
            charsets.add(charset);
        }
    }

    /** By byte order mark, else by where the zeros around the first tag stand. */
    private static @Nullable Charset byFirstBytes(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        int first = ByteBuffer.wrap(bytes).getInt();
        return switch (first) {
            case 0x0000FEFF, 0x0000003C -> Charset.forName("UTF-32BE");
            case 0xFFFE0000, 0x3C000000 -> Charset.forName("UTF-32LE");
            default -> wide(first >>> 16, first & 0xFFFF);
        };
    }

    private static @Nullable Charset wide(int first, int second) {
        if (first == 0xFEFF || first == 0x003C && second >>> 8 == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE || first == 0x3C00 && (second & 0xFF) == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xEFBB && second >>> 8 == 0xBF ? StandardCharsets.UTF_8 : null;
    }

    private @Nullable Charset named(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(names.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Bytes that are not what they are called often decode all the same, to signs of no sense. */
    private static boolean isMarkup(String text) {
        int length = Math.min(text.length(), FIRST_CHARACTERS);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '{') {
                return true;
            }
        }
        return false;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
