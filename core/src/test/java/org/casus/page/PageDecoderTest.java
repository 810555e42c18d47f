package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.source.Decoded;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageDecoderTest {

    private final PageDecoder decoder = new PageDecoder();

    static Stream<Arguments> pages() {
        String bare = "<p>Łódź – café “so”</p>";
        String western = "<p>café “so”</p>";
        String cyrillic = "<meta charset='windows-1251'><p>Москва</p>";
        String declared = "<meta http-equiv=Content-Type content='text/html; charset=gbk'>北京";
        String xml = "<?xml version='1.0' encoding='ISO-8859-2'?><p>Łódź</p>";
        String lying = "<meta charset=iso-8859-1><p>Łódź</p>";
        String utf16 = "<meta charset=utf-16><p>café</p>";
        String unknown = "<meta charset=klingon><p>café</p>";
        return Stream.of(
                Arguments.of("UTF-8 without a word", bare, "UTF-8", null),
                Arguments.of("windows-1252 without a word", western, "windows-1252", null),
                Arguments.of("byte order mark", "\uFEFF" + bare, "UTF-16LE", "windows-1252"),
                Arguments.of("UTF-16 by its zeros", "<p>plain</p>", "UTF-16BE", null),
                Arguments.of("meta charset", cyrillic, "windows-1251", null),
                Arguments.of("http-equiv", declared, "GBK", null),
                Arguments.of("XML declaration", xml, "ISO-8859-2", null),
                Arguments.of("the server", "<p>Łódź</p>", "ISO-8859-2", "iso-8859-2"),
                Arguments.of("server before page", cyrillic, "KOI8-R", "koi8-r"),
                Arguments.of("UTF-8 that claims Latin 1", lying, "UTF-8", "ISO-8859-1"),
                Arguments.of("Latin 1 is windows-1252", western, "windows-1252", "latin1"),
                Arguments.of("bytes that claim UTF-16", utf16, "windows-1252", null),
                Arguments.of("a charset no one knows", unknown, "windows-1252", "x y z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void findsTheCharacters(String name, String html, String charset, @Nullable String served) {
        Decoded decoded = decoder.decode(html.getBytes(Charset.forName(charset)), served);

        assertThat(decoded).isInstanceOf(Decoded.Text.class);
        assertThat(((Decoded.Text) decoded).characters()).isEqualTo(html.replace("\uFEFF", ""));
    }

    @Test
    void aBrokenCharacterCostsItselfAlone() {
        byte[] whole = "<meta charset=utf-8><p>Łódź Łódź</p>".getBytes(StandardCharsets.UTF_8);
        byte[] cut = new byte[whole.length - 5];
        System.arraycopy(whole, 0, cut, 0, cut.length);

        Decoded decoded = decoder.decode(cut, null);

        assertThat(((Decoded.Text) decoded).characters()).startsWith("<meta charset=utf-8><p>Łódź");
        assertThat(((Decoded.Text) decoded).damaged()).isEqualTo(1);
    }

    @Test
    void otherFilesAreNamed() {
        Decoded decoded = decoder.decode("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "utf-8");

        assertThat(((Decoded.NotText) decoded).problem().reason()).isEqualTo(UnreadableReason.PDF);
    }

    @Test
    void anyBytesAreDecodedOrNamed() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertThat(decoder.decode(bytes, i % 2 == 0 ? null : "euc-kr")).isNotNull();
        }
    }
}
