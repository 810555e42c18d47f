package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Block;
import org.casus.model.TextSpan;

/**
 * Blocks as one text, parted by blank lines.
 *
 * @param characters all blocks in order
 * @param blocks where each stands
 */
record BlockText(String characters, List<Block> blocks) {

    private static final String GAP = "\n\n";

    static BlockText of(List<PageBlock> parts) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (PageBlock part : parts) {
            text.append(text.length() > 0 ? GAP : "");
            int start = text.length();
            text.append(part.text());
            blocks.add(new Block(part.kind(), new TextSpan(start, text.length())));
        }
        return new BlockText(text.toString(), blocks);
    }
}
