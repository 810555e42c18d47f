package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.BlockKind;

/** Knows the notes under a story that say who wrote it: "Jane Doe covers courts for the paper." */
final class AuthorNotes {

    /** They stand among so many last blocks. */
    private static final int LAST_BLOCKS = 4;

    private static final String ABOUT = "About ";

    private AuthorNotes() {}

    /**
     * The blocks without such notes.
     *
     * @param authors names; a name of one word is too common to tell
     */
    static List<PageBlock> without(List<PageBlock> blocks, List<String> authors) {
        List<PageBlock> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            boolean last = i > 0 && i >= blocks.size() - LAST_BLOCKS;
            if (!last || block.kind() != BlockKind.BODY || !opens(block.text(), authors)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean opens(String line, List<String> authors) {
        String note =
                line.regionMatches(true, 0, ABOUT, 0, ABOUT.length())
                        ? line.substring(ABOUT.length())
                        : line;
        for (String author : authors) {
            if (author.indexOf(' ') > 0
                    && note.regionMatches(true, 0, author, 0, author.length())) {
                return true;
            }
        }
        return false;
    }
}
