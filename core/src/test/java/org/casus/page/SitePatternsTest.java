package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.day.PageDates;
import org.casus.model.BlockKind;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SitePatternsTest {

    private static final String NOTICE = "Support the people who bring you this.";

    private static SourceText page(int i, @Nullable String url, @Nullable String site) {
        List<PageBlock> blocks =
                List.of(
                        new PageBlock(BlockKind.TITLE, "Headline " + i),
                        new PageBlock(
                                BlockKind.BODY,
                                "Story number " + i + ", which is longer than the notice is."),
                        new PageBlock(BlockKind.BODY, NOTICE));
        return new Page("Headline " + i, List.of(), PageDates.NONE, null, "en", url, site, blocks)
                .text(null, "test");
    }

    @Test
    void aSiteIsToldByHostThenByNameThenByFolder() {
        assertThat(SitePatterns.site("a/b.html", page(1, "https://www.Post.example/x?y", "Post")))
                .isEqualTo(SitePatterns.site("c.html", page(2, "http://post.example#z", null)))
                .isEqualTo("post.example");
        assertThat(SitePatterns.site("a/b.html", page(1, null, "The Post")))
                .isEqualTo(SitePatterns.site("c.html", page(2, "/relative", "The Post")));
        assertThat(SitePatterns.site("a/b.html", page(1, null, null)))
                .isEqualTo(SitePatterns.site("a/c.html", page(2, null, null)))
                .isNotEqualTo(SitePatterns.site("b.html", page(1, null, null)));
    }

    @Test
    void eachSiteHasItsOwnPattern() {
        SiteSample sample = new SiteSample();
        for (int i = 0; i < 3; i++) {
            assertThat(sample.add("p", page(i, "https://post.example/" + i, null))).isTrue();
        }
        assertThat(sample.add("p", page(3, "https://herald.example/3", null))).isTrue();
        SitePatterns patterns = sample.patterns();

        assertThat(patterns.bySite()).containsOnlyKeys("post.example");
        assertThat(patterns.clean("p", page(9, "https://post.example/9", null)).text())
                .isEqualTo("Headline 9\n\nStory number 9, which is longer than the notice is.");
        SourceText other = page(9, "https://herald.example/9", null);
        assertThat(patterns.clean("p", other)).isSameAs(other);
        assertThat(SitePatterns.NONE.clean("p", other)).isSameAs(other);
    }

    @Test
    void aSampleWantsSomeDozenPagesOfASiteAndNoOtherTexts() {
        SiteSample sample = new SiteSample();
        for (int i = 0; i < SiteSample.ENOUGH; i++) {
            assertThat(sample.add("p", page(i, "https://post.example/" + i, null))).isTrue();
        }

        assertThat(sample.add("p", page(99, "https://post.example/99", null))).isFalse();
        assertThat(sample.add("p", page(99, "https://herald.example/99", null))).isTrue();
        assertThat(sample.add("p", SourceText.of("a.txt", "Peru met Chile."))).isFalse();
    }
}
