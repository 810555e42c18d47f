package org.casus.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a document into characters: by byte order mark, else UTF-16 by its pattern of
 * zeros, else UTF-8, else windows-1252. Knows the files that are no text and says so. Changes no
 * character, so offsets fit the text as it arrived; only a byte order mark goes.
 */
public final class TextDecoder {

    /** Bytes that are looked at to tell text from other files, as version control systems do. */
    private static final int SAMPLE = 8192;

    /** Old news wires put some control characters around their lines; binary files have more. */
    private static final double MOST_CONTROL_SHARE = 0.05;

    /** Of UTF-16 in Latin letters nearly every second byte is zero, of other bytes hardly any. */
    private static final double ZEROS_OF_ONE_SIDE = 0.4;

    private static final double ZEROS_OF_OTHER_SIDE = 0.05;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private record Magic(int offset, byte[] bytes, UnreadableReason kind) {}

    private record Mark(byte[] bytes, Charset charset) {}

    private final List<Magic> magics = new ArrayList<>();

    /** UTF-32 first: its mark opens with UTF-16's. */
    private final List<Mark> marks =
            List.of(
                    new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}, UTF_32LE),
                    new Mark(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, UTF_32BE),
                    new Mark(
                            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                            StandardCharsets.UTF_8),
                    new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE),
                    new Mark(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE));

    /** Loads the table of file signatures from the class path. */
    public TextDecoder() {
        for (List<String> row : new Table(TextDecoder.class, "magic-numbers.tsv").rows()) {
            byte[] bytes = HexFormat.of().parseHex(row.get(1));
            UnreadableReason kind = UnreadableReason.valueOf(row.get(2));
            magics.add(new Magic(Integer.parseInt(row.get(0)), bytes, kind));
        }
    }

    /** Never fails: bytes that are no text give {@link Decoded.NotText}. */
    public Decoded decode(byte[] bytes) {
        Decoded decoded = decodeUnlessOther(bytes);
        if (decoded instanceof Decoded.Text text && text.characters().isBlank()) {
            return notText(UnreadableReason.EMPTY);
        }
        return decoded;
    }

    /**
     * Decodes bytes whose encoding is known. Never fails.
     *
     * @param bytes a byte order mark before them goes
     * @param charset their encoding
     */
    public Decoded decode(byte[] bytes, Charset charset) {
        Decoded.Text text = marked(bytes, charset);
        return text.characters().isBlank() ? notText(UnreadableReason.EMPTY) : text;
    }

    /** The mark of UTF-16 also tells its byte order, which its name leaves open. */
    private Decoded.Text marked(byte[] bytes, Charset charset) {
        for (Mark mark : marks) {
            boolean its = mark.charset().name().startsWith(charset.name());
            if (its && startsWith(bytes, 0, mark.bytes())) {
                return lenient(bytes, mark.bytes().length, mark.charset());
            }
        }
        return lenient(bytes, 0, charset);
    }

    private Decoded decodeUnlessOther(byte[] bytes) {
        for (Magic magic : magics) {
            if (startsWith(bytes, magic.offset(), magic.bytes())) {
                return notText(magic.kind());
            }
        }
        for (Mark mark : marks) {
            if (startsWith(bytes, 0, mark.bytes())) {
                return lenient(bytes, mark.bytes().length, mark.charset());
            }
        }
        @Nullable Charset wide = utf16ByPattern(bytes);
        if (wide != null) {
            return lenient(bytes, 0, wide);
        }
        return isBinary(bytes) ? notText(UnreadableReason.BINARY) : utf8OrWindows(bytes);
    }

    /**
     * Decodes bytes that must be of an encoding.
     *
     * @return their characters, a byte order mark among them; null where any byte is none of them
     */
    public static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoded utf8OrWindows(byte[] bytes) {
        String text = strictly(bytes, StandardCharsets.UTF_8);
        return text == null
                ? bestOfDamaged(bytes)
                : new Decoded.Text(text, StandardCharsets.UTF_8, 0);
    }

    /**
     * A UTF-8 file that was cut in the middle of a character is still UTF-8: it has whole
     * characters beyond ASCII, which windows-1252 text forms by chance only.
     */
    private static Decoded bestOfDamaged(byte[] bytes) {
        Decoded.Text utf8 = lenient(bytes, 0, StandardCharsets.UTF_8);
        long whole = utf8.characters().chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return whole > utf8.damaged() ? utf8 : lenient(bytes, 0, WINDOWS_1252);
    }

    private static Decoded.Text lenient(byte[] bytes, int from, Charset charset) {
        CharBuffer decoded = charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
        int damaged = (int) decoded.chars().filter(c -> c == 0xFFFD).count();
        return new Decoded.Text(decoded.toString(), charset, damaged);
    }

    private static @Nullable Charset utf16ByPattern(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += bytes[2 * i] == 0 ? 1 : 0;
            oddZeros += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs == 0 || bytes.length % 2 != 0) {
            return null;
        }
        if (oddZeros >= pairs * ZEROS_OF_ONE_SIDE && evenZeros <= pairs * ZEROS_OF_OTHER_SIDE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean big =
                evenZeros >= pairs * ZEROS_OF_ONE_SIDE && oddZeros <= pairs * ZEROS_OF_OTHER_SIDE;
        return big ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isBinary(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < sample; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return true;
            }
            boolean control = b < 0x20 && (b < '\t' || b > '\r') || b == 0x7F;
            controls += control ? 1 : 0;
        }
        return controls > sample * MOST_CONTROL_SHARE;
    }

    private static boolean startsWith(byte[] bytes, int offset, byte[] wanted) {
        if (bytes.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded notText(UnreadableReason reason) {
        return new Decoded.NotText(new Unreadable(reason, 0, null));
    }
}
