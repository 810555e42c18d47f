package org.casus.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.casus.model.BlockKind;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** The kinds of pages in {@code spec/page/}, which we wrote. */
class PageKindsTest {

    private static final String ADDRESS = "https://post.example/world/pier";

    private final PageReader reader = new PageReader();

    private static final Pattern LINES = Pattern.compile("LINES(\\d)TO(\\d)");

    @TestFactory
    Stream<DynamicTest> readsPagesOfEveryKind() throws IOException {
        return cases("kinds.yaml");
    }

    @TestFactory
    Stream<DynamicTest> readsPagesOfWidespreadSystems() throws IOException {
        return cases("systems.yaml");
    }

    @TestFactory
    Stream<DynamicTest> readsPagesOfOutlets() throws IOException {
        return cases("outlets.yaml");
    }

    @SuppressWarnings("unchecked")
    private Stream<DynamicTest> cases(String name) throws IOException {
        try (Reader file = new Table(PageKindsTest.class, "/spec/page/" + name).reader()) {
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
        given("site", page.site(), gives, softly);
        given("section", page.section(), gives, softly);
        given("language", page.language(), gives, softly);
        given("caption", text(page, BlockKind.CAPTION), gives, softly);
        List<String> also = also(one);
        List<String> body =
                page.blocks().stream()
                        .filter(block -> block.kind() == BlockKind.BODY)
                        .map(PageBlock::text)
                        .toList();
        softly.assertThat(body.stream().filter(line -> !also.contains(line))).isEqualTo(story);
        softly.assertThat(body.stream().filter(also::contains)).isEqualTo(also);
        softly.assertAll();
    }

    private static void given(
            String name,
            @Nullable String found,
            Map<String, @Nullable String> gives,
            SoftAssertions softly) {
        if (gives.containsKey(name)) {
            softly.assertThat(found).as(name).isEqualTo(gives.get(name));
        }
    }

    private static String text(Page page, BlockKind kind) {
        return page.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(PageBlock::text)
                .collect(Collectors.joining(" | "));
    }

    @SuppressWarnings("unchecked")
    private static List<String> also(Map<String, Object> one) {
        Object also = one.getOrDefault("also", List.of());
        return also instanceof String line ? List.of(line) : (List<String>) also;
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
        page =
                LINES.matcher(page)
                        .replaceAll(lines -> paragraphs(some(lines, story)).replace("$", "\\$"));
        for (int i = 0; i < story.size(); i++) {
            page = page.replace("LINE" + (i + 1), story.get(i));
        }
        return page.replace("HEADLINE", headline)
                .replace("STORY", paragraphs(story))
                .replace("HALF", paragraphs(story.subList(0, 2)))
                .replace("REST", paragraphs(story.subList(2, story.size())));
    }

    private static List<String> some(MatchResult lines, List<String> story) {
        return story.subList(
                Integer.parseInt(lines.group(1)) - 1, Integer.parseInt(lines.group(2)));
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    }
}
