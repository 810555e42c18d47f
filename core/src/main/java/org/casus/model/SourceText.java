package org.casus.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as an input gave it, decoded.
 *
 * @param id the id given, or null to have one made from the text
 * @param source the path, URL or record it came from, for people
 * @param text the characters as they arrived
 * @param title the headline if the input gave it apart from the text, or null
 * @param published the day of publication if the input or the user gave it, or null
 * @param publishedBasis {@link DateBasis#METADATA} or {@link DateBasis#OPTION}, or {@link
 *     DateBasis#INFERRED} for a day that the input gives for something else; of no meaning without
 *     a day
 * @param url where it was published, or null
 * @param site the publisher, or null
 * @param blocks the text cut into blocks by an input that knows them, as a web page does: in text
 *     order, without overlaps, covering all text that is not blank; empty where the reader is to
 *     cut it
 */
public record SourceText(
        @Nullable String id,
        String source,
        String text,
        @Nullable String title,
        @Nullable LocalDate published,
        DateBasis publishedBasis,
        @Nullable String url,
        @Nullable String site,
        List<Block> blocks) {

    /** Copies the blocks. */
    public SourceText {
        blocks = List.copyOf(blocks);
    }

    /** A text that is not yet cut into blocks. */
    public SourceText(
            @Nullable String id,
            String source,
            String text,
            @Nullable String title,
            @Nullable LocalDate published,
            DateBasis publishedBasis,
            @Nullable String url,
            @Nullable String site) {
        this(id, source, text, title, published, publishedBasis, url, site, List.of());
    }

    /** A text of which nothing else is known. */
    public static SourceText of(String source, String text) {
        return new SourceText(null, source, text, null, null, DateBasis.METADATA, null, null);
    }

    /** The same document with another text, cut into blocks. */
    public SourceText withText(String other, List<Block> its) {
        return new SourceText(id, source, other, title, published, publishedBasis, url, site, its);
    }

    /** The same document with another day of publication. */
    public SourceText withPublished(LocalDate day, DateBasis basis) {
        return new SourceText(id, source, text, title, day, basis, url, site, blocks);
    }
}
