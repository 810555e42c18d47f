package org.casus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of input keeps to. A new kind adds its line to {@link Sample#all()}. */
class FormatContractTest {

    private final Formats formats = Formats.standard();

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void everyKindHasItsSampleAndItsOwnName() {
        List<String> names = formats.all().stream().map(InputFormat::name).toList();

        assertThat(samples()).extracting(Sample::format).containsAll(names);
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+"));
        assertThat(formats.all())
                .extracting(InputFormat::description)
                .allMatch(line -> !line.isBlank() && line.length() < 70);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isToldFromItsBytesWhateverItsName(Sample sample) {
        byte[] start = sample.bytes(3);

        assertThat(formats.judge(new Beginning(sample.file(), start)).name())
                .isEqualTo(sample.format());
        assertThat(formats.judge(new Beginning("download", start)).name())
                .isEqualTo(sample.format().replace("tsv", "csv"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesItsDocumentsInOrderWithWhatIsKnown(Sample sample) {
        int count = sample.many() ? 3 : 1;
        List<Item> items = Sample.read(sample.bytes(count), sample.file(), FormatOptions.NONE);

        assertThat(items).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(items.get(i)).isInstanceOf(Item.Document.class);
            SourceText source = ((Item.Document) items.get(i)).source();
            assertThat(source.text().replaceAll("[\\s\"]+", " ")).contains(Sample.story(i));
            assertThat(items.get(i).place()).startsWith(sample.file());
        }
        assertThat(items).extracting(Item::place).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesTheSameTwice(Sample sample) {
        byte[] bytes = sample.bytes(3);

        assertThat(Sample.read(bytes, sample.file(), FormatOptions.NONE))
                .isEqualTo(Sample.read(bytes, sample.file(), FormatOptions.NONE));
    }

    /** What is left for later keeps its bytes until then, and a run must know how many. */
    @ParameterizedTest
    @MethodSource("samples")
    void aDocumentLeftForLaterTellsHowMuchItKeeps(Sample sample) {
        byte[] bytes = sample.bytes(3);
        Iterator<Item> items =
                formats.open(new ByteArrayInputStream(bytes), sample.file(), FormatOptions.NONE);

        while (items.hasNext()) {
            if (items.next() instanceof Item.Later later) {
                assertThat(later.size())
                        .isGreaterThanOrEqualTo(Sample.story(0).length())
                        .isLessThan(10L * Sample.story(0).length());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEmptyInputIsRefusedOnce(Sample sample) {
        for (String empty : List.of("", "\n", " \r\n\t ")) {
            List<Item> items = open(sample.format(), empty.getBytes(StandardCharsets.UTF_8));

            assertThat(items).singleElement().isInstanceOf(Item.Refused.class);
            assertThat(items.get(0).place()).startsWith("in");
        }
    }

    /** Wherever it was cut, what stands before the cut is read and no exception comes. */
    @ParameterizedTest
    @MethodSource("samples")
    void aTruncatedInputGivesWhatStandsBeforeTheCut(Sample sample) {
        byte[] whole = sample.bytes(3);
        int documents = sample.many() ? 3 : 1;
        for (int cut = 1; cut < whole.length; cut += 100) {
            List<Item> items = open(sample.format(), Arrays.copyOf(whole, cut));

            assertThat(items)
                    .as("cut at %d", cut)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(documents + 1);
            assertThat(items).allSatisfy(FormatContractTest::isTold);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anInputOfAnotherKindIsReadAsItCanOrRefused(Sample sample) {
        for (Sample other : samples()) {
            List<Item> items = open(sample.format(), other.bytes(2));

            assertThat(items).isNotEmpty().allSatisfy(FormatContractTest::isTold);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bytesThatWereChangedDoNoHarm(Sample sample) {
        Random random = new Random(17);
        byte[] whole = sample.bytes(4);
        for (int round = 0; round < 40; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 1 + round / 4; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(open(sample.format(), changed)).allSatisfy(FormatContractTest::isTold);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aStreamThatFailsIsRefusedAndNotThrown(Sample sample) {
        byte[] whole = sample.bytes(3);
        InputStream failing =
                new InputStream() {
                    private int at;

                    @Override
                    public int read() throws IOException {
                        if (at >= whole.length / 2) {
                            throw new IOException("the disk fails");
                        }
                        return whole[at++] & 0xFF;
                    }
                };
        List<Item> items = new ArrayList<>();
        named(sample.format())
                .open(failing, "in", FormatOptions.NONE)
                .forEachRemaining(item -> items.add(item.now()));

        assertThat(items).isNotEmpty().allSatisfy(FormatContractTest::isTold);
        assertThat(items)
                .filteredOn(Item.Refused.class::isInstance)
                .extracting(item -> ((Item.Refused) item).problem().reason())
                .contains(UnreadableReason.TRUNCATED);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itEndsAndSaysSo(Sample sample) {
        Iterator<Item> items =
                named(sample.format())
                        .open(new ByteArrayInputStream(new byte[0]), "in", FormatOptions.NONE);
        items.next();

        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    /** Ten thousand documents of each kind, some 5 MB and more, in a heap of 24 MB. */
    @Test
    void tenThousandDocumentsNeedNoMoreMemoryThanOne() throws Exception {
        Process process =
                new ProcessBuilder(
                                System.getProperty("java.home") + File.separator + "bin/java",
                                "-Xmx24m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StreamedSamples.class.getName(),
                                "10000")
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(printed).isTrue();
        assertThat(printed.lines())
                .containsExactlyElementsOf(
                        samples().stream()
                                .filter(Sample::isStreamed)
                                .map(sample -> sample + " 10000 documents, 0 refused")
                                .toList());
    }

    private InputFormat named(String name) {
        return Objects.requireNonNull(formats.named(name), name);
    }

    private List<Item> open(String format, byte[] bytes) {
        List<Item> items = new ArrayList<>();
        named(format)
                .open(new ByteArrayInputStream(bytes), "in", FormatOptions.NONE)
                .forEachRemaining(item -> items.add(item.now()));
        return items;
    }

    /** A document has words, a refusal its place, reason and remedy. */
    private static void isTold(Item item) {
        assertThat(item.place()).startsWith("in");
        if (item instanceof Item.Document document) {
            assertThat(document.source().text()).isNotBlank();
            assertThat(document.source().source()).isNotBlank();
        } else {
            assertThat(((Item.Refused) item).problem().message()).contains("; ");
        }
    }

    @Test
    void refusalsOfManyKindsAreMet() {
        TreeSet<String> reasons = new TreeSet<>();
        for (Sample sample : samples()) {
            byte[] whole = sample.bytes(3);
            for (int cut = 0; cut < whole.length; cut += 100) {
                open(sample.format(), Arrays.copyOf(whole, cut)).stream()
                        .filter(Item.Refused.class::isInstance)
                        .forEach(i -> reasons.add(((Item.Refused) i).problem().reason().name()));
            }
        }

        assertThat(reasons).contains("EMPTY", "TRUNCATED", "NOT_JSON", "CORRUPT", "NO_ARTICLE");
    }
}
