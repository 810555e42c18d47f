package org.casus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.Published;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

class SourceReaderTest {

    private static final int RANDOM_TEXTS = 2_000;

    /** Only a guard against hanging; a slow machine must pass. */
    private static final Duration HANG = Duration.ofMinutes(2);

    private static final String PROSE =
            "Norland's parliament voted on Monday to end the emergency that began in March.\n";

    private static final String MORE_PROSE =
            "The vote was close, with sixty members for it and fifty-eight against, officials said.\n";

    private final SourceReader reader = new SourceReader();

    @TestFactory
    Stream<DynamicTest> cutsEachArticleOfTheTableAsItSays() throws IOException {
        return rows("/spec/source/blocks.yaml").stream()
                .map(row -> DynamicTest.dynamicTest(cell(row, "name"), () -> holds(row)));
    }

    private void holds(Map<String, Object> row) {
        SourceText source =
                new SourceText(
                        null,
                        "table",
                        cell(row, "text"),
                        (@Nullable String) row.get("title"),
                        null,
                        DateBasis.METADATA,
                        null,
                        null);
        Article article = reader.read(source);
        List<String> found = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        List<?> gives = (List<?>) Objects.requireNonNull(row.get("gives"));
        for (int i = 0; i < Math.max(gives.size(), article.blocks().size()); i++) {
            String want = i < gives.size() ? shown((Map<?, ?>) gives.get(i)) : "nothing";
            String got = i < article.blocks().size() ? shown(article, i) : "nothing";
            wanted.add(want);
            found.add(fits(got, want) ? want : got);
        }
        assertThat(found).as("%s", row.get("name")).isEqualTo(wanted);
        Object day = row.get("published");
        assertThat(day(article)).as("published").isEqualTo(day == null ? "none" : day.toString());
        assertCoversAllThatIsNotBlank(article);
    }

    @TestFactory
    Stream<DynamicTest> knowsEachLineOfTheTable() throws IOException {
        return rows("/spec/source/lines.yaml").stream()
                .map(row -> DynamicTest.dynamicTest(cell(row, "line"), () -> knows(row)));
    }

