package org.casus.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a web page into characters: by its byte order mark, else by what its server
 * said, else by what the page says of itself, else by its bytes. As browsers do, it takes Latin-1
 * for windows-1252, and lets UTF-8 go before a label that its bytes contradict.
 */
final class PageDecoder {

    /** Where browsers look for the page's own word; editors write long heads. */
    private static final int HEAD = 4096;

    private static final Pattern LABEL =
            Pattern.compile(
                    "charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9][A-Za-z0-9_:.-]{1,39})",
                    Pattern.CASE_INSENSITIVE);

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final TextDecoder decoder = new TextDecoder();

    /**
     * Decodes a page.
     *
     * @param bytes the page
     * @param contentType what its server said, as in "text/html; charset=utf-8", or null
     */
    Decoded decode(byte[] bytes, @Nullable String contentType) {
        Decoded told = decoder.decode(bytes);
        if (!(told instanceof Decoded.Text text) || isSure(text)) {
            return told;
        }
        Charset charset = contentType == null ? null : label(contentType);
        if (charset == null) {
            int head = Math.min(bytes.length, HEAD);
            charset = label(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
        }
        return charset == null || isWide(charset) ? told : decoder.decode(bytes, charset);
    }

    /** Other bytes do not form UTF-8 by chance, but ASCII says nothing of an encoding. */
    private static boolean isSure(Decoded.Text text) {
        boolean utf = text.charset().name().startsWith("UTF-");
        return utf && text.damaged() == 0 && !isAscii(text.characters());
    }

    private static boolean isAscii(String characters) {
        return characters.chars().allMatch(c -> c < 0x80);
    }

    /** A page whose label can be read in ASCII is not in UTF-16. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** The encoding that a label names, or null. */
    static @Nullable Charset label(String words) {
        Matcher matcher = LABEL.matcher(words);
        return matcher.find() ? named(matcher.group(1)) : null;
    }

    /** The encoding of this name, or null where Java knows none. */
    static @Nullable Charset named(String name) {
        try {
            Charset charset = Charset.forName(name.toLowerCase(Locale.ROOT));
            boolean latin =
                    charset.equals(StandardCharsets.ISO_8859_1)
                            || charset.equals(StandardCharsets.US_ASCII);
            return latin ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
