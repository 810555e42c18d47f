package org.casus.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.casus.model.BlockKind;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** The kinds of pages in {@code spec/page/kinds.yaml}, which we wrote. */
class PageKindsTest {

    private static final String ADDRESS = "https://post.example/world/pier";

    private final PageReader reader = new PageReader();

    @TestFactory
    @SuppressWarnings("unchecked")
    Stream<DynamicTest> readsPagesOfEveryKind() throws IOException {
        try (Reader file = new Table(PageKindsTest.class, "/spec/page/kinds.yaml").reader()) {
            Map<String, Object> spec = new Yaml().load(file);
            String headline = (String) requireNonNull(spec.get("headline"));
            List<String> story = (List<String>) requireNonNull(spec.get("story"));
            var cases = (List<Map<String, Object>>) requireNonNull(spec.get("cases"));
            return cases.stream()
                    .map(
                            one ->
                                    DynamicTest.dynamicTest(
                                            String.valueOf(one.get("name")),
                                            () -> check(one, headline, story)));
        }
    }

    @SuppressWarnings("unchecked")
    private void check(Map<String, Object> one, String headline, List<String> story) {
        Page page = reader.read(html(one, headline, story), ADDRESS);
        SoftAssertions softly = new SoftAssertions();
        Map<String, @Nullable String> gives =
                (Map<String, @Nullable String>) requireNonNull(one.get("gives"));
        softly.assertThat(page.title()).isEqualTo(gives.getOrDefault("title", headline));
        if (gives.containsKey("authors")) {
            String authors = gives.get("authors");
            softly.assertThat(String.join("; ", page.authors()))
                    .isEqualTo(authors == null ? "" : authors);
        }
        if (gives.containsKey("site")) {
            softly.assertThat(page.site()).isEqualTo(gives.get("site"));
        }
        List<String> body =
                page.blocks().stream()
                        .filter(block -> block.kind() == BlockKind.BODY)
                        .map(PageBlock::text)
                        .toList();
        softly.assertThat(body.stream().filter(line -> !line.equals(one.get("also"))))
                .isEqualTo(story);
        softly.assertThat(body.size()).isEqualTo(story.size() + (one.containsKey("also") ? 1 : 0));
        softly.assertAll();
    }

    private static String html(Map<String, Object> one, String headline, List<String> story) {
        String titled = (String) one.getOrDefault("titled", "HEADLINE");
        String page =
                "<!DOCTYPE html><html lang=\"en\"><head><title>"
                        + titled
                        + "</title>"
                        + one.getOrDefault("head", "")
                        + "</head><body>"
                        + one.get("body")
                        + "</body></html>";
        for (int i = 0; i < story.size(); i++) {
            page = page.replace("LINE" + (i + 1), story.get(i));
        }
        return page.replace("HEADLINE", headline)
                .replace("STORY", paragraphs(story))
                .replace("HALF", paragraphs(story.subList(0, 2)))
                .replace("REST", paragraphs(story.subList(2, story.size())));
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    }
}
