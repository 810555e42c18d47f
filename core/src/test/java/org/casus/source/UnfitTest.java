package org.casus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.model.SourceText;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UnfitTest {

    private final SourceReader reader = new SourceReader();

    private @Nullable Unfit judge(String text) {
        return Unfit.of(reader.read(SourceText.of("test", text)));
    }

    @TestFactory
    Stream<DynamicTest> readsWhatIsEnglishProseAndNothingElse() throws IOException {
        return SourceReaderTest.rows("/spec/source/unfit.yaml").stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.get("is") + ": " + row.get("text"),
                                        () -> {
                                            Unfit unfit = judge("" + row.get("text"));
                                            String is = unfit == null ? "fit" : unfit.name();
                                            assertThat(is.toLowerCase(Locale.ROOT))
                                                    .isEqualTo(row.get("is"));
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> readsEverySentenceInEnglishAndNoMenusTablesNotices() {
        return new Table(UnfitTest.class, "/spec/source/unfit.tsv")
                .rows().stream()
                        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    private void check(List<String> row) {
        @Nullable Unfit unfit = judge(row.get(1).replace("\\n", "\n"));
        String is = unfit == null ? "fit" : unfit.name();
        assertThat(is.toLowerCase(Locale.ROOT)).as(row.get(1)).isEqualTo(row.get(0));
    }

    @Test
    void takesTextsWithoutAnEnd() {
        assertThat(judge("0 ".repeat(5_000_000))).isEqualTo(Unfit.NOT_PROSE);
        assertThat(judge("de ".repeat(1_000_000))).isNotNull();
        assertThat(judge("Home, News, ".repeat(400_000))).isEqualTo(Unfit.NOT_PROSE);
        assertThat(judge("\"".repeat(1_000_000))).isNull();
        assertThat(judge("")).isNull();
    }
}
