package org.casus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @TestFactory
    Stream<DynamicTest> tellsTheLanguageOfEachTextOfTheTable() throws IOException {
        return SourceReaderTest.rows("/spec/source/languages.yaml").stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.get("is") + ": " + row.get("text"),
                                        () ->
                                                assertThat(detector.detect("" + row.get("text")))
                                                        .as("%s", row.get("text"))
                                                        .isEqualTo(row.get("is"))));
    }
}
