package org.casus.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.Published;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as an article: cuts it into blocks, and finds its title, its language, its id and
 * the day of publication that it prints. Holds word lists and nothing else, so one instance serves
 * every thread.
 *
 * <p>The same text gives the same article, in time linear in its length.
 */
public final class SourceReader {

    /** Bytes of the digest that an id shows: enough that two of a billion articles differ. */
    private static final int ID_BYTES = 8;

    private final ParagraphCutter paragraphs = new ParagraphCutter();
    private final BlockCutter blocks = new BlockCutter();
    private final PublicationDay publicationDay = new PublicationDay();
    private final LanguageDetector languages = new LanguageDetector();
    private final TopicTeller topics = new TopicTeller();

    /** Loads the word lists from the class path. */
    public SourceReader() {}

    /**
     * Any text gives an article; a blank one has no blocks. Blocks that the input gave are kept as
     * they are but for those of the body: datelines are parted from them, and lines that are no
     * prose told by their words.
     */
    public Article read(SourceText source) {
        String text = source.text();
        List<Block> cut =
                source.blocks().isEmpty()
                        ? blocks.cut(text, paragraphs.cut(text), source.title())
                        : blocks.judge(text, source.blocks());
        Article article =
                new Article(
                        source.id() != null ? source.id() : id(text),
                        source.source(),
                        source.title() != null ? source.title() : title(text, cut),
                        source.url(),
                        source.site(),
                        languages.detect(text),
                        text,
                        published(source, cut),
                        cut);
        return LanguageDetector.isPerhapsEnglish(article.language())
                ? article.withTopic(topics.tell(text))
                : article;
    }

    private Published published(SourceText source, List<Block> cut) {
        return source.published() != null
                ? Published.on(source.published(), source.publishedBasis())
                : publicationDay.find(source.text(), cut);
    }

    private static @Nullable String title(String text, List<Block> cut) {
        for (Block block : cut) {
            if (block.kind() == BlockKind.TITLE) {
                return block.span().in(text);
            }
        }
        return null;
    }

    private static String id(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
