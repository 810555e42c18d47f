package org.casus.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.casus.feed.FeedPromises;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds of every kind, with their dates and addresses. */
class FeedFuzzTest {

    static Stream<byte[]> seeds() {
        return Seeds.ofKind("feed");
    }

    @DictionaryEntries({
        "xml:base=\"",
        "<link>",
        "<pubDate>",
        "<updated>",
        "<content:encoded>",
        "<![CDATA[",
        "<enclosure url=\"",
        "type=\"xhtml\"",
        "mode=\"base64\"",
        "W10-4T24:00:00+14:00"
    })
    @MethodSource("seeds")
    @FuzzTest
    void anyBytesGiveAFeed(byte[] bytes) {
        FeedPromises.hold(bytes);
    }
}
