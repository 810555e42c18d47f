package org.casus.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and records: which column is which, and what is wrong with a row. */
class RecordFormatsTest {

    private static List<Item> read(String file, String content) {
        return Sample.read(content.getBytes(UTF_8), file, FormatOptions.NONE);
    }

    private static SourceText only(List<Item> items) {
        assertThat(items).singleElement().isInstanceOf(Item.Document.class);
        return ((Item.Document) items.get(0)).source();
    }

    private static Item.Refused refused(Item item) {
        assertThat(item).isInstanceOf(Item.Refused.class);
        return (Item.Refused) item;
    }

    private static FormatOptions columns(RecordField field, String column) {
        Map<RecordField, String> columns = new EnumMap<>(RecordField.class);
        columns.put(field, column);
        return new FormatOptions(null, columns, null, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "text, title, published, url, site, id",
        "Body, Headline, Pub_Date, Link, Source, DocID",
        "full_text, TITLE, publishedAt, web-url, newspaper, guid",
        "articleBody, head, date, href, Publisher, identifier"
    })
    void columnsAreKnownByTheirNames(
            String text, String title, String published, String url, String site, String id) {
        String header = String.join(",", "mood", id, title, published, url, site, text);
        String row =
                "good,7,Envoys meet,2024-03-12T10:31:00Z,https://n.example/7,Northwire,Chile met Peru.";
        String object =
                String.format(
                        Locale.ROOT,
                        "[{\"mood\":[1],\"%s\":7,\"%s\":\"Envoys meet\",\"%s\":\"2024-03-12\",\"%s\":\"https://n.example/7\",\"%s\":\"Northwire\",\"%s\":\"Chile met Peru.\"}]",
                        id,
                        title,
                        published,
                        url,
                        site,
                        text);

        for (List<Item> items :
                List.of(read("a.csv", header + "\n" + row), read("a.json", object))) {
            SourceText source = only(items);
            assertThat(source.id()).isEqualTo("7");
            assertThat(source.title()).isEqualTo("Envoys meet");
            assertThat(source.published()).isEqualTo(LocalDate.of(2024, 3, 12));
            assertThat(source.url()).isEqualTo("https://n.example/7");
            assertThat(source.site()).isEqualTo("Northwire");
            assertThat(source.text()).isEqualTo("Chile met Peru.");
        }
    }