    private void knows(Map<String, Object> row) {
        String line = cell(row, "line");
        String first = cell(row, "in").equals("head") ? "" : PROSE;
        String text = "Norland votes to end emergency\n" + first + line + "\n" + PROSE + MORE_PROSE;
        Article article = reader.read(SourceText.of("table", text));
        List<String> kinds = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.span().in(text).equals(line)) {
                kinds.add(block.kind().toString());
            }
        }
        assertThat(kinds).as(line).containsExactly(cell(row, "is"));
        Object day = row.get("published");
        assertThat(day(article)).as(line).isEqualTo(day == null ? "none" : day.toString());
    }

    @TestFactory
    Stream<DynamicTest> findsTheDatelinesOfTheTable() throws IOException {
        return rows("/spec/source/datelines.yaml").stream()
                .map(row -> DynamicTest.dynamicTest(cell(row, "opening"), () -> opens(row)));
    }

    private void opens(Map<String, Object> row) {
        String opening = cell(row, "opening");
        String text = opening + " Norland said on Monday that it would vote.\n" + MORE_PROSE;
        Article article = reader.read(SourceText.of("table", text));
        Block first = article.blocks().get(0);
        if (Boolean.TRUE.equals(row.get("dateline"))) {
            assertThat(first.kind()).as(opening).isEqualTo(BlockKind.DATELINE);
            assertThat(first.span().in(text)).isEqualTo(opening);
        } else {
            assertThat(first.kind()).as(opening).isEqualTo(BlockKind.BODY);
        }
        Object day = row.get("published");
        assertThat(day(article)).as(opening).isEqualTo(day == null ? "none" : day.toString());
    }

    private static String cell(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name), name).toString();
    }

    private static String day(Article article) {
        LocalDate value = article.published().value();
        return value == null ? "none" : value.toString();
    }

    private static String shown(Map<?, ?> block) {
        Map.Entry<?, ?> entry = block.entrySet().iterator().next();
        return entry.getKey() + ": " + entry.getValue();
    }

    private static String shown(Article article, int i) {
        Block block = article.blocks().get(i);
        return block.kind() + ": " + block.span().in(article.text());
    }

    private static boolean fits(String got, String want) {
        int gap = want.indexOf(" … ");
        return gap < 0
                ? got.equals(want)
                : got.startsWith(want.substring(0, gap)) && got.endsWith(want.substring(gap + 3));
    }

    static List<Map<String, Object>> rows(String resource) throws IOException {
        try (InputStream in = SourceReaderTest.class.getResourceAsStream(resource)) {
            return new Yaml(new DatesAsWords()).load(in);
        }
    }

    @Test
    void blocksCoverAllThatIsNotBlankOfRandomTexts() {
        RandomTexts texts = new RandomTexts(new Random(20240312));
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            assertCoversAllThatIsNotBlank(reader.read(SourceText.of("random", texts.next())));
        }
    }

    @Test
    void readsTheSameTextTheSameWayTwice() {
        RandomTexts texts = new RandomTexts(new Random(7));
        for (int i = 0; i < RANDOM_TEXTS / 10; i++) {
            SourceText source = SourceText.of("random", texts.next());
            assertThat(new SourceReader().read(source)).isEqualTo(reader.read(source));
        }
    }

    private static void assertCoversAllThatIsNotBlank(Article article) {
        String text = article.text();
        int covered = 0;
        for (Block block : article.blocks()) {
            assertThat(block.span().start())
                    .as("order in <%s>", text)
                    .isGreaterThanOrEqualTo(covered);
            assertBlank(text, covered, block.span().start());
            String words = block.span().in(text);
            assertThat(Blank.is(words.charAt(0))).as("blank start in <%s>", words).isFalse();
            assertThat(Blank.is(words.charAt(words.length() - 1))).as("blank end").isFalse();
            covered = block.span().end();
        }
        assertBlank(text, covered, text.length());
    }

    private static void assertBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            assertThat(Blank.is(text.charAt(i))).as("offset %d of <%s>", i, text).isTrue();
        }
    }

    @Test
    void aBlankTextHasNoBlocks() {
        assertThat(reader.read(SourceText.of("x", "")).blocks()).isEmpty();
        assertThat(reader.read(SourceText.of("x", " \r\n\u00A0\t\n")).blocks()).isEmpty();
    }

    @Test
    void linesMayEndAsOnAnySystem() {
        String unix =
                "Norland Rejects Offer\nThe offer was rejected on Monday.\nNo reason was given.";
        List<BlockKind> kinds = kinds(unix);
        assertThat(kinds(unix.replace("\n", "\r\n"))).isEqualTo(kinds);
        assertThat(kinds(unix.replace("\n", "\r"))).isEqualTo(kinds);
        assertThat(kinds(unix.replace("\n", "\u2028"))).isEqualTo(kinds);
        assertThat(kinds).containsExactly(BlockKind.TITLE, BlockKind.BODY, BlockKind.BODY);
    }

    private List<BlockKind> kinds(String text) {
        return reader.read(SourceText.of("x", text)).blocks().stream().map(Block::kind).toList();
    }

    @Test
    void aDayGivenGoesBeforeADayPrinted() {
        LocalDate given = LocalDate.of(2023, 1, 2);
        String text = "Published: 12 March 2024\nNorland voted on Monday.\nThe turnout was low.";
        SourceText source =
                new SourceText(null, "x", text, null, given, DateBasis.OPTION, null, null);
        assertThat(reader.read(source).published())
                .isEqualTo(Published.on(given, DateBasis.OPTION));
    }

    @Test
    void aPrintedDayShowsTheWordsThatSayIt() {
        String text =
                "Norland votes\nPublished: 12 March 2024\nNorland voted on Monday.\nIt was cold.";
        Published published = reader.read(SourceText.of("x", text)).published();
        assertThat(published.basis()).isEqualTo(DateBasis.TEXT);
        assertThat(published.because().get(0).span().in(text)).isEqualTo("12 March 2024");
    }

    @Test
    void aDayWithoutItsYearLeavesThePublicationUnknown() {
        String text = "GENEVA, March 12 (AP) — Envoys met.\nThey will meet again.";
        assertThat(reader.read(SourceText.of("x", text)).published())
                .isEqualTo(Published.unknown());
    }

    @Test
    void theIdIsTheOneGivenElseMadeFromTheText() {
        SourceText given =
                new SourceText("a1", "x", "Text.", null, null, DateBasis.METADATA, null, null);
        assertThat(reader.read(given).id()).isEqualTo("a1");
        assertThat(reader.read(SourceText.of("x", "abc")).id())
                .as("the first half of the SHA-256 of abc that FIPS 180-4 gives")
                .isEqualTo("sha256:ba7816bf8f01cfea");
    }

    @Test
    void oneLineOfFiveMegabytesDoesNotHang() {
        String line = "Norland said that it would answer — (AP) in kind, ".repeat(100_000);
        assertTimeoutPreemptively(HANG, () -> assertThat(kinds(line)).hasSize(1));
    }

    @Test
    void aHundredThousandShortLinesDoNotHang() {
        String lines = "Norland Rejects Offer\n- KYIV (AP\n".repeat(50_000);
        assertTimeoutPreemptively(HANG, () -> assertThat(kinds(lines)).hasSize(100_000));
    }

    @Test
    void aLineOfOneCharacterRepeatedDoesNotHang() {
        for (String unit : List.of("A", "A ", "(", "- ", "1", "/", "\u200F", "A, ", "A.")) {
            String line = unit.repeat(500_000);
            assertTimeoutPreemptively(HANG, () -> kinds("Title\n" + line + "\n" + line));
        }
    }
}
