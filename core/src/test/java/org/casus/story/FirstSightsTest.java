package org.casus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.casus.model.CopyOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstSightsTest {

    private static final int ARTICLES = 300;

    private static @Nullable CopyOf see(FirstSights sights, String id, String text) {
        return sights.see(id, Signature.of(text));
    }

    private static int words(int i) {
        return 280 + i * 37 % 1400;
    }

    @Test
    void findsEveryKindOfReprintAmongArticlesOnTheSameTopic() {
        Reprints reprints = new Reprints(1);
        Map<String, UnaryOperator<List<String>>> ways = new LinkedHashMap<>();
        ways.put("same", a -> a);
        ways.put("headline", reprints::withHeadline);
        ways.put("first line", reprints::withFirstLine);
        ways.put("cut", reprints::cut);
        ways.put("notices", reprints::withNotices);
        ways.put("misprints", reprints::withMisprints);
        ways.put("names", reprints::withOtherNames);
        ways.put("new lead", reprints::withNewLead);
        ways.put("half", a -> reprints.cutAfter(a, (a.size() + 1) / 2));
        ways.put("type", reprints::resetInType);
        ways.put("all", a -> all(reprints, a));
        FirstSights sights = new FirstSights();
        List<List<String>> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(reprints.article(words(i)));
            assertThat(see(sights, "" + i, Reprints.text(articles.get(i)))).isNull();
        }
        List<String> missed = new ArrayList<>();
        ways.forEach(
                (way, reprint) -> {
                    for (int i = 0; i < ARTICLES; i++) {
                        String text = Reprints.text(reprint.apply(articles.get(i)));
                        @Nullable CopyOf copy = see(sights, way + i, text);
                        if (copy == null || !copy.id().equals("" + i)) {
                            missed.add(way + " of " + i + ": " + copy);
                        }
                    }
                });
        assertThat(missed).isEmpty();
    }

    private static List<String> all(Reprints reprints, List<String> article) {
        List<String> edited = reprints.withMisprints(reprints.withFirstLine(article));
        return reprints.withNotices(reprints.withHeadline(reprints.cut(edited)));
    }

    @Test
    void leavesReportsApartThatShareNamesAndAParagraphOfBackground() {
        Reprints reprints = new Reprints(2);
        FirstSights sights = new FirstSights();
        String background = reprints.paragraph(70);
        for (int i = 0; i < 1000; i++) {
            List<String> article = new ArrayList<>(reprints.article(130 + i % 500));
            article.add(background);
            assertThat(see(sights, "" + i, Reprints.text(article))).as("report %s", i).isNull();
        }
    }

    @Test
    void leavesReportsOfTwoAgenciesApartThatQuoteTheSameSpeech() {
        Reprints reprints = new Reprints(8);
        FirstSights sights = new FirstSights();
        for (int i = 0; i < ARTICLES; i++) {
            List<String> speech = List.of(reprints.paragraph(30), reprints.paragraph(30));
            for (String agency : List.of("a", "b", "c")) {
                List<String> report = new ArrayList<>(reprints.article(150 + i % 300));
                report.addAll(1, speech);
                assertThat(see(sights, agency + i, Reprints.text(report))).isNull();
            }
        }
    }

    @Test
    void aFigureCorrectedMakesNoOtherStory() {
        Templates templates = new Templates(9);
        FirstSights sights = new FirstSights();
        for (int i = 0; i < ARTICLES; i++) {
            String report = templates.market();
            see(sights, "" + i, report);
            String corrected = report.replaceFirst("\\d+\\.\\d+ points", "77.77 points");
            @Nullable CopyOf copy = see(sights, "corrected " + i, corrected);
            assertThat(copy == null ? null : copy.id()).as(report).isEqualTo("" + i);
        }
    }

    @Test
    void doesNotTakeTheNextReportInTheSameFrameForACopy() {
        Templates templates = new Templates(7);
        List<Supplier<String>> kinds =
                List.of(templates::market, templates::weather, templates::match);
        List<String> merged = new ArrayList<>();
        for (Supplier<String> kind : kinds) {
            FirstSights sights = new FirstSights();
            for (int i = 0; i < ARTICLES; i++) {
                String report = kind.get();
                if (see(sights, "" + i, report) != null) {
                    merged.add(report);
                }
                String headed = "Norland News Agency. Brief for all subscribers. " + report;
                @Nullable CopyOf copy = see(sights, "copy of " + i, headed);
                assertThat(copy == null ? null : copy.id()).as(report).isEqualTo("" + i);
            }
        }
        assertThat(merged).isEmpty();
    }

    @Test
    void doesNotTakeARoundUpForACopyOfItsItems() {
        Reprints reprints = new Reprints(3);
        FirstSights sights = new FirstSights();
        List<String> roundUp = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<String> item = reprints.article(200);
            roundUp.addAll(item);
            see(sights, "" + i, Reprints.text(item));
        }
        assertThat(see(sights, "all", Reprints.text(roundUp))).isNull();
    }

    @Test
    void namesTheEarliestThatIsRepeatedAndHowMuch() {
        Reprints reprints = new Reprints(4);
        List<String> article = reprints.article(400);
        FirstSights sights = new FirstSights();
        see(sights, "first", Reprints.text(article));
        @Nullable CopyOf cut = see(sights, "cut", Reprints.text(reprints.cut(article)));
        @Nullable CopyOf same = see(sights, "same", Reprints.text(reprints.resetInType(article)));
        @Nullable CopyOf cutAgain = see(sights, "again", Reprints.text(reprints.cut(article)));

        assertThat(cut)
                .isNotNull()
                .satisfies(copy -> assertThat(copy.id()).isEqualTo("first"))
                .satisfies(copy -> assertThat(copy.similarity()).isBetween(0.5, 0.7));
        assertThat(same).isEqualTo(new CopyOf("first", 1));
        assertThat(cutAgain)
                .as("the same words as an earlier copy")
                .isEqualTo(new CopyOf("cut", 1));
    }

    @Test
    void onlyTheSameWordsMakeACopyOfAShortText() {
        FirstSights sights = new FirstSights();
        assertThat(see(sights, "a", "")).isNull();
        assertThat(see(sights, "b", "")).isNull();
        assertThat(see(sights, "c", " --- \u0000 \uFEFF ...")).isNull();
        assertThat(see(sights, "d", "Norland closes its border with Sudmark")).isNull();
        assertThat(see(sights, "e", "Norland closes its border with Sudmark again")).isNull();
        assertThat(see(sights, "f", "NORLAND closes its\nborder with Sudm\u00E1rk."))
                .isEqualTo(new CopyOf("d", 1));
        assertThat(sights.size()).isEqualTo(2);
    }

    @Test
    void theOrderOfTwoDoesNotMatter() {
        Reprints reprints = new Reprints(5);
        TreeSet<Integer> forth = new TreeSet<>();
        TreeSet<Integer> back = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            List<String> article = reprints.article(words(i));
            String one = Reprints.text(article);
            String other = Reprints.text(all(reprints, article));
            check(one, other, i, forth);
            check(other, one, i, back);
        }
        assertThat(forth).hasSize(100);
        assertThat(back).isEqualTo(forth);
    }

    private static void check(String first, String second, int i, TreeSet<Integer> found) {
        FirstSights sights = new FirstSights();
        see(sights, "first", first);
        if (see(sights, "second", second) != null) {
            found.add(i);
        }
    }

    @Test
    void theSameOrderGivesTheSameAnswers() {
        assertThat(answers()).isEqualTo(answers());
    }

    private static List<String> answers() {
        Reprints reprints = new Reprints(6);
        FirstSights sights = new FirstSights();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<String> article = reprints.article(words(i));
            answers.add("" + see(sights, "a" + i, Reprints.text(article)));
            answers.add("" + see(sights, "b" + i, Reprints.text(all(reprints, article))));
        }
        return answers;
    }

    @Test
    void takesHostileTexts() {
        FirstSights sights = new FirstSights();
        String marks = "e" + "\u0301\u0323".repeat(2_000_000);
        String same = "spam ".repeat(2_000_000);
        for (String text : List.of(marks, same, "\uD800 \uDC00".repeat(50), "中文".repeat(100_000))) {
            see(sights, "id", text);
        }
        assertThat(see(sights, "x", "é")).as("é with more marks").isEqualTo(new CopyOf("id", 1));
    }
}
