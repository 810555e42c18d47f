package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any page, torn and hostile ones included. */
class PageInvariantsTest {

    private static final int PAGES = 400;

    private static final String PROSE =
            "<p>The council said on Monday, after talks with the union, that it would reopen the"
                    + " road, which had been closed since March, before the end of the year.</p>";

    private static final List<String> SHREDS =
            List.of(
                    PROSE,
                    "<div>",
                    "</div>",
                    "<div class=\"article-body\">",
                    "<div class=share style='display:none'>",
                    "<article>",
                    "</article>",
                    "<p",
                    "</p>",
                    "<br><br>",
                    "<br/>",
                    "<a href=\"/x\">Read more about it</a>",
                    "<table><tr><td>",
                    "</table>",
                    "<ul><li>One, two, three",
                    "<h1>A heading here</h1>",
                    "<h2><a href=/y>Another page</a></h2>",
                    "<figure><figcaption>A caption, with a comma.",
                    "<script>var a = '<p>';",
                    "</script>",
                    "<script type=\"application/ld+json\">{\"@type\":[\"NewsArticle\",{]",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "&nbsp;&amp;&#xD800;&#0;&bogus;",
                    "\uD800",
                    "\uDC00\u0000\u0007",
                    "\u00AD\u200B\u2028\u0085",
                    "<title>",
                    "<frameset>",
                    "<svg><p>",
                    "<math><annotation-xml>",
                    "<template>",
                    "<select><option>",
                    "<meta property=og:title content=\"A title\">",
                    "<span class=byline>By Ann Bo</span>",
                    "plain words, and more of them. ",
                    "\"'<>=/");

    private final PageReader reader = new PageReader();

    @Test
    void anyShredsOfMarkupGiveAPage() {
        Random random = new Random(20261123);
        for (int i = 0; i < PAGES; i++) {
            StringBuilder html = new StringBuilder();
            for (int shreds = random.nextInt(60); shreds >= 0; shreds--) {
                html.append(SHREDS.get(random.nextInt(SHREDS.size())));
            }
            check(html.toString());
        }
    }

    @Test
    void aPageMayBeTornAnywhere() {
        String html =
                "<html lang=en><head><title>A page | Site</title></head><body><div id=main>"
                        + PROSE.repeat(3)
                        + "<div class=related><a href=/x>Other</a></div></div></body></html>";
        for (int end = 0; end <= html.length(); end++) {
            check(html.substring(0, end));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<span>",
                "<b>",
                "<a href=x>",
                "<table><tr><td>",
                "<ul><li>",
                "<blockquote>",
                "<font><p>",
                "<section class=comment>",
                "<div class=byline>",
                "<div>one, two ",
                "<br>"
            })
    void depthIsNoDanger(String opening) {
        check(opening.repeat(100_000) + PROSE.repeat(5));
    }

    @Test
    void lengthIsNoDanger() {
        Page page = check(PROSE.repeat(70_000));

        assertThat(page.blocks()).hasSizeGreaterThan(60_000);
    }

    @Test
    void aPageMayClaimAnyNumberOfWriters() {
        String names = "\"A Name\",".repeat(10) + distinctNames(50_000);
        Page page =
                check(
                        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":["
                                + names
                                + "\"Z\"]}</script>"
                                + PROSE.repeat(5));

        assertThat(page.authors()).startsWith("A Name", "Name 0", "Name 1").hasSize(50);
    }

    private static String distinctNames(int number) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < number; i++) {
            names.append("\"Name ").append(i).append("\",");
        }
        return names.toString();
    }

    private Page check(String html) {
        return PagePromises.hold(reader, html);
    }
}
