package org.casus.page;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What the sites of many pages repeat, each for itself. Safe for use by several threads.
 *
 * @param bySite the pattern of each site, by {@link #site}
 */
public record SitePatterns(SortedMap<String, SitePattern> bySite) {

    /** Nothing repeats. */
    public static final SitePatterns NONE = new SitePatterns(Collections.emptySortedMap());

    private static final Pattern HOST =
            Pattern.compile("(?:[a-z][a-z0-9+.-]{0,20}:)?//(?:www\\.)?([^/?#]+)");

    /** Copies the map. */
    public SitePatterns {
        bySite = Collections.unmodifiableSortedMap(new TreeMap<>(bySite));
    }

    /**
     * The page without what its site repeats, as {@link SitePattern#clean} does; a text that is no
     * page as it is.
     *
     * @param place where it stands: the path of its file or its place in another
     */
    public SourceText clean(String place, SourceText page) {
        SitePattern pattern = page.blocks().isEmpty() ? null : bySite.get(site(place, page));
        return pattern == null ? page : pattern.clean(page);
    }

    /**
     * What tells a site from others: the host of the page's address, else the name that the page
     * gives its site, else the folder that the page stands in.
     */
    static String site(String place, SourceText page) {
        String host = host(page.url());
        if (host != null) {
            return host;
        }
        String name = page.site();
        int slash = Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\'));
        // neither a name nor a folder can be taken for a host
        return name != null ? "site " + name : "folder " + place.substring(0, slash + 1);
    }

    private static @Nullable String host(@Nullable String url) {
        Matcher host = HOST.matcher(url == null ? "" : url.strip().toLowerCase(Locale.ROOT));
        return host.lookingAt() ? host.group(1) : null;
    }
}
