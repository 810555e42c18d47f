package org.casus.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.casus.ArticleReader;
import org.casus.ReadingPromises;
import org.casus.model.SourceText;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way of a short text, from its characters to its events. */
class ArticleFuzzTest {

    /** A text of this length is read in some hundredths of a second. */
    private static final int LONGEST = 600;

    private static final ArticleReader READER = ArticleReader.english();

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "Norvia's army said on Monday that it had shelled Ostburg after 12 people"
                                + " were killed.",
                        "OSTBURG, March 12 - \"We did not sign,\" President Ann Bo of Kenya told"
                                + " reporters.\n\nIf France leaves by the end of next week, Mali"
                                + " will expel its envoy.",
                        "Police arrested Mr. Li's two aides; China denied it in the early 1990s.")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyTextGivesAReading(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.isBlank()) {
            String cut = text.substring(0, Math.min(text.length(), LONGEST));
            ReadingPromises.hold(READER, SourceText.of("fuzz", cut));
        }
    }
}
