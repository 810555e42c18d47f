package org.casus.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.casus.source.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One damaged record of a web archive costs that record and no other. */
class ArchiveDamageTest {

    private static final int COUNT = 9;
    private static final int BAD = 4;

    /** What may befall a record. */
    enum Damage {
        /** It was not written to its end. */
        CUT(record -> Arrays.copyOf(record, record.length * 2 / 3)),
        /** Its length is too long by some. */
        LENGTH_TOO_LONG(record -> replaced(record, "Content-Length: ", "Content-Length: 9")),
        /** Its length is no number. */
        NO_LENGTH(record -> replaced(record, "Content-Length: ", "Content-Length: x")),
        /** Its header is rubbish. */
        NO_HEADER(record -> replaced(record, "WARC/1.0\r\nWARC-Type", "WARC/one\r\n\u0000\u0001")),
        /** Its first line is lost. */
        NO_FIRST_LINE(record -> Arrays.copyOfRange(record, 10, record.length));

        private final Function<byte[], byte[]> work;

        Damage(Function<byte[], byte[]> work) {
            this.work = work;
        }
    }

    private static byte[] replaced(byte[] record, String old, String with) {
        String text = new String(record, UTF_8);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        return (text.substring(0, at) + with + text.substring(at + old.length())).getBytes(UTF_8);
    }

    private static byte[] record(int i) {
        return Sample.warcRecord(i).getBytes(UTF_8);
    }

