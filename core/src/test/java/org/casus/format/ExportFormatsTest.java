package org.casus.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.casus.model.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What databases of the press export is cut into its articles with what is known of each. */
class ExportFormatsTest {

    private static Sample sample(String file) {
        return Sample.all().stream().filter(s -> s.file().equals(file)).findFirst().orElseThrow();
    }

    private static List<SourceText> read(String text) {
        return Sample.read(text.getBytes(UTF_8), "in.txt", FormatOptions.NONE).stream()
                .map(item -> ((Item.Document) item).source())
                .toList();
    }

    private static String text(String file, int documents) {
        return new String(sample(file).bytes(documents), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"old.txt", "uni.txt", "factiva.txt", "shown.txt", "proquest.txt"})
    void eachArticleHasItsHeadlineDayPaperAndByline(String file) {
        List<SourceText> articles = read(text(file, 3));

        assertThat(articles).hasSize(3);
        for (int i = 0; i < 3; i++) {
            SourceText article = articles.get(i);
            assertThat(article.title()).startsWith("Crossing " + i + " may close");
            assertThat(article.published()).isEqualTo(LocalDate.of(2024, 3, 12));
            assertThat(article.site()).contains("Harbour");
            String story = article.text().replaceAll("\\s+", " ");
            assertThat(story).contains(Sample.story(i)).endsWith("summer season.");
            if (!file.startsWith("proquest")) {
                assertThat(article.text()).startsWith("By J");
                assertThat(article.text().lines().findFirst().orElse("").toUpperCase(Locale.ROOT))
                        .isEqualTo("BY JANE ROE");
            }
        }
    }

    @Test
    void fieldsAroundTheStoryAreNoPartOfIt() {
        for (String file :
                List.of("old.txt", "uni.txt", "factiva.txt", "shown.txt", "proquest.txt")) {
            for (SourceText article : read(text(file, 2))) {
                assertThat(article.text())
                        .as(file)
                        .doesNotContain("Copyright")
                        .doesNotContain("LENGTH", "Length", "523 words", "Foreign Desk")
                        .doesNotContain("SUBJECT", "Subject", "gborder", "LANGUAGE")
                        .doesNotContain("DOCUMENTS", "End of Document", "Document HARB");
            }
        }
    }

    @Test
    void theDatelineOfNexisStandsBeforeTheStory() {
        assertThat(read(text("old.txt", 1)).get(0).text()).contains("\n\nOSLO — Norway warned");
    }

    @Test
    void addressesAndNumbersAreKept() {
        assertThat(read(text("old.txt", 1)).get(0).url()).isEqualTo("https://post.example/0");
        assertThat(read(text("factiva.txt", 1)).get(0).id())
                .isEqualTo("HARB0000020240312ek3c00000");
        SourceText proquest = read(text("proquest.txt", 1)).get(0);
        assertThat(proquest.url()).isEqualTo("https://search.example/docview/290");
        assertThat(proquest.id()).isEqualTo("290");
    }

    @Test
    void aLabelWithinTheStoryIsPartOfIt() {
        String text =
                text("old.txt", 1)
                        .replace(
                                "The dispute began",
                                "\nLanguage: the two sides could not agree on one.\n\nThe dispute began");

        assertThat(read(text).get(0).text())
                .contains("could not agree on one.")
                .contains("summer season.");
    }

    @Test
    void aListOfContentsAndALetterheadAreNoArticles() {
        String cover = "Search summary\n\nText: border*\nDate: all dates\nResults: 120\n\n";

        assertThat(read(cover + text("factiva.txt", 2))).hasSize(2);
        assertThat(read(cover + text("old.txt", 2))).hasSize(2);
        assertThat(
                        read(
                                text("proquest.txt", 2)
                                        + "_".repeat(60)
                                        + "\n\nContact us at: desk@x.example\n"))
                .hasSize(2);
    }

    @Test
    void anArticleOfWhichOnlyTheNameIsGivenIsRefused() {
        String text =
                text("proquest.txt", 2).replaceFirst("(?s)Full text: .*?season\\.", "Full text:");
        List<Item> items = Sample.read(text.getBytes(UTF_8), "in.txt", FormatOptions.NONE);

        assertThat(items).hasSize(2);
        assertThat(items.get(0).place()).isEqualTo("in.txt document 1");
        assertThat(items.get(0)).isInstanceOf(Item.Refused.class);
        assertThat(items.get(1)).isInstanceOf(Item.Document.class);
    }

    @Test
    void theEncodingIsTold() {
        byte[] bytes =
                text("old.txt", 1)
                        .replace("Oslo", "Malmö")
                        .getBytes(Charset.forName("windows-1252"));
        List<Item> items = Sample.read(bytes, "in.txt", FormatOptions.NONE);

        assertThat(((Item.Document) items.get(0)).source().text()).contains("Malmö");
    }

