package org.casus.format;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user said of an input.
 *
 * @param kind the {@link InputFormat#name()} of what it holds, or null to tell from its bytes; gzip
 *     and ZIP pass it on to what they pack
 * @param columns the column or field of a record for each of our fields, as {@code text → body};
 *     empty to guess by name
 * @param charset the encoding of its text, or null to tell from its bytes
 * @param depth how many layers of packing it lies in, from 0
 */
public record FormatOptions(
        @Nullable String kind,
        Map<RecordField, String> columns,
        @Nullable Charset charset,
        int depth) {

    /** Longer texts are no article but a collection; the longest books have 4 million. */
    public static final int MOST_CHARACTERS = 5_000_000;

    /** No encoding spends more bytes on a character. */
    public static final int MOST_BYTES = MOST_CHARACTERS * 4;

    /** Nothing said. */
    public static final FormatOptions NONE =
            new FormatOptions(null, Collections.emptyMap(), null, 0);

    /** Copies the columns. */
    public FormatOptions {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The same with another encoding, or none. */
    FormatOptions withCharset(@Nullable Charset other) {
        return new FormatOptions(kind, columns, other, depth);
    }

    /**
     * The same for what an input packs.
     *
     * @param packing the kind of the input, which is not that of what it packs
     */
    FormatOptions inside(String packing) {
        return new FormatOptions(packing.equals(kind) ? null : kind, columns, charset, depth + 1);
    }
}
