package org.casus.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
 * Turns the bytes of a web page into characters: by byte order mark, else by what the server said,
 * else by what the page says, else as any text. A page that is well-formed UTF-8 is read as UTF-8
 * whatever it claims, for no other text looks so by chance. Holds tables only, so one instance
 * serves every thread.
 */
public final class PageDecoder {

    /** Browsers look for the declaration in so many bytes; some pages write it later. */
    private static final int PROLOGUE = 8192;

    /** {@code <meta charset=…>}, {@code content="text/html; charset=…"} and the XML declaration. */
    private static final Pattern DECLARED =
            Pattern.compile(
                    "<(?:meta|\\?xml)\\b[^>]{0,300}?\\b(?:charset|encoding)\\s{0,9}=\\s{0,9}"
                            + "[\"']?\\s{0,9}([A-Za-z0-9][A-Za-z0-9._:-]{1,39})",
                    Pattern.CASE_INSENSITIVE);

    /** What pages call Latin 1 and ASCII is windows-1252, as browsers hold. */
    private static final Pattern LATIN =
            Pattern.compile("(?:us-)?ascii|iso-?8859-?1|latin-?1|l1|cp819|windows-?1252|cp1252");

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final TextDecoder texts = new TextDecoder();

    /** Loads the table of file signatures from the class path. */
    public PageDecoder() {}

    /**
     * Never fails: bytes that are no text give {@link Decoded.NotText}.
     *
     * @param served the charset that the server named, or null
     */
    public Decoded decode(byte[] bytes, @Nullable String served) {
        Decoded plain = texts.decode(bytes);
        if (!(plain instanceof Decoded.Text text) || isSettled(text)) {
            return plain;
        }
        Charset charset = charset(served);
        if (charset == null) {
            charset = charset(declared(bytes));
        }
        return charset == null || charset.equals(text.charset()) ? plain : decode(bytes, charset);
    }

    /** UTF-16 and UTF-32 by their marks or zeros, UTF-8 by its form. */
    private static boolean isSettled(Decoded.Text text) {
        boolean wide = text.charset().name().startsWith("UTF-") && !isUtf8(text);
        return wide || isUtf8(text) && text.damaged() == 0;
    }

    private static boolean isUtf8(Decoded.Text text) {
        return text.charset().equals(StandardCharsets.UTF_8);
    }

    private static @Nullable String declared(byte[] bytes) {
        int length = Math.min(bytes.length, PROLOGUE);
        String prologue = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(prologue);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** A name that no one knows, or that a page in single bytes cannot mean, is passed over. */
    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String small = name.strip().toLowerCase(Locale.ROOT);
        if (LATIN.matcher(small).matches()) {
            return WINDOWS_1252;
        }
        if (small.startsWith("utf-16") || small.startsWith("utf-32") || small.equals("utf-7")) {
            return null;
        }
        try {
            return Charset.forName(small);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Decoded decode(byte[] bytes, Charset charset) {
        CharBuffer decoded = charset.decode(ByteBuffer.wrap(bytes));
        int damaged = (int) decoded.chars().filter(c -> c == 0xFFFD).count();
        return new Decoded.Text(decoded.toString(), charset, damaged);
    }
}