    private static byte[] archive(Function<Integer, byte[]> record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < COUNT; i++) {
            out.writeBytes(record.apply(i));
        }
        return out.toByteArray();
    }

    private static void allButTheBadOne(List<Item> items) {
        List<Item> documents = items.stream().filter(Item.Document.class::isInstance).toList();
        List<Integer> numbers = new ArrayList<>();
        for (Item item : documents) {
            String url = ((Item.Document) item).source().url();
            numbers.add(Integer.valueOf(String.valueOf(url).replaceAll("\\D", "")));
        }

        assertThat(numbers).containsExactly(0, 1, 2, 3, 5, 6, 7, 8);
        assertThat(items).hasSize(COUNT);
        assertThat(items.get(BAD).place()).startsWith("a.warc record " + (BAD + 1));
        assertThat(((Item.Refused) items.get(BAD)).problem().reason())
                .isIn(UnreadableReason.CORRUPT, UnreadableReason.TRUNCATED);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void costsOneRecordOfAPlainArchive(Damage damage) {
        byte[] bytes = archive(i -> i == BAD ? damage.work.apply(record(i)) : record(i));

        allButTheBadOne(Sample.read(bytes, "a.warc", FormatOptions.NONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Damage.class,
            names = {"CUT", "NO_LENGTH", "NO_HEADER", "NO_FIRST_LINE", "LENGTH_TOO_LONG"})
    void costsOneRecordOfAPackedArchive(Damage damage) {
        byte[] bytes =
                archive(i -> Sample.gzip(i == BAD ? damage.work.apply(record(i)) : record(i)));

        allButTheBadOne(Sample.read(bytes, "a.warc", FormatOptions.NONE));
    }

    @Test
    void aMemberThatIsCutCostsOneRecord() {
        for (int cut = 1; cut < Sample.gzip(record(BAD)).length; cut += 7) {
            int length = cut;
            byte[] bytes =
                    archive(
                            i -> {
                                byte[] member = Sample.gzip(record(i));
                                return i == BAD ? Arrays.copyOf(member, length) : member;
                            });
            List<Item> items = Sample.read(bytes, "a.warc", FormatOptions.NONE);
            long documents = items.stream().filter(Item.Document.class::isInstance).count();

            assertThat(documents).as("cut at %d", cut).isGreaterThanOrEqualTo(COUNT - 1);
            assertThat(items).hasSizeBetween(COUNT, COUNT + 1);
        }
    }

    @Test
    void aMemberWithWrongBytesCostsOneRecord() {
        Random random = new Random(5);
        int lost = 0;
        for (int round = 0; round < 200; round++) {
            byte[] bytes =
                    archive(
                            i -> {
                                byte[] member = Sample.gzip(record(i));
                                int at = 10 + random.nextInt(member.length - 10);
                                member[at] ^= i == BAD ? (byte) (1 + random.nextInt(255)) : 0;
                                return member;
                            });
            List<Item> items = Sample.read(bytes, "a.warc", FormatOptions.NONE);
            long documents = items.stream().filter(Item.Document.class::isInstance).count();

            assertThat(documents).isGreaterThanOrEqualTo(COUNT - 1);
            assertThat(items).hasSizeBetween(COUNT, COUNT + 2);
            lost += (int) (COUNT - documents);
        }
        // some bits between the last block and the checksum mean nothing
        assertThat(lost).isGreaterThan(190);
    }

    @Test
    void aLengthThatIsTooShortIsMadeGood() {
        byte[] bytes =
                archive(
                        i -> {
                            String record = new String(record(i), UTF_8);
                            int length = record.length() - record.indexOf("\r\n\r\n") - 8;
                            String said = "Content-Length: " + length;
                            assertThat(record).contains(said);
                            String less = "Content-Length: " + (length - (i == BAD ? 300 : 0));
                            return record.replace(said, less).getBytes(UTF_8);
                        });

        assertThat(Sample.read(bytes, "a.warc", FormatOptions.NONE))
                .hasSize(COUNT)
                .allMatch(Item.Document.class::isInstance);
    }

    @Test
    void manyRecordsInOneMemberAndOneRecordInManyAreRead() throws IOException {
        byte[] plain = archive(ArchiveDamageTest::record);
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(plain);
        for (byte[] piece = in.readNBytes(700); piece.length > 0; piece = in.readNBytes(700)) {
            pieces.write(Sample.gzip(piece));
        }
        for (byte[] bytes : List.of(Sample.gzip(plain), pieces.toByteArray())) {
            assertThat(Sample.read(bytes, "a.warc.gz", FormatOptions.NONE))
                    .hasSize(COUNT)
                    .allMatch(Item.Document.class::isInstance);
        }
    }

    @Test
    void zerosAndRubbishBehindTheLastMemberDoNoHarm() {
        byte[] packed = archive(i -> Sample.gzip(record(i)));

        assertThat(
                        Sample.read(
                                Arrays.copyOf(packed, packed.length + 5000),
                                "a",
                                FormatOptions.NONE))
                .hasSize(COUNT)
                .allMatch(Item.Document.class::isInstance);
        byte[] rubbish = Arrays.copyOf(packed, packed.length + 5000);
        Arrays.fill(rubbish, packed.length, rubbish.length, (byte) 'x');
        assertThat(Sample.read(rubbish, "a", FormatOptions.NONE)).hasSize(COUNT + 1);
    }

    /** Each record says that it is as long as the longest page; time must stay linear. */
    @Test
    void aFileOfNothingButWrongLengthsIsReadOnce() {
        String one = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 19000000\r\n\r\n";
        byte[] bytes = one.repeat(200_000).getBytes(UTF_8);

        assertThat(Sample.read(bytes, "a.warc", FormatOptions.NONE))
                .hasSizeGreaterThan(190_000)
                .allMatch(Item.Refused.class::isInstance);
    }

    /** Each fake member holds the next ones as its text, and then fails. */
    @Test
    void aFileOfNothingButFalseStartsIsReadAFewTimes() {
        byte[] start = {
            0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, (byte) 0xF0, (byte) 0xFF, 0x0F, 0
        };
        byte[] bytes = new byte[4_000_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = start[i % start.length];
        }

        assertThat(Sample.read(bytes, "a.warc.gz", new FormatOptions("warc", Map.of(), null, 0)))
                .isNotEmpty()
                .allMatch(Item.Refused.class::isInstance);
    }
}
