package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.day.PageDates;
import org.casus.model.BlockKind;
import org.casus.model.SourceText;
import org.junit.jupiter.api.Test;

class SitePatternTest {

    private static final String NOTICE = "The Herald is a member of the Press Board of Orvania.";

    @Test
    void whatStandsOnThreePagesIsNoStory() {
        List<SourceText> pages = List.of(page("A", "One."), page("B", "Two."), page("C", "Three."));

        SitePattern pattern = SitePattern.of(pages);
        SourceText clean = pattern.clean(pages.get(1));

        assertThat(pattern.lines()).containsExactly(NOTICE);
        assertThat(clean.text())
                .isEqualTo(
                        "B\n\nThe story of B, which is long enough to stand beside a notice. Two.");
        assertThat(clean.blocks())
                .extracting(
                        block -> clean.text().substring(block.span().start(), block.span().end()))
                .containsExactly(clean.text().split("\n\n"));
        assertThat(clean.title()).isEqualTo("B");
    }

    @Test
    void twoPagesProveNothing() {
        assertThat(SitePattern.of(List.of(page("A", "One."), page("B", "Two."))).lines()).isEmpty();
    }

    @Test
    void copiesOfOneStoryAreNoPattern() {
        List<SourceText> copies = List.of(page("A", "One."), page("A", "One."), page("A", "One."));

        assertThat(SitePattern.of(copies).lines()).isEmpty();
    }

    /** Three of ten headlines are a running story, four a habit of the site. */
    @Test
    void theBackgroundOfSomeStoriesStays() {
        List<SourceText> pages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<String> body = new ArrayList<>(List.of("Story number " + i + "."));
            body.addAll(i < 3 ? List.of("The war began in May.") : List.of());
            body.addAll(i < 4 ? List.of(NOTICE) : List.of());
            pages.add(page("Headline " + i, body));
        }

        assertThat(SitePattern.of(pages).lines()).containsExactly(NOTICE);
    }

    @Test
    void aPageIsNeverEmptied() {
        List<SourceText> pages = new ArrayList<>();
        for (String title : List.of("A", "B", "C")) {
            pages.add(page(title, List.of("Agency copy under many headlines.")));
        }
        SitePattern pattern = SitePattern.of(pages);

        assertThat(pattern.lines()).hasSize(1);
        assertThat(pattern.clean(pages.get(0))).isEqualTo(pages.get(0));
    }

    @Test
    void aPageWithoutARepeatedLineIsTheSameObject() {
        SourceText page = page("A", List.of("One."));

        assertThat(SitePattern.of(List.of()).clean(page)).isSameAs(page);
    }

    private static SourceText page(String title, String words) {
        String story =
                "The story of "
                        + title
                        + ", which is long enough to stand beside a notice. "
                        + words;
        return page(title, List.of(story, NOTICE));
    }

    private static SourceText page(String title, List<String> body) {
        List<PageBlock> blocks = new ArrayList<>();
        blocks.add(new PageBlock(BlockKind.TITLE, title));
        body.forEach(line -> blocks.add(new PageBlock(BlockKind.BODY, line)));
        return new Page(title, List.of(), PageDates.NONE, null, "en", null, null, blocks)
                .text(null, "test");
    }
}
