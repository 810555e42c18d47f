package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casus.day.PageDates;
import org.casus.model.BlockKind;
import org.junit.jupiter.api.Test;

class SitePatternTest {

    private static final String NOTICE = "The Herald is a member of the Press Board of Orvania.";

    @Test
    void whatStandsOnThreePagesIsNoStory() {
        List<Page> pages = List.of(page("A", "One."), page("B", "Two."), page("C", "Three."));

        SitePattern pattern = SitePattern.of(pages);

        assertThat(pattern.lines()).containsExactly(NOTICE);
        assertThat(pattern.clean(pages.get(1)).blocks())
                .extracting(PageBlock::text)
                .containsExactly(
                        "B", "The story of B, which is long enough to stand beside a notice. Two.");
    }

    @Test
    void twoPagesProveNothing() {
        assertThat(SitePattern.of(List.of(page("A", "One."), page("B", "Two."))).lines()).isEmpty();
    }

    @Test
    void copiesOfOneStoryAreNoPattern() {
        List<Page> copies = List.of(page("A", "One."), page("A", "One."), page("A", "One."));

        assertThat(SitePattern.of(copies).lines()).isEmpty();
    }

    @Test
    void aPageIsNeverEmptied() {
        List<Page> pages = new ArrayList<>();
        for (String title : List.of("A", "B", "C")) {
            pages.add(page(title, List.of("Agency copy under many headlines.")));
        }
        SitePattern pattern = SitePattern.of(pages);

        assertThat(pattern.lines()).hasSize(1);
        assertThat(pattern.clean(pages.get(0))).isEqualTo(pages.get(0));
    }

    private static Page page(String title, String words) {
        String story =
                "The story of "
                        + title
                        + ", which is long enough to stand beside a notice. "
                        + words;
        return page(title, List.of(story, NOTICE));
    }

    private static Page page(String title, List<String> body) {
        List<PageBlock> blocks = new ArrayList<>();
        blocks.add(new PageBlock(BlockKind.TITLE, title));
        body.forEach(line -> blocks.add(new PageBlock(BlockKind.BODY, line)));
        return new Page(title, List.of(), PageDates.NONE, null, "en", null, null, blocks);
    }
}
