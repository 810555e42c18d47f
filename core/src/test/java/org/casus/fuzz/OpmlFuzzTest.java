package org.casus.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.casus.feed.FeedAddress;
import org.casus.feed.OpmlReader;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of feeds. */
class OpmlFuzzTest {

    private static final OpmlReader READER = new OpmlReader();

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "<opml version=\"2.0\"><head><title>News</title></head><body>\n"
                                + "<outline text=\"Europe\"><outline type=\"rss\" text=\"Post\""
                                + " xmlUrl=\"https://post.example/rss\"/></outline>\n"
                                + "<outline title=\"W&amp;W\" xmlUrl=\"https://w.example/\"/>"
                                + "</body></opml>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesGiveAListOfFeeds(byte[] bytes) {
        List<FeedAddress> feeds = READER.read(bytes);

        assertThat(READER.read(bytes)).isEqualTo(feeds);
        assertThat(feeds).extracting(FeedAddress::url).doesNotHaveDuplicates();
        assertThat(feeds).allSatisfy(feed -> assertThat(feed.url()).isNotBlank());
        int length = feeds.stream().mapToInt(feed -> feed.url().length()).sum();
        assertThat(length).isLessThanOrEqualTo(bytes.length);
    }
}
