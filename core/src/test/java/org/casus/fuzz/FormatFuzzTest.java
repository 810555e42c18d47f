package org.casus.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casus.format.FormatOptions;
import org.casus.format.Formats;
import org.casus.format.Item;
import org.casus.format.Sample;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs of every kind. The first byte says under what name, or as what kind, the others are read.
 */
class FormatFuzzTest {

    private static final Formats FORMATS = Formats.standard();
    private static final List<Sample> SAMPLES = Sample.all();

    static Stream<byte[]> seeds() {
        Stream<byte[]> named =
                Stream.iterate(0, i -> i < SAMPLES.size(), i -> i + 1)
                        .map(i -> behind(i, SAMPLES.get(i).bytes(3)));
        Stream<byte[]> plain =
                SAMPLES.stream().map(sample -> behind(SAMPLES.size(), sample.bytes(2)));
        return Stream.concat(named, plain);
    }

    private static byte[] behind(int choice, byte[] bytes) {
        byte[] joined = new byte[bytes.length + 1];
        joined[0] = (byte) choice;
        System.arraycopy(bytes, 0, joined, 1, bytes.length);
        return joined;
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesUnderAnyNameGiveDocumentsOrRefusals(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(bytes, 1, bytes.length);
        List<Item> items = read(content, bytes[0] & 0xFF);

        assertThat(read(content, bytes[0] & 0xFF)).isEqualTo(items);
        assertThat(items).isNotEmpty().allSatisfy(FormatFuzzTest::isTold);
    }

    /** Under the name of a sample, under none, or as what the user calls it. */
    private static List<Item> read(byte[] content, int choice) {
        int names = SAMPLES.size() + 1;
        int kinds = FORMATS.all().size();
        int place = choice % (names + kinds);
        String name = place < SAMPLES.size() ? SAMPLES.get(place).file() : "download";
        String kind = place < names ? null : FORMATS.all().get(place - names).name();
        FormatOptions none = FormatOptions.NONE;
        FormatOptions options = new FormatOptions(kind, none.columns(), null, none.depth());
        List<Item> items = new ArrayList<>();
        FORMATS.open(new ByteArrayInputStream(content), name, options)
                .forEachRemaining(item -> items.add(item.now()));
        return items;
    }

    private static void isTold(Item item) {
        assertThat(item.place()).isNotBlank();
        if (item instanceof Item.Document document) {
            assertThat(document.source().text()).isNotBlank();
            assertThat(document.source().text().length())
                    .isLessThanOrEqualTo(FormatOptions.MOST_CHARACTERS);
            assertThat(document.source().source()).isNotBlank();
        } else {
            assertThat(((Item.Refused) item).problem().message()).contains("; ");
        }
    }
}