    @Test
    void theUserNamesAColumn() {
        String table = "a\tStory told\n1\tChile met Peru.\n";
        FormatOptions said = columns(RecordField.TEXT, "story told");

        assertThat(only(Sample.read(table.getBytes(UTF_8), "t.tsv", said)).text())
                .isEqualTo("Chile met Peru.");
        assertThat(refused(read("t.tsv", table).get(0)).problem().message())
                .isEqualTo(
                        "line 1 has no column for the text (its columns are a, Story told); name it"
                                + " with --columns text=NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|", "\t"})
    void theDelimiterIsToldAndQuotesMayHoldItAndLineBreaks(String delimiter) {
        String table =
                "id"
                        + delimiter
                        + "text\r\n1"
                        + delimiter
                        + "\"Chile"
                        + delimiter
                        + " said \"\"no\"\"\r\nto Peru.\"\r\n"
                        + "2"
                        + delimiter
                        + "Peru met Chile.\r\n";
        List<Item> items = read("a.csv", table);

        assertThat(items).extracting(Item::place).containsExactly("a.csv:2", "a.csv:4");
        assertThat(((Item.Document) items.get(0)).source().text())
                .isEqualTo("Chile" + delimiter + " said \"no\"\r\nto Peru.");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "windows-1252", "UTF-8"})
    void theEncodingIsTold(String name) {
        String mark = name.startsWith("UTF") ? "\uFEFF" : "";
        byte[] bytes =
                (mark + "\"text\",\"id\"\nThe café in Málaga closed.,1\n")
                        .getBytes(Charset.forName(name));

        assertThat(only(Sample.read(bytes, "a.csv", FormatOptions.NONE)).text())
                .isEqualTo("The café in Málaga closed.");
    }

    @Test
    void theUserNamesAnEncoding() {
        byte[] bytes = "text;id\nŁódź protested.;1\n".getBytes(Charset.forName("ISO-8859-2"));
        FormatOptions said = new FormatOptions("csv", Map.of(), Charset.forName("ISO-8859-2"), 0);

        assertThat(only(Sample.read(bytes, "a", said)).text()).isEqualTo("Łódź protested.");
    }

    @Test
    void aBadRowIsRefusedAndTheRestRead() {
        List<Item> items =
                read("a.csv", "text,published\n,2024-03-12\nA.,soon\nB.\nC.,2024-03-12,more\n");

        assertThat(items).hasSize(4);
        assertThat(refused(items.get(0)).problem().message()).startsWith("line 2 has no \"text\"");
        assertThat(refused(items.get(1)).problem().message())
                .startsWith("line 3 has a \"published\" that is no day (\"soon\")");
        assertThat(((Item.Document) items.get(2)).source().text()).isEqualTo("B.");
        assertThat(((Item.Document) items.get(3)).source().published())
                .isEqualTo(LocalDate.of(2024, 3, 12));
    }

    @Test
    void aDayOfAGuessedColumnThatCannotBeReadIsNone() {
        assertThat(only(read("a.csv", "text,date\nA.,yesterday\n")).published()).isNull();
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillTheMemory() {
        StringBuilder table = new StringBuilder("text,id\nA.,1\n\"B.,2\n");
        table.append("C.,3\n".repeat(5_000_000));
        List<Item> items = read("a.csv", table.toString());

        assertThat(items).hasSize(2);
        assertThat(refused(items.get(1)).problem().message())
                .startsWith("line 3 has a quotation mark that is never closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,\"One.\nB,\"Two.\"\nC,\"Three.\"\n",
                "A,\"One.\n\"B\",\"Two.\"\n",
                "A,\"One.\nB,Two.\n",
                "A,\"One.\" x\"\nB,\"Two.\"\nC,\"Three.\"\n"
            })
    void aRowThatTakesInOthersByAnOpenQuoteIsNoArticle(String rows) {
        List<Item> items = read("a.csv", "title,text\nZ,Zero.\n" + rows);

        assertThat(items.get(0)).isInstanceOf(Item.Document.class);
        Item.Refused torn = refused(items.get(1));
        assertThat(torn.problem().reason()).isEqualTo(UnreadableReason.OPEN_QUOTE);
        assertThat(torn.problem().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,\"One.\n\nTwo.\"\n",
                "A,\"He said:\n\"\"No.\"\" He left.\"\n",
                "A,\"One.\n\"\n",
                "\"A\" b,\"One.\"\n",
                "A,5\" guns.\n",
                "A,\"One.\r\n\r\nTwo.\"\r\n"
            })
    void aFieldOfManyLinesIsNotTakenForAnOpenQuote(String row) {
        List<Item> items = read("a.csv", "title,text\n" + row + "B,Last.");

        assertThat(items).hasSize(2).allMatch(Item.Document.class::isInstance);
    }

    @Test
    void excelsLineOnTheDelimiterIsNoHeader() {
        for (String first : List.of("sep=;", "SEP=;", "\"sep=;\"")) {
            SourceText source = only(read("a.csv", first + "\r\ntitle;text\r\nT, U;A.\r\n"));
            assertThat(source.title()).isEqualTo("T, U");
            assertThat(source.source()).isEqualTo("a.csv:3");
        }
    }

    @Test
    void aLineThatOnlyLooksLikeExcelsIsAHeader() {
        for (String first : List.of("sep=\"", "sep=\uD83D\uDE00", "sep=a")) {
            assertThat(refused(read("a.csv", first + "\ntitle,text\nT,A.\n").get(0)).problem())
                    .extracting(problem -> problem.reason())
                    .isEqualTo(UnreadableReason.NO_COLUMN);
        }
    }

    @Test
    void whatARecordHoldsBesidesNeverReplacesItsOwn() {
        String record =
                "{\"id\":\"a1\",\n\"text\":\"A.\",\n\"data\":{\"id\":7,\"text\":\"B.\",\"title\":\"T\"}}";
        SourceText source = only(read("a.json", record));

        assertThat(source.id()).isEqualTo("a1");
        assertThat(source.text()).isEqualTo("A.");
        assertThat(source.title()).isEqualTo("T");
    }

    @Test
    void aHomePageIsThePublisher() {
        SourceText source =
                only(read("a.jsonl", "{\"domain\":\"https://n.example\",\"text\":\"A.\"}"));

        assertThat(source.url()).isNull();
        assertThat(source.site()).isEqualTo("https://n.example");
        assertThat(source.source()).isEqualTo("a.jsonl:1");
    }

    @Test
    void namesOfColumnsTakeOneShortLine() {
        Item item = read("a.csv", "\"Chile met\nPeru. " + "x".repeat(500) + "\",b\n1,2\n").get(0);

        assertThat(refused(item).problem().message())
                .startsWith(
                        "line 1 has no column for the text (its columns are Chile met Peru. xxx")
                .contains("…, b)")
                .hasSizeLessThan(150)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{'response':{'status':'ok','results':[{'id':'7','webTitle':'T','fields':{'bodyText':'A.'}}]}}",
                "{'status':'OK','response':{'docs':[{'_id':'7','headline':{'main':'T'},'lead_paragraph':'A.'}],'meta':{'hits':1}}}",
                "{'articles':{'page':1,'results':[{'id':'7','title':'T','body':'A.','source':{'title':'S'}}]}}",
                "{'hits':{'total':{'value':1},'hits':[{'_id':'7','_source':{'title':'T','text':'A.'}}]}}",
                "[{'_id':{'$oid':'7'},'title':{'rendered':'T'},'content':{'rendered':'<p>A.</p>'}}]",
                "{'data':{'id':'7','title':'T','text':'A.'}}",
            })
    void servicesWrapRecordsAndTheirFields(String json) {
        SourceText source = only(read("a.json", json.replace('\'', '"')));

        assertThat(source.id()).isEqualTo("7");
        assertThat(source.title()).isEqualTo("T");
        assertThat(source.text()).isEqualTo("A.");
    }

    @Test
    void aListOfStringsIsOneText() {
        assertThat(only(read("a.jsonl", "{\"text\":[\"One.\",\"Two.\"],\"title\":[\"T\"]}")).text())
                .isEqualTo("One.\n\nTwo.");
        assertThat(refused(read("a.jsonl", "{\"text\":[\"One.\",2]}").get(0)).problem().reason())
                .isEqualTo(UnreadableReason.BAD_FIELD);
    }

    @Test
    void recordsBehindOneAnotherAreEachRead() {
        String one = "{\"title\": \"T\", \"text\": \"One.\"}";
        String two = "{\"text\": \"Two.\"}";
        for (String file :
                List.of(one + "\n" + two, one.replace(", ", ",\n ") + "\n" + two, one + two)) {
            List<Item> items = read("a.json", file);
            assertThat(items)
                    .extracting(item -> ((Item.Document) item).source().text())
                    .containsExactly("One.", "Two.");
            assertThat(((Item.Document) items.get(1)).source().title()).isNull();
        }
        assertThat(read("a.json", "{\"a\":1,\n\"text\":\"A.\"}\n[{\"text\":\"B.\"}]\n" + two))
                .hasSize(3)
                .allMatch(Item.Document.class::isInstance);
    }

    @Test
    void aPublisherThatIsAnAddressIsTheAddress() {
        String record =
                "{\"text\":\"A.\",\"source\":\"https://n.example/7\",\"hostname\":\"n.example\"}";
        SourceText source = only(read("a.jsonl", record));

        assertThat(source.url()).isEqualTo("https://n.example/7");
        assertThat(source.site()).isEqualTo("n.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<p>One &amp; two.</p><p>Three.</p>|One & two.\\n\\nThree.",
                "One.<br/>Two.<br>Three.|One.\\n\\nTwo.\\n\\nThree.",
                "One.\\n\\nTwo <b>now</b>.<br>Three.|One.\\n\\nTwo now.\\n\\nThree.",
                "Troops &#8220;left&#8221; &amp; went.|Troops “left” & went.",
                "If a < b and c > d; AT&T; a <p> tag.|If a < b and c > d; AT&T; a <p> tag.",
                "One.\\n\\nTwo.|One.\\n\\nTwo.",
                "<p>One\\r\\ntwo\\r\\nthree.</p>|One two three.",
                "One.\\r\\n\\r\\nTwo <b>now</b>.<br>Three.|One.\\n\\nTwo now.\\n\\nThree.",
            })
    void markupInAFieldIsNoText(String value, String text) {
        String json = "{\"text\":\"" + value + "\",\"title\":\"<i>A</i> &amp; B\"}";
        SourceText source = only(read("a.jsonl", json));

        assertThat(source.text()).isEqualTo(text.replace("\\n", "\n"));
        assertThat(source.title()).isEqualTo("A & B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[{'text':'A.'},{'text':'B.'}]",
                "{'status':'ok','total':2,'articles':[{'text':'A.'},{'text':'B.'}]}",
                "{'data':[],'results':[{'body':'A.','x':{'y':[{}]}},{'body':'B.'}],'next':null}",
            })
    void aListOfRecordsIsFoundWhereverItStands(String json) {
        List<Item> items = read("a.json", json.replace('\'', '"'));

        assertThat(items)
                .extracting(Item::place)
                .containsExactly("a.json record 1", "a.json record 2");
        assertThat(items)
                .extracting(item -> ((Item.Document) item).source().text())
                .containsExactly("A.", "B.");
    }

    @Test
    void oneRecordMayTakeManyLines() {
        SourceText source =
                only(
                        read(
                                "a.json",
                                "{\n  \"title\": \"T\",\n  \"tags\": [1, 2],\n  \"text\": \"A.\"\n}\n"));

        assertThat(source.title()).isEqualTo("T");
        assertThat(source.text()).isEqualTo("A.");
    }

    @Test
    void aBadElementIsRefusedAndABrokenListEndsThere() {
        List<Item> items =
                read("a.json", "[{\"text\":\"A.\"},5,[{}],{\"id\":1},\n{\"text\":\"B.\"},oh no]");

        assertThat(items).hasSize(6);
        assertThat(refused(items.get(1)).problem().reason())
                .isEqualTo(UnreadableReason.NOT_AN_OBJECT);
        assertThat(refused(items.get(2)).problem().reason())
                .isEqualTo(UnreadableReason.NOT_AN_OBJECT);
        assertThat(refused(items.get(3)).problem().reason()).isEqualTo(UnreadableReason.NO_TEXT);
        assertThat(items.get(4)).isInstanceOf(Item.Document.class);
        assertThat(items.get(5).place()).isEqualTo("a.json record 6");
        assertThat(refused(items.get(5)).problem().message())
                .startsWith("is not JSON (at line 2); ");
    }

    @Test
    void deepAndEmptyJsonDoesNoHarm() {
        String deep = "[".repeat(100_000);
        String lists = "{" + "\"items\":[],".repeat(50_000) + "\"text\":\"A.\"}";

        assertThat(read("a.json", "[" + deep)).hasSize(1).allMatch(Item.Refused.class::isInstance);
        assertThat(read("a.json", "{\"a\":" + deep))
                .hasSize(1)
                .allMatch(Item.Refused.class::isInstance);
        assertThat(read("a.json", lists)).hasSize(1).allMatch(Item.Refused.class::isInstance);
        byte[] wide = "{\"text\":\"A.\"}".getBytes(UTF_16LE);
        assertThat(Sample.read(wide, "a.json", FormatOptions.NONE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-12|2024-03-12",
                "2024/3/12|2024-03-12",
                "20240312|2024-03-12",
                "20240312103100|2024-03-12",
                "2024-03-12T23:59:00+05:00|2024-03-12",
                "2024-03-12 10:31|2024-03-12",
                "12 March 2024|2024-03-12",
                "Tue, 12 Mar 2024 10:31:00 GMT|2024-03-12",
                "March 12, 2024 Tuesday|2024-03-12",
                "Sept. 3rd, 2024|2024-09-03",
                "12.03.2024|2024-03-12",
                "13/03/2024|2024-03-13",
                "03/13/2024|2024-03-13",
                "1710239460|2024-03-12",
                "1710239460000|2024-03-12",
                "1710239460.0|2024-03-12",
                "Tue Mar 12 09:00:25 +0000 2024|2024-03-12",
                "Tue Mar 12 09:00:25 UTC 2024|2024-03-12",
                "Tue Mar 12 09:00:25 2024|2024-03-12",
                "03/04/2024|",
                "2024-02-30|",
                "31 Foo 2024|",
                "202403|",
                "12 March|",
                "soon|",
            })
    void daysAreReadAsTheyArePrinted(String date, @Nullable LocalDate day) {
        assertThat(PlainDays.read(date)).isEqualTo(day);
    }
}
