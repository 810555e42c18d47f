package org.casus.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
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
    void anOfficeDocumentWithinAnArchiveDoesNotSpeakForTheArchive() throws IOException {
        byte[] story = "Peru met Chile.".getBytes(UTF_8);
        byte[] document = zip("[Content_Types].xml", "<x/>", "word/document.xml", "<w/>");
        byte[] noise = new byte[20_000];
        new Random(3).nextBytes(noise);
        byte[] document2 = zip("noise", new String(noise, ISO_8859_1), "mimetype", "x");
        for (int method : List.of(ZipEntry.STORED, ZipEntry.DEFLATED)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                add(zip, method, "a.txt", story);
                add(zip, method, "b.docx", document);
                add(zip, method, "c.epub", document2);
                add(zip, method, "d.txt", story);
            }
            List<Item> items = read(out.toByteArray(), "a.zip");

            assertThat(items)
                    .extracting(Item::place)
                    .containsExactly("a.zip/a.txt", "a.zip/b.docx", "a.zip/c.epub", "a.zip/d.txt");
            assertThat(items.get(0)).isInstanceOf(Item.Document.class);
            assertThat(reason(items.get(1))).isEqualTo(UnreadableReason.ZIP);
            assertThat(reason(items.get(2))).isEqualTo(UnreadableReason.ZIP);
            assertThat(items.get(3)).isInstanceOf(Item.Document.class);
        }
    }

    private static void add(ZipOutputStream zip, int method, String name, byte[] bytes)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (method == ZipEntry.STORED) {
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** An archive of three texts, of which one was changed, stored with their sizes. */
    private static byte[] changed(String file, int at, int bits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("a.txt", "b.txt", "c.txt")) {
                add(zip, ZipEntry.STORED, name, "Peru met Chile.".getBytes(UTF_8));
            }
        }
        byte[] bytes = out.toByteArray();
        int header = new String(bytes, ISO_8859_1).indexOf(file) - 30;
        bytes[header + at] |= (byte) bits;
        return bytes;
    }

    private static final int FLAGS = 6;
    private static final int METHOD = 8;

    @Test
    void aLockedFileIsToldAndWhatFollowsItIsRead() throws IOException {
        List<Item> items = read(changed("b.txt", FLAGS, 1), "a.zip");

        assertThat(items)
                .extracting(Item::place)
                .containsExactly("a.zip/a.txt", "a.zip/b.txt", "a.zip/c.txt");
        assertThat(reason(items.get(1))).isEqualTo(UnreadableReason.LOCKED);
        assertThat(items.get(0)).isInstanceOf(Item.Document.class);
        assertThat(items.get(2)).isInstanceOf(Item.Document.class);
        assertThat(reason(read(changed("a.txt", FLAGS, 1), "a.zip").get(0)))
                .isEqualTo(UnreadableReason.LOCKED);
    }

    @Test
    void aFilePackedInAnUnknownWayIsToldAndWhatFollowsItIsRead() throws IOException {
        List<Item> items = read(changed("b.txt", METHOD, 14), "a.zip");

        assertThat(items)
                .extracting(Item::place)
                .containsExactly("a.zip/a.txt", "a.zip/b.txt", "a.zip/c.txt");
        assertThat(reason(items.get(1))).isEqualTo(UnreadableReason.PACKING);
        assertThat(items.get(2)).isInstanceOf(Item.Document.class);
    }

    @Test
    void behindALockedFileOfUnknownLengthNothingIsReadAndThatIsSaid() throws IOException {
        byte[] bytes = zip("a.txt", "Peru met Chile.", "b.txt", "Chile met Peru.");
        bytes[FLAGS] |= 1;
        List<Item> items = read(bytes, "a.zip");

        assertThat(items).extracting(Item::place).containsExactly("a.zip/a.txt", "a.zip");
        assertThat(reason(items.get(0))).isEqualTo(UnreadableReason.LOCKED);
        assertThat(reason(items.get(1))).isEqualTo(UnreadableReason.ZIP_REST);
    }

    @Test
    void behindADamagedFileNothingIsReadAndThatIsSaid() throws IOException {
        byte[] bytes = zip("a.txt", Sample.story(1), "b.txt", Sample.story(2));
        bytes[35] |= 6; // no way to pack is written so
        List<Item> items = read(bytes, "a.zip");

        assertThat(items).extracting(Item::place).containsExactly("a.zip/a.txt", "a.zip");
        assertThat(reason(items.get(1))).isEqualTo(UnreadableReason.ZIP_REST);
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
