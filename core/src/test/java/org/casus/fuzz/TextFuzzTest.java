package org.casus.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.casus.model.Article;
import org.casus.model.SourceText;
import org.casus.page.PagePromises;
import org.casus.source.Decoded;
import org.casus.source.SourceReader;
import org.casus.source.TextDecoder;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes → characters → an article in blocks. */
class TextFuzzTest {

    private static final TextDecoder DECODER = new TextDecoder();
    private static final SourceReader READER = new SourceReader();

    private static final String ARTICLE =
            "Ferry to Ostø halted\n\nBy Ann Bo\n\nOSTØ, March 12 (Wire) - The ferry to Ostø was"
                    + " halted on Tuesday, the port said.\n\n \u00A0“No boat sails,” it added.\n\nA"
                    + " boat at Ostø on Monday. Photo: Bo/Wire\n\nRead more: The other ferry\n";

    static Stream<byte[]> seeds() {
        return Stream.of("UTF-8", "UTF-16LE", "windows-1252")
                .map(name -> ARTICLE.getBytes(Charset.forName(name)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesGiveTextInBlocks(byte[] bytes) {
        Decoded decoded = DECODER.decode(bytes);
        assertThat(DECODER.decode(bytes)).isEqualTo(decoded);
        if (!(decoded instanceof Decoded.Text text)) {
            return;
        }
        assertThat(text.characters()).isNotBlank();
        assertThat(text.characters().length()).isLessThanOrEqualTo(bytes.length);
        if (text.damaged() == 0 && text.charset().equals(StandardCharsets.UTF_8)) {
            int mark = bytes.length > 0 && bytes[0] == (byte) 0xEF && isMarked(bytes) ? 3 : 0;
            assertThat(text.characters().getBytes(StandardCharsets.UTF_8))
                    .hasSize(bytes.length - mark);
        }
        SourceText source = SourceText.of("fuzz", text.characters());
        Article article = READER.read(source);
        assertThat(article.text()).isEqualTo(text.characters());
        PagePromises.covers(article.text(), article.blocks());
        assertThat(READER.read(source)).isEqualTo(article);
    }

    private static boolean isMarked(byte[] bytes) {
        return bytes.length > 2 && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
