package org.casus.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Resolves addresses by the base of a feed and the xml:base of its elements. */
final class Addresses {

    /** Entries stand at most so deep, so more elements above are a trap. */
    private static final int MOST_ANCESTORS = 32;

    /** Each address of an entry gets its base, so a long one would make a bomb of the feed. */
    private static final int LONGEST_BASE = 2048;

    /** Schemes that run, hold or name what is no page of the web. */
    private static final List<String> UNSAFE =
            List.of("javascript", "vbscript", "data", "file", "about");

    private final String base;

    /**
     * @param base the address of the feed, or null
     */
    Addresses(@Nullable String base) {
        this.base = base == null || !isLikelyBase(base) ? "" : base.strip();
    }

    /** Whether other addresses may start from it. */
    static boolean isLikelyBase(String base) {
        return base.length() <= LONGEST_BASE;
    }

    /** What relative addresses inside an element start from; empty where nothing is known. */
    String base(Element element) {
        Deque<String> bases = new ArrayDeque<>();
        int seen = 0;
        for (Element up = element; up != null && seen < MOST_ANCESTORS; up = up.parent()) {
            String declared = FeedElements.attribute(up, "xml:base");
            if (declared != null) {
                bases.push(declared);
            }
            seen++;
        }
        String resolved = base;
        for (String declared : bases) {
            String next = resolve(resolved, declared);
            resolved = next == null || !isLikelyBase(next) ? resolved : next;
        }
        return resolved;
    }

    /** An address that an element holds: absolute where a base is known; null if it is unsafe. */
    @Nullable String of(Element element, String address) {
        return resolve(base(element), address);
    }

    /** An address relative to the feed itself; null if it is unsafe. */
    @Nullable String of(String address) {
        return resolve(base, address);
    }

    private static @Nullable String resolve(String base, String address) {
        String relative = address.strip();
        if (relative.isEmpty() || isUnsafe(relative)) {
            return null;
        }
        Element link = new Element("a").attr("href", relative);
        link.setBaseUri(base);
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? relative : absolute;
    }

    private static boolean isUnsafe(String address) {
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        return UNSAFE.contains(scheme);
    }
}
