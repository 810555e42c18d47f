package org.casus.benchmarks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.casus.benchmarks.FeedExpectation.Part;
import org.junit.jupiter.api.Test;

class FeedExpectationTest {

    private static FeedExpectation read(String expression) {
        return requireNonNull(
                FeedExpectation.of(
                        "<!--\nHeader: Content-type: text/xml\nExpect:  " + expression + "\n-->"));
    }

    @Test
    void readsTextsNumbersAndEscapes() {
        FeedExpectation expectation =
                read(
                        "not bozo and entries[0]['title'] == u'caf\\xe9 \\u20ac\\n' + \"b\" and"
                                + " feed.link == 'x' and entries[1].updated_parsed =="
                                + " (2004, 1, 2, 3, 4, 5, 6, 7, 0)");
        assertThat(expectation.parts())
                .containsExactly(
                        new Part("entries.0.title", "café €\nb"),
                        new Part("feed.link", "x"),
                        new Part("entries.1.updated_parsed", "2004 1 2 3 4 5 6 7 0"));
        assertThat(expectation.header("content-type")).isEqualTo("text/xml");
        assertThat(expectation.header("etag")).isNull();
    }

    @Test
    void passesOverWhatItCannotJudge() {
        assertThat(read("bozo and len(entries) == 2 and entries[0].title is None").parts())
                .isEmpty();
        assertThat(FeedExpectation.of("<!-- nothing -->")).isNull();
    }
}
