package org.casus.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.casus.page.PageDecoder;
import org.casus.page.PagePromises;
import org.casus.page.PageReader;
import org.casus.source.Decoded;
import org.junit.jupiter.params.provider.MethodSource;

/** Decoding of pages, their article and their day. */
class PageFuzzTest {

    private static final PageDecoder DECODER = new PageDecoder();
    private static final PageReader READER = new PageReader();

    static Stream<byte[]> seeds() {
        return Seeds.ofFolder("/pages", ".html");
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesGiveAPage(byte[] bytes) {
        if (DECODER.decode(bytes, null) instanceof Decoded.Text text) {
            PagePromises.hold(READER, text.characters());
        }
    }
}
