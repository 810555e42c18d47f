package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.model.SourceText;

/**
 * Some pages of many sites, from which it is learnt what each site repeats. Its memory is bounded.
 * Not safe for use by several threads.
 */
public final class SiteSample {

    /** What stands on a third of the pages stands on so many of these that hardly any is missed. */
    static final int ENOUGH = 32;

    /** Room for ten thousand stories of usual length. */
    private static final long MOST_CHARACTERS = 32_000_000;

    private final Map<String, List<SourceText>> sites = new TreeMap<>();
    private long characters;

    /** No page yet. */
    public SiteSample() {}

    /**
     * Adds a page, if more of its site are wanted.
     *
     * @param place where it stands, as in {@link SitePatterns#clean}
     * @param text a text without blocks is no page and is not wanted
     * @return whether it was wanted
     */
    public boolean add(String place, SourceText text) {
        if (text.blocks().isEmpty() || characters > MOST_CHARACTERS) {
            return false;
        }
        List<SourceText> pages =
                sites.computeIfAbsent(SitePatterns.site(place, text), site -> new ArrayList<>());
        boolean wanted = pages.size() < ENOUGH;
        if (wanted) {
            pages.add(text);
            characters += text.text().length();
        }
        return wanted;
    }

    /** What the sites of these pages repeat. */
    public SitePatterns patterns() {
        SortedMap<String, SitePattern> patterns = new TreeMap<>();
        sites.forEach((site, pages) -> patterns.put(site, SitePattern.of(pages)));
        patterns.values().removeIf(pattern -> pattern.lines().isEmpty());
        return new SitePatterns(patterns);
    }
}
