package org.casus.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What holds of every page; pages are made from seeds, so a failure comes again. */
class PageDayFinderPropertyTest {

    private static final int RUNS = 400;

    private static final int MOST_PIECES = 40;

    private static final PageDayFinder FINDER = new PageDayFinder();

    private static final List<String> PIECES =
            List.of(
                    "<p>",
                    "</p>",
                    "<div class='date'>",
                    "</div>",
                    "<h1>",
                    "</h1>",
                    "<article>",
                    "<time datetime='",
                    "'>",
                    "</time>",
                    "<nav>",
                    "</nav>",
                    "<footer>",
                    "<br>",
                    "<meta name='pubdate' content='",
                    "<script type='application/ld+json'>",
                    "</script>",
                    "{\"@type\":\"NewsArticle\",\"datePublished\":\"",
                    "\"}",
                    "[{",
                    "<!--",
                    "Published ",
                    "Updated ",
                    "By Jane Doe ",
                    "12 March 2024",
                    "2024-03-12",
                    "03/04/2024",
                    "T23:30:00Z",
                    "2024-02-30",
                    "20240",
                    "\u0663",
                    "\uD83D",
                    "\u0000",
                    "&#x2B;",
                    "&nbsp;",
                    "\n",
                    "A sentence of the story.",
                    "<aside class='related'>",
                    "</aside>",
                    "©");

    private static String page(Random random) {
        StringBuilder page = new StringBuilder();
        int pieces = random.nextInt(MOST_PIECES);
        for (int i = 0; i < pieces; i++) {
            page.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return page.toString();
    }

    @Test
    void givesADayThatThePageWritesAndSaysWhere() {
        List<LocalDate> written =
                List.of(
                        LocalDate.of(2024, 3, 12),
                        LocalDate.of(2024, 4, 3),
                        LocalDate.of(2024, 3, 4));
        Random random = new Random(12);
        for (int run = 0; run < RUNS; run++) {
            String html = page(random);
            PageDates dates = FINDER.find(Jsoup.parse(html), null);
            if (dates.published() != null) {
                assertThat(dates.published()).as(html).isIn(written);
            }
            assertThat(dates.because() == null).as(html).isEqualTo(dates.published() == null);
            if (dates.published() != null && dates.updated() != null) {
                assertThat(dates.updated()).as(html).isAfterOrEqualTo(dates.published());
            }
            assertThat(FINDER.find(Jsoup.parse(html), null)).as(html).isEqualTo(dates);
        }
    }

    @Test
    void aDayIsFoundInWhateverFormItIsPrinted() {
        List<String> forms =
                List.of("d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "yyyy-MM-dd", "dd.MM.yyyy");
        Random random = new Random(13);
        for (int run = 0; run < RUNS; run++) {
            LocalDate day = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(11_000));
            String form = forms.get(random.nextInt(forms.size()));
            String printed = day.format(DateTimeFormatter.ofPattern(form, Locale.UK));
            String html = "<h1>The talks begin again</h1><p>Published: " + printed + "</p>";
            assertThat(FINDER.find(Jsoup.parse(html), null).published()).as(printed).isEqualTo(day);
        }
    }

    @Test
    void scriptsAndMenusAroundAPageChangeNothing() {
        String menu = "<nav><a href='/'>1 January 2020</a></nav><script>var a = 1;</script>";
        Random random = new Random(14);
        for (int run = 0; run < RUNS; run++) {
            String html = page(random);
            if (!html.contains("<!--") && !html.contains("<script")) {
                assertThat(FINDER.find(Jsoup.parse(menu + html), null).published())
                        .as(html)
                        .isEqualTo(FINDER.find(Jsoup.parse(html), null).published());
            }
        }
    }
}
