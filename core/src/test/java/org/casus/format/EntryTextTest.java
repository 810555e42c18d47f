package org.casus.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.feed.FeedEntry;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {

    private static final String FIRST =
            "<p>The harbour of Aldby was closed on Monday after a ferry ran aground at its mouth,"
                    + " and the port authority said that no ship would leave before the weekend.</p>";
    private static final String SECOND =
            "<p>Some four hundred passengers were taken off in boats during the night. Nobody was"
                    + " hurt, the coast guard told reporters, though several were treated for cold.</p>";
    private static final String THIRD =
            "<p>The owner of the ferry promised to pay for the rescue. “We regret what happened,”"
                    + " its director said, and announced an inquiry into the work of the crew.</p>";

    private static FeedEntry entry(@Nullable String summary, @Nullable String content) {
        return new FeedEntry(
                "urn:1",
                "Harbour closed",
                "https://news.example/a",
                null,
                null,
                summary,
                content,
                null);
    }

    private static @Nullable SourceText whole(@Nullable String content) {
        return EntryText.whole("the feed entry 1", "News", entry("Short.", content));
    }

    @Test
    void takesAnArticleOfSomeParagraphs() {
        SourceText text = whole(FIRST + SECOND + THIRD);

        assertThat(text)
                .extracting(SourceText::source, SourceText::url, SourceText::title)
                .containsExactly(
                        "https://news.example/a", "https://news.example/a", "Harbour closed");
        assertThat(String.valueOf(text)).contains("ran aground", "four hundred", "We regret");
    }

    @Test
    void takesASummaryThatIsTheArticle() {
        assertThat(EntryText.whole("f", null, entry(FIRST + SECOND + THIRD, null))).isNotNull();
        assertThat(EntryText.whole("f", null, entry(null, null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>Read more about this below.</p>",
                "<p>The post <a href='x'>Harbour closed</a> appeared first on <a>News</a>.</p>",
                "<p>More ferries will be checked this year, said the minister, as the rules ask.</p>",
                "<p>Reporting by Ann Ode</p>"
            })
    void whatFollowsTheStoryDoesNotMakeItATeaser(String more) {
        assertThat(whole(FIRST + SECOND + THIRD + more)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href='x'>Continue reading</a></p>",
                "<p><a href='x'>Continue reading Harbour closed</a></p>",
                "<p>Read more »</p>",
                "<p>Read the full story at the Aldby Courier.</p>",
                "<p>Read more…</p><p>The post Harbour closed appeared first on News.</p>",
                "<p>Continue reading</p><p>Share this:</p>",
                "<p>An inquiry will be led by a judge who is known for her work on earlier […]</p>",
                "<p>An inquiry will be led by a judge who is known for her work on earlier...</p>",
                "<p>An inquiry will be led by a judge from the capital. <a>Read more</a></p>",
                "<p>An inquiry will be led by a judge from the capital… <a>(more…)</a></p>"
            })
    void aBeginningIsNotTheArticle(String end) {
        assertThat(whole(FIRST + SECOND + THIRD + end)).isNull();
    }

    @Test
    void fewWordsAreNotTheArticle() {
        assertThat(whole(null)).isNull();
        assertThat(whole(FIRST)).isNull();
        assertThat(whole(FIRST + SECOND)).isNull();
        assertThat(whole("<p>It was closed on Monday, a man said.</p>".repeat(4))).isNull();
        assertThat(whole(("<li>" + "Another headline of the day ".repeat(9) + "</li>").repeat(9)))
                .isNull();
    }

    @Test
    void noBookIsAnArticle() {
        assertThat(whole((FIRST + SECOND + THIRD).repeat(500))).isNull();
    }

    @Test
    void isNotSlowWhateverItIsGiven() {
        assertThat(whole("<p>" + ".".repeat(3_000_000) + "</p>")).isNull();
        assertThat(whole("<p>" + ". a ".repeat(500_000) + "</p>")).isNull();
        assertThat(whole("<p>a</p>".repeat(500_000))).isNull();
    }
}
