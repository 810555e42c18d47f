package org.casus.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casus.source.UnreadableReason;
import org.junit.jupiter.api.Test;

class PackedFormatsTest {

    private static List<Item> read(byte[] bytes, String file) {
        return Sample.read(bytes, file, FormatOptions.NONE);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static UnreadableReason reason(Item item) {
        assertThat(item).isInstanceOf(Item.Refused.class);
        return ((Item.Refused) item).problem().reason();
    }

    @Test
    void everyKindMayBePacked() {
        for (Sample sample : Sample.all()) {
            byte[] bytes = sample.bytes(2);

            assertThat(read(Sample.gzip(bytes), sample.file() + ".gz"))
                    .as(sample.toString())
                    .hasSameSizeAs(read(bytes, sample.file()))
                    .allMatch(Item.Document.class::isInstance);
        }
    }

    @Test
    void filesOfManyKindsInOneArchiveAreEachToldAndHiddenOnesPassedOver() throws IOException {
        byte[] bytes =
                zip(
                        "a/page.html", Sample.page(1),
                        "a/", "",
                        "__MACOSX/a/._page.html", "x",
                        "a/.DS_Store", "x",
                        "records", "{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n",
                        "empty.txt", "",
                        "last.txt", Sample.story(2));
        List<Item> items = read(bytes, "a.zip");

        assertThat(items)
                .extracting(Item::place)
                .containsExactly(
                        "a.zip/a/page.html",
                        "a.zip/records:1",
                        "a.zip/records:2",
                        "a.zip/empty.txt",
                        "a.zip/last.txt");
        assertThat(reason(items.get(3))).isEqualTo(UnreadableReason.EMPTY);
    }

    @Test
    void anOfficeDocumentIsNoArchiveOfArticles() throws IOException {
        for (byte[] document :
                List.of(
                        zip("[Content_Types].xml", "<x/>", "word/document.xml", "<w/>"),
                        zip("_rels/.rels", "<x/>", "docProps/app.xml", "<x/>"),
                        zip("docProps/app.xml", "<x/>", "word/document.xml", "<w/>"),
                        zip("mimetype", "application/epub+zip", "a.html", "<p>A.</p>"))) {
            assertThat(read(document, "a"))
                    .singleElement()
                    .satisfies(item -> assertThat(reason(item)).isEqualTo(UnreadableReason.ZIP));
        }
        assertThat(read(zip("word/a.txt", "Peru met Chile."), "a.zip"))
                .singleElement()
                .isInstanceOf(Item.Document.class);
    }

    @Test
    void aLockedArchiveIsToBeUnpackedFirst() throws IOException {
        byte[] bytes = zip("a.txt", "Peru met Chile.");
        bytes[6] |= 1; // the flag of a password

        assertThat(reason(read(bytes, "a.zip").get(0))).isEqualTo(UnreadableReason.ZIP);
    }

    @Test
    void anArchiveOfTapesIsToBeUnpackedFirst() {
        byte[] bytes = new byte[1024];
        System.arraycopy("a.txt".getBytes(UTF_8), 0, bytes, 0, 5);
        System.arraycopy("ustar".getBytes(UTF_8), 0, bytes, 257, 5);

        assertThat(reason(read(bytes, "a.tar").get(0))).isEqualTo(UnreadableReason.COMPRESSED);
        assertThat(reason(read(Sample.gzip(bytes), "a.tgz").get(0)))
                .isEqualTo(UnreadableReason.COMPRESSED);
    }

    @Test
    void xmlOfAnUnknownKindIsNoText() {
        String xml = "<a><b>Peru met Chile.</b></a>";
        byte[] headed = ("<?xml version=\"1.0\"?>\n" + xml).getBytes(UTF_8);

        assertThat(reason(read(headed, "a").get(0))).isEqualTo(UnreadableReason.XML);
        assertThat(reason(read(xml.getBytes(UTF_8), "a.xml").get(0)))
                .isEqualTo(UnreadableReason.XML);
        FormatOptions text = new FormatOptions("text", Map.of(), null, 0);
        assertThat(Sample.read(headed, "a", text)).allMatch(Item.Document.class::isInstance);
    }

    @Test
    void layersUponLayersAreRefused() {
        byte[] bytes = "Peru met Chile.".getBytes(UTF_8);
        for (int layer = 0; layer < 3; layer++) {
            bytes = Sample.gzip(bytes);
            assertThat(read(bytes, "a")).singleElement().isInstanceOf(Item.Document.class);
        }
        assertThat(reason(read(Sample.gzip(bytes), "a").get(0))).isEqualTo(UnreadableReason.NESTED);
    }

    @Test
    void theUsersWordIsForWhatIsPacked() {
        byte[] packed = Sample.gzip("{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n".getBytes(UTF_8));

        assertThat(Sample.read(packed, "a", new FormatOptions("jsonl", Map.of(), null, 0)))
                .hasSize(2);
        assertThat(Sample.read(packed, "a", new FormatOptions("text", Map.of(), null, 0)))
                .hasSize(1);
        assertThat(Sample.read(packed, "a", new FormatOptions("gzip", Map.of(), null, 0)))
                .hasSize(2);
    }

    @Test
    void aBombIsRefusedAfterAsMuchAsAnArticleMayHave() {
        byte[] zeros = Sample.gzip(new byte[100_000_000]);
        byte[] letters = new byte[100_000_000];
        Arrays.fill(letters, (byte) 'a');

        assertThat(reason(read(Sample.gzip(letters), "a.gz").get(0)))
                .isEqualTo(UnreadableReason.TOO_LONG);
        assertThat(read(zeros, "a.gz")).singleElement().isInstanceOf(Item.Refused.class);
    }

    @Test
    void ofAPackedFileThatIsCutWhatStandsBeforeTheCutIsRead() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            records.append("{\"text\":\"Meeting ").append(i * 7919).append(".\"}\n");
        }
        byte[] packed = Sample.gzip(records.toString().getBytes(UTF_8));
        List<Item> items = read(Arrays.copyOf(packed, packed.length / 2), "a.jsonl.gz");

        assertThat(items).hasSizeBetween(60, 140);
        assertThat(items.subList(0, items.size() - 1)).allMatch(Item.Document.class::isInstance);
        assertThat(reason(items.get(items.size() - 1))).isEqualTo(UnreadableReason.TRUNCATED);
    }
}
