package org.casus.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What every feed that was read keeps to, whatever its bytes. */
public final class FeedPromises {

    private static final FeedReader READER = new FeedReader();

    private static final String ADDRESS = "https://wire.example/feed";

    private static final Instant LATEST = Instant.parse("2200-12-31T00:00:00Z");

    /**
     * Characters for each byte: an address of one letter gets the base of its element, which is
     * bounded.
     */
    private static final int MOST_TIMES = 256;

    private FeedPromises() {}

    /** Reads the feed twice, holds it to all that is promised of feeds, and gives it. */
    public static Feed hold(byte[] bytes) {
        Feed feed = READER.read(bytes, null, ADDRESS);
        assertThat(READER.read(bytes, null, ADDRESS)).isEqualTo(feed);
        if (feed.kind() == FeedKind.NONE) {
            assertThat(feed).isEqualTo(Feed.NONE);
        }
        long length = 0;
        for (FeedEntry entry : feed.entries()) {
            isSound(entry);
            length += parts(entry).mapToLong(String::length).sum();
        }
        assertThat(length).isLessThanOrEqualTo((long) MOST_TIMES * bytes.length);
        return feed;
    }

    private static void isSound(FeedEntry entry) {
        parts(entry).forEach(part -> assertThat(part).isNotBlank());
        if (entry.title() != null) {
            assertThat(entry.title()).doesNotContain("\n", "\r");
        }
        if (entry.link() != null) {
            assertThat(entry.link().toLowerCase(Locale.ROOT))
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("data:")
                    .doesNotStartWith("file:");
        }
        for (Instant time :
                Stream.of(entry.published(), entry.updated()).filter(Objects::nonNull).toList()) {
            assertThat(time).isBetween(Instant.EPOCH, LATEST);
        }
        for (String html :
                Stream.of(entry.summary(), entry.content()).filter(Objects::nonNull).toList()) {
            isHarmless(html);
        }
    }

    private static Stream<String> parts(FeedEntry entry) {
        return Stream.of(
                        entry.id(),
                        entry.title(),
                        entry.link(),
                        entry.summary(),
                        entry.content(),
                        entry.author())
                .filter(Objects::nonNull);
    }

    private static void isHarmless(String html) {
        List<Element> elements = Jsoup.parseBodyFragment(html).body().getAllElements();
        assertThat(elements)
                .extracting(Element::normalName)
                .doesNotContain("script", "style", "iframe", "form", "object", "embed", "svg");
        for (Element element : elements) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on");
            }
        }
    }
}
