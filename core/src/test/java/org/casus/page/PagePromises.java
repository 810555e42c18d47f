package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.SourceText;
import org.casus.source.SourceReader;

/** What every page that was read keeps to, whatever its markup. */
public final class PagePromises {

    private static final SourceReader SOURCES = new SourceReader();

    private static final String ADDRESS = "https://site.example/a/b";

    /** The headline stands above the story once more; all else of a page is given once. */
    private static final int MOST_TIMES = 2;

    private PagePromises() {}

    /** Reads the page twice, holds it to all that is promised of pages, and gives it. */
    public static Page hold(PageReader reader, String html) {
        Page page = reader.read(html, ADDRESS);
        assertThat(reader.read(html, ADDRESS)).isEqualTo(page);
        for (PageBlock block : page.blocks()) {
            assertThat(block.text()).isNotBlank().doesNotContain("\n", "\r", "\u2028");
            assertThat(block.text()).isEqualTo(block.text().strip());
            assertThat(block.kind())
                    .isIn(BlockKind.TITLE, BlockKind.BYLINE, BlockKind.BODY, BlockKind.CAPTION);
        }
        boolean dated = page.dates().published() != null;
        assertThat(page.dates().because() != null).as("a reason for the day").isEqualTo(dated);
        addsNothing(page, html);
        SourceText text = page.text(null, "page");
        assertThat(text.blocks()).hasSameSizeAs(page.blocks());
        covers(text.text(), text.blocks());
        Article article = SOURCES.read(text);
        covers(article.text(), article.blocks());
        return page;
    }

    /** No more than the page has, and no sign that it has not, where none of its signs is coded. */
    private static void addsNothing(Page page, String html) {
        int length = page.blocks().stream().mapToInt(block -> block.text().length()).sum();
        assertThat(length).isLessThanOrEqualTo(MOST_TIMES * html.length());
        boolean coded = html.indexOf('&') >= 0 || html.indexOf('\\') >= 0;
        for (PageBlock block : page.blocks()) {
            block.text()
                    .chars()
                    .filter(sign -> !coded && sign != ' ' && sign != '\uFFFD')
                    .forEach(
                            sign ->
                                    assertThat(html.indexOf(sign))
                                            .as("sign %x", sign)
                                            .isNotNegative());
        }
    }

    /** Blocks stand in order, apart, and leave nothing but white space between them. */
    public static void covers(String text, List<Block> blocks) {
        int end = 0;
        for (Block block : blocks) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            isBlank(text.substring(end, block.span().start()));
            end = block.span().end();
        }
        isBlank(text.substring(end));
    }

    /** No-break spaces are blank too, other than {@link String#isBlank} has it. */
    private static void isBlank(String gap) {
        assertThat(gap.chars())
                .as(gap)
                .allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
    }
}
