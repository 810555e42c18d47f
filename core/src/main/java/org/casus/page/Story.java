package org.casus.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The story of a page as one attempt found it.
 *
 * @param blocks in reading order
 * @param byline says who wrote it, or null
 */
record Story(List<PageBlock> blocks, @Nullable Byline byline) {

    /** Code units of all blocks. */
    int length() {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }
}
