package org.casus.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.casus.model.BlockKind;

/**
 * What the pages of one site repeat: boilerplate that looks like the story on each page alone. Safe
 * for use by several threads.
 *
 * @param lines texts of blocks that stand on several pages
 */
public record SitePattern(Set<String> lines) {

    /** Two pages may share a line by chance, or be two copies of one story. */
    private static final int FEWEST_PAGES = 3;

    /** A page that shares more of its body with others is a copy, and kept whole. */
    private static final double MOST_SHARED = 0.5;

    /** Copies the lines, in order. */
    public SitePattern {
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
    }

    /**
     * The pattern of a site, in time linear in the pages' text.
     *
     * @param pages pages of one site; a few dozen tell as much as all. Pages with one headline
     *     count as one
     */
    public static SitePattern of(List<Page> pages) {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        for (Page page : pages) {
            String title = Objects.requireNonNullElse(page.title(), "");
            for (PageBlock block : page.blocks()) {
                if (isStory(block)) {
                    titles.computeIfAbsent(block.text(), line -> new TreeSet<>()).add(title);
                }
            }
        }
        Set<String> repeated = new TreeSet<>();
        titles.forEach(
                (line, its) -> {
                    if (its.size() >= FEWEST_PAGES) {
                        repeated.add(line);
                    }
                });
        return new SitePattern(repeated);
    }

    /** The page without what its site repeats; as it is where that would take most of its body. */
    public Page clean(Page page) {
        List<PageBlock> kept = new ArrayList<>();
        int all = 0;
        int shared = 0;
        for (PageBlock block : page.blocks()) {
            boolean repeats = isStory(block) && lines.contains(block.text());
            all += isStory(block) ? block.text().length() : 0;
            shared += repeats ? block.text().length() : 0;
            if (!repeats) {
                kept.add(block);
            }
        }
        return shared == 0 || shared > all * MOST_SHARED ? page : page.withBlocks(kept);
    }

    private static boolean isStory(PageBlock block) {
        return block.kind() == BlockKind.BODY || block.kind() == BlockKind.CAPTION;
    }
}