    @Test
    void prosePlainlyIsNoExport() {
        String story = Sample.story(0) + "\n\nPage 3 of 12\n\nCopyright 2024 The Harbour Post\n";

        assertThat(read(story)).singleElement().extracting(SourceText::text).isEqualTo(story);
    }

    @Test
    void oldNexisWithItsNoticeOnTopAndAllLabels() {
        SourceText article =
                read("""
                                                      3 of 120 DOCUMENTS

                                                   Copyright 2003 Harbour Papers Limited
                                                            The Post (Oslo)

                                                        March 12, 2003, Wednesday

                                SECTION: Overseas news; 17

                                LENGTH: 523 words

                                HEADLINE: Norway warns Sweden
                                over border

                                BYLINE: Jane Roe in Oslo

                                BODY:
                                   Norway warned Sweden on Monday.

                                LOAD-DATE: March 13, 2003
                                """)
                        .get(0);

        assertThat(article.title()).isEqualTo("Norway warns Sweden over border");
        assertThat(article.site()).isEqualTo("The Post (Oslo)");
        assertThat(article.published()).isEqualTo(LocalDate.of(2003, 3, 12));
        assertThat(article.text())
                .isEqualTo("By Jane Roe in Oslo\n\nNorway warned Sweden on Monday.");
    }

    @Test
    void nexisUniWithItsCoverAndBlankLinesBetweenAll() {
        SourceText article =
                read("""
                                User Name: x
                                Date and Time: Wednesday, 13 March 2024 10:31
                                Documents (2)
                                1. Norway warns Sweden over border

                                Norway warns Sweden over border

                                The Post (Oslo)

                                March 12, 2024 Tuesday 6:00 AM GMT

                                Copyright 2024 Harbour Papers Limited All Rights Reserved

                                Length: 523 words

                                Dateline: Oslo, March 12 2024

                                Body

                                Norway warned Sweden on Monday.

                                Graphic

                                The border post

                                Load-Date: March 12, 2024

                                End of Document
                                """)
                        .get(0);

        assertThat(article.title()).isEqualTo("Norway warns Sweden over border");
        assertThat(article.site()).isEqualTo("The Post (Oslo)");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(article.text())
                .isEqualTo("Oslo, March 12 2024 — Norway warned Sweden on Monday.");
    }

    @Test
    void factivaWithOneBlankBehindItsCodes() {
        List<SourceText> articles =
                read(
                        """
                        SE World News
                        HD Norway warns Sweden
                        BY By Jane Roe
                        WC 523 words
                        PD 12 March 2024
                        SN Harbour News
                        LA English
                        LP

                        Norway warned Sweden on Monday.
                        TD

                        IN Oslo nobody spoke.

                        RF Released: 2024-3-12T10:31:00.000Z
                        CO nor : Norway
                        AN
                        Document LBA0000020240312ek3c000ab

                        HD Chile promises food
                        PD 13 March 2024
                        SN Harbour News
                        LP
                        Chile promised food.
                        AN Document LBA0000020240313ek3c000ac
                        """);

        assertThat(articles).hasSize(2);
        assertThat(articles.get(0).title()).isEqualTo("Norway warns Sweden");
        assertThat(articles.get(0).site()).isEqualTo("Harbour News");
        assertThat(articles.get(0).text())
                .isEqualTo(
                        "By Jane Roe\n\nNorway warned Sweden on Monday.\n\nIN Oslo nobody spoke.");
        assertThat(articles.get(1).text()).isEqualTo("Chile promised food.");
        assertThat(articles.get(1).id()).isEqualTo("LBA0000020240313ek3c000ac");
    }

    /** Made of RTF: blanks before the codes, page breaks between the articles. */
    @Test
    void factivaAsShownWithABylineThatHasNoBy() {
        SourceText article =
                read("""
                                Norway warns Sweden over border

                                Jane Roe and John Doe
                                1,212 words
                                12 March 2024
                                The Post
                                English
                                (c) 2024 Harbour Papers

                                Norway warned Sweden on Monday.

                                Document POST000020240312ek3c0001
                                """)
                        .get(0);

        assertThat(article.title()).isEqualTo("Norway warns Sweden over border");
        assertThat(article.text())
                .isEqualTo("By Jane Roe and John Doe\n\nNorway warned Sweden on Monday.");
    }

    @Test
    void theAddressOfAPaperIsNotThatOfAnArticle() {
        SourceText article =
                read("""
                                1 of 2 DOCUMENTS

                                The Post

                                March 12, 2024 Tuesday

                                Norway warns Sweden

                                LENGTH: 12 words

                                Norway warned Sweden on Monday.

                                URL: http://www.post.example/
                                """)
                        .get(0);

        assertThat(article.url()).isNull();
    }

