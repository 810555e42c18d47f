package org.casus.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.SourceText;

/**
 * What the pages of one site repeat: boilerplate that looks like the story on each page alone. Safe
 * for use by several threads.
 *
 * @param lines texts of blocks that stand on many pages
 */
public record SitePattern(Set<String> lines) {

    /** Two pages may share a line by chance, or be two copies of one story. */
    public static final int FEWEST_PAGES = 3;

    /**
     * What a paper repeats under fewer of its headlines may be the background of a running story,
     * which says what happened.
     */
    private static final double LEAST_SHARE_OF_PAGES = 1 / 3.0;

    /** A page that shares more of its body with others is a copy, and kept whole. */
    private static final double MOST_SHARED = 0.5;

    /** Copies the lines, in order. */
    public SitePattern {
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
    }

    /**
     * The pattern of a site, in time linear in the pages' text.
     *
     * @param pages pages of one site, cut into blocks; a few dozen tell as much as all. Pages with
     *     one headline count as one
     */
    public static SitePattern of(List<SourceText> pages) {
        Map<String, Set<String>> headlinesOf = new TreeMap<>();
        Set<String> headlines = new TreeSet<>();
        for (SourceText page : pages) {
            String headline = Objects.requireNonNullElse(page.title(), "");
            headlines.add(headline);
            for (Block block : page.blocks()) {
                if (isStory(block)) {
                    headlinesOf
                            .computeIfAbsent(words(page, block), line -> new TreeSet<>())
                            .add(headline);
                }
            }
        }
        double least = Math.max(FEWEST_PAGES, headlines.size() * LEAST_SHARE_OF_PAGES);
        headlinesOf.values().removeIf(its -> its.size() < least);
        return new SitePattern(headlinesOf.keySet());
    }

    /** The page without what its site repeats; as it is where that would take most of its body. */
    public SourceText clean(SourceText page) {
        List<PageBlock> kept = new ArrayList<>();
        int all = 0;
        int shared = 0;
        for (Block block : page.blocks()) {
            String words = words(page, block);
            boolean repeats = isStory(block) && lines.contains(words);
            all += isStory(block) ? words.length() : 0;
            shared += repeats ? words.length() : 0;
            if (!repeats) {
                kept.add(new PageBlock(block.kind(), words));
            }
        }
        if (shared == 0 || shared > all * MOST_SHARED) {
            return page;
        }
        BlockText text = BlockText.of(kept);
        return page.withText(text.characters(), text.blocks());
    }

    private static String words(SourceText page, Block block) {
        return page.text().substring(block.span().start(), block.span().end());
    }

    private static boolean isStory(Block block) {
        return block.kind() == BlockKind.BODY || block.kind() == BlockKind.CAPTION;
    }
}
