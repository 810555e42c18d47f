package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.day.PageDates;
import org.casus.model.Article;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.source.SourceReader;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String LEAD =
            "OSTBURG, March 12 — Troops left the border town of Ostburg on Tuesday, officials said.";

    private static final String SECOND =
            "The withdrawal, which the two sides agreed on in January, took less than a day.";

    private final Page page =
            new Page(
                    "Troops leave Ostburg",
                    List.of("Ann Bo"),
                    new PageDates(LocalDate.of(2024, 3, 12), null, "meta"),
                    "World",
                    "en",
                    "https://site.example/a",
                    "The Site",
                    List.of(
                            new PageBlock(BlockKind.TITLE, "Troops leave Ostburg"),
                            new PageBlock(BlockKind.BYLINE, "By Ann Bo"),
                            new PageBlock(BlockKind.CAPTION, "A soldier in Ostburg on Monday."),
                            new PageBlock(BlockKind.BODY, LEAD),
                            new PageBlock(BlockKind.BODY, "Storm Closes Three Northern Ports"),
                            new PageBlock(BlockKind.BODY, SECOND)));

    @Test
    void blocksArePartedByBlankLines() {
        SourceText text = page.text("d1", "a.html");

        assertThat(text.text())
                .isEqualTo(
                        "Troops leave Ostburg\n\nBy Ann Bo\n\nA soldier in Ostburg on Monday.\n\n"
                                + LEAD
                                + "\n\nStorm Closes Three Northern Ports\n\n"
                                + SECOND);
        assertThat(text.blocks())
                .extracting(block -> block.span().in(text.text()))
                .containsExactlyElementsOf(page.blocks().stream().map(PageBlock::text).toList());
    }

    @Test
    void whatThePageSaysOfItselfGoesAlong() {
        SourceText text = page.text("d1", "a.html");

        assertThat(text.id()).isEqualTo("d1");
        assertThat(text.source()).isEqualTo("a.html");
        assertThat(text.title()).isEqualTo("Troops leave Ostburg");
        assertThat(text.published()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(text.publishedBasis()).isEqualTo(DateBasis.METADATA);
        assertThat(text.url()).isEqualTo("https://site.example/a");
        assertThat(text.site()).isEqualTo("The Site");
    }

    @Test
    void theReaderBelievesTheKindsButFindsDatelineAndTeaser() {
        Article article = new SourceReader().read(page.text(null, "a.html"));

        assertThat(article.blocks())
                .extracting(block -> block.kind() + " " + block.span().in(article.text()))
                .containsExactly(
                        "TITLE Troops leave Ostburg",
                        "BYLINE By Ann Bo",
                        "CAPTION A soldier in Ostburg on Monday.",
                        "DATELINE OSTBURG, March 12 —",
                        "BODY Troops left the border town of Ostburg on Tuesday, officials said.",
                        "FURNITURE Storm Closes Three Northern Ports",
                        "BODY " + SECOND);
    }

    @Test
    void aPageWithoutBlocksIsAnEmptyText() {
        Page empty = new Page(null, List.of(), PageDates.NONE, null, null, null, null, List.of());

        assertThat(empty.text(null, "a.html").text()).isEmpty();
        assertThat(empty.text(null, "a.html").blocks()).isEmpty();
    }
}