    @Test
    void factivaMadeOfRtf() {
        String article =
                """
                   SE  Borders
                   HD  Crossing may close

                   WC  80 words
                   PD  12 March 2024
                   SN  Harbour Post
                   DLN  OSLO
                   LP

                Norway warned Sweden on Monday. EU  ministers met.

                   TD
                  A bridge was damaged last winter.

                   CX  The name was spelled wrongly.
                   AN  Document HARBPO0020240312ek3c0000%d
                """;
        List<SourceText> articles =
                read(
                        article.replace("%d", "1")
                                + "\n\f"
                                + article.replace("%d", "2").stripLeading());

        assertThat(articles).hasSize(2);
        for (SourceText source : articles) {
            assertThat(source.title()).isEqualTo("Crossing may close");
            assertThat(source.published()).isEqualTo(LocalDate.of(2024, 3, 12));
            assertThat(source.site()).isEqualTo("Harbour Post");
            assertThat(source.text())
                    .isEqualTo(
                            "OSLO — Norway warned Sweden on Monday. EU  ministers met.\n\n"
                                    + "A bridge was damaged last winter.");
        }
    }

    @Test
    void nexisInFocusWithAnUpdate() {
        List<SourceText> articles =
                read(
                        """
                                    FOCUS - 1 of 2 DOCUMENTS

                              Harbour Post

                              March 12, 2024 Tuesday

                        Crossing may close

                        LENGTH: 80 words

                        Norway warned Sweden on Monday.

                        UPDATE: March 14, 2024

                        LANGUAGE: ENGLISH

                                    FOCUS - 2 of 2 DOCUMENTS

                              Harbour Post

                              March 13, 2024 Wednesday

                        Crossing is open

                        LENGTH: 60 words

                        Sweden gave in on Tuesday.
                        """);

        assertThat(articles)
                .extracting(SourceText::text)
                .containsExactly("Norway warned Sweden on Monday.", "Sweden gave in on Tuesday.");
        assertThat(articles)
                .extracting(SourceText::title)
                .containsExactly("Crossing may close", "Crossing is open");
    }

    /** The report opens with a list of what it holds and closes with the letterhead. */
    @Test
    void aProQuestReportWithItsCoverAndEnd() {
        String rule = "_".repeat(60) + "\n\n";
        String report =
                rule
                        + "Report Information from ProQuest\n\n12 March 2024 10:31\n\n"
                        + rule
                        + "Document 1 of 1\n\nCrossing may close\n\nAuthor: Roe, Jane\n\n"
                        + "Full Text: Norway warned Sweden: no more tugs.\n\nIt said so on Monday."
                        + "\n\nBroad subject: Borders\n\nTitle: Crossing may close\n\n"
                        + "Publication title: Harbour Post\n\nPages: A.1\n\nPublication date: "
                        + "Mar 12, 2024\n\nYear: 2024\n\nProQuest document ID: 291\n\n"
                        + rule
                        + "Contact us at: help@search.example Copyright 2024 Search LLC.\n";

        assertThat(read(report))
                .singleElement()
                .satisfies(
                        source -> {
                            assertThat(source.title()).isEqualTo("Crossing may close");
                            assertThat(source.id()).isEqualTo("291");
                            assertThat(source.text())
                                    .isEqualTo(
                                            "By Roe, Jane\n\nNorway warned Sweden: no more tugs."
                                                    + "\n\nIt said so on Monday.");
                        });
    }

    /** Lines of all three databases in any order: nothing but documents and refusals comes. */
    @Test
    void linesInAnyOrderDoNoHarm() {
        List<String> lines =
                List.of(
                        "",
                        "",
                        "",
                        "1 of 2 DOCUMENTS",
                        "Copyright 2024 X",
                        "All Rights Reserved",
                        "March 12, 2024 Tuesday",
                        "The Post",
                        "LENGTH: 5 words",
                        "Length: 5 words",
                        "BYLINE:",
                        "HEADLINE: A",
                        "Body",
                        "BODY:",
                        "A sentence stands here.",
                        "Load-Date: March 12, 2024",
                        "Classification",
                        "End of Document",
                        "HD",
                        "HD  A",
                        "HD A",
                        "BY  B",
                        "PD  12 March 2024",
                        "SN  P",
                        "LP",
                        "TD",
                        "NS  a : b",
                        "5 words",
                        "Document ABCDEFGHIJKLMNOPQRST",
                        "AN",
                        "_".repeat(40),
                        "Full text: x",
                        "Title: y",
                        "Publication date: Mar 12, 2024",
                        "ProQuest document ID: 5",
                        "Document 1 of 2",
                        "URL:",
                        "DATELINE: OSLO");
        Random random = new Random(23);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.append(lines.get(random.nextInt(lines.size()))).append('\n');
            }
            for (InputFormat format :
                    List.of(new NexisFormat(), new FactivaFormat(), new ProQuestFormat())) {
                byte[] bytes = text.toString().getBytes(UTF_8);
                format.open(new ByteArrayInputStream(bytes), "in", FormatOptions.NONE)
                        .forEachRemaining(
                                item ->
                                        assertThat(item.place())
                                                .as(text.toString())
                                                .startsWith("in"));
            }
        }
    }
}
