package org.casus.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String TEXT = "Café “Norland” said:\r\nno talks – not now. 😀\n";

    private final TextDecoder decoder = new TextDecoder();

    @Test
    void utf8NeedsNoMark() {
        assertDecoded(TEXT.getBytes(UTF_8), TEXT, UTF_8);
    }

    @Test
    void aByteOrderMarkSaysTheEncodingAndGoes() {
        assertDecoded(("\uFEFF" + TEXT).getBytes(UTF_8), TEXT, UTF_8);
        assertDecoded(("\uFEFF" + TEXT).getBytes(UTF_16LE), TEXT, UTF_16LE);
        assertDecoded(("\uFEFF" + TEXT).getBytes(UTF_16BE), TEXT, UTF_16BE);
        Charset utf32 = Charset.forName("UTF-32LE");
        assertDecoded(("\uFEFF" + TEXT).getBytes(utf32), TEXT, utf32);
    }

    @Test
    void theMarkOfUtf16TellsItsByteOrderAlsoWhereTheEncodingIsGiven() {
        for (Charset order : List.of(UTF_16LE, UTF_16BE)) {
            Decoded decoded = decoder.decode(("\uFEFF" + TEXT).getBytes(order), UTF_16);
            assertThat(decoded).isEqualTo(new Decoded.Text(TEXT, order, 0));
        }
    }

    @Test
    void aMarkInsideTheTextStays() {
        assertDecoded(("\uFEFF\uFEFFa").getBytes(UTF_8), "\uFEFFa", UTF_8);
    }

    @Test
    void utf16WithoutAMarkIsToldByItsZeros() {
        assertDecoded(TEXT.getBytes(UTF_16LE), TEXT, UTF_16LE);
        assertDecoded(TEXT.getBytes(UTF_16BE), TEXT, UTF_16BE);
    }

    @Test
    void otherBytesAreWindows1252() {
        Charset windows = Charset.forName("windows-1252");
        String text = "Café “Norland” – €5";
        assertDecoded(text.getBytes(windows), text, windows);
    }

    @Test
    void utf8CutInACharacterIsStillUtf8() {
        byte[] whole = "“No,” he said. “Not with that man in the room.”".getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(decoder.decode(cut))
                .isInstanceOfSatisfying(
                        Decoded.Text.class,
                        text -> {
                            assertThat(text.charset()).isEqualTo(UTF_8);
                            assertThat(text.damaged()).isEqualTo(1);
                            assertThat(text.characters()).startsWith("“No,” he");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "255044462D312E37, PDF",
        "504B030414000600, ZIP",
        "1F8B0800, COMPRESSED",
        "89504E470D0A1A0A, IMAGE",
        "FFD8FFE0, IMAGE",
        "7B5C72746631, WORD_PROCESSOR",
        "0102030405060708, BINARY",
        "610062636465, BINARY",
        "'', EMPTY",
        "20200A0D0A, EMPTY",
    })
    void bytesThatAreNoTextSayWhatTheyLookLike(String hex, UnreadableReason reason) {
        assertThat(decoder.decode(HexFormat.of().parseHex(hex)))
                .isInstanceOfSatisfying(
                        Decoded.NotText.class,
                        no -> assertThat(no.problem().reason()).isEqualTo(reason));
    }

    @Test
    void theMessageSaysWhatIsWrongAndWhatToDo() {
        Decoded decoded = decoder.decode("%PDF-1.7".getBytes(ISO_8859_1));
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.NotText.class,
                        no ->
                                assertThat(no.problem().message())
                                        .isEqualTo(
                                                "looks like a PDF; extract its text first, for"
                                                        + " example with pdftotext"));
    }

    @Test
    void anyBytesGiveAValue() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            assertThat(decoder.decode(bytes)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u000Cb", "\u0007one\u0007 stray bell in a line of the old wire", "\t\n."})
    void fewControlCharactersAreNoHarm(String text) {
        assertDecoded(text.getBytes(UTF_8), text, UTF_8);
    }

    private void assertDecoded(byte[] bytes, String text, Charset charset) {
        assertThat(decoder.decode(bytes)).isEqualTo(new Decoded.Text(text, charset, 0));
    }
}
