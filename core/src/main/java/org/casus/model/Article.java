package org.casus.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as it came in, cut into blocks.
 *
 * @param id the id given, else one made from the bytes
 * @param source the path, URL or record it came from, for people
 * @param title the headline, from the input or else from the text; null where there is none
 * @param url where it was published, or null
 * @param site the publisher, or null
 * @param language ISO 639-1 code
 * @param text the whole text as it arrived; all offsets of a reading point into it
 * @param published the day of publication as far as it is known before the text is read: metadata,
 *     option or dateline
 * @param blocks in text order, without overlaps; they cover all text that is not blank
 * @param copyOf the earlier document that it repeats; null where there is none or nobody looked
 * @param topic what it is about where that is no public affair, as in "sport"; else null
 */
public record Article(
        String id,
        String source,
        @Nullable String title,
        @Nullable String url,
        @Nullable String site,
        String language,
        String text,
        Published published,
        List<Block> blocks,
        @Nullable CopyOf copyOf,
        @Nullable String topic) {

    /** Copies the blocks. */
    public Article {
        blocks = List.copyOf(blocks);
    }

    /** An article that was held against no other, on public affairs. */
    public Article(
            String id,
            String source,
            @Nullable String title,
            @Nullable String url,
            @Nullable String site,
            String language,
            String text,
            Published published,
            List<Block> blocks) {
        this(id, source, title, url, site, language, text, published, blocks, null, null);
    }

    /** The same article with another day of publication. */
    public Article withPublished(Published day) {
        return new Article(
                id, source, title, url, site, language, text, day, blocks, copyOf, topic);
    }

    /** The same article as a copy of an earlier document, or of none. */
    public Article withCopyOf(@Nullable CopyOf earlier) {
        return new Article(
                id, source, title, url, site, language, text, published, blocks, earlier, topic);
    }

    /** The same article on a topic, or on public affairs. */
    public Article withTopic(@Nullable String name) {
        return new Article(
                id, source, title, url, site, language, text, published, blocks, copyOf, name);
    }

    /** The words of the story, without headline, bylines, captions and furniture. */
    public String body() {
        StringBuilder body = new StringBuilder();
        for (Block block : blocks) {
            if (block.kind() == BlockKind.BODY) {
                body.append(block.span().in(text)).append('\n');
            }
        }
        return body.toString();
    }
}
