package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.BlockKind;

/** Writes what a story holds as blocks in reading order. One writer a story. */
final class BlockWriter {

    /** A longer text in a frame that is called a caption is a story. */
    private static final int LONGEST_CAPTION = 1000;

    private final TagWords tags;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private BlockKind kind = BlockKind.BODY;

    BlockWriter(TagWords tags) {
        this.tags = tags;
    }

    /** The blocks of a story that has been measured. */
    List<PageBlock> write(Box article) {
        add(article, BlockKind.BODY);
        close();
        return List.copyOf(blocks);
    }

    private void add(Box box, BlockKind around) {
        if (box.isText()) {
            if (line.length() == 0) {
                kind = around;
            }
            line.append(box.text);
            return;
        }
        if (box.is("br")) {
            breakLine();
            return;
        }
        boolean inline = tags.isInline(box.tag) && !isCaption(box);
        if (!inline) {
            close();
        }
        BlockKind its = isCaption(box) ? BlockKind.CAPTION : around;
        for (Box child : box.children) {
            add(child, its);
        }
        if (!inline) {
            close();
        }
    }

    private static boolean isCaption(Box box) {
        boolean named =
                box.is("figcaption") || box.is("figure") || box.signs.caption();
        return named && box.measures.length() <= LONGEST_CAPTION;
    }

    /** A break in the middle of a sentence only wraps it. */
    private void breakLine() {
        line.append('\n');
    }

    private void close() {
        String[] lines = line.toString().split("\n");
        line.setLength(0);
        StringBuilder joined = new StringBuilder();
        for (String part : lines) {
            String words = Folded.line(part);
            if (words.isEmpty()) {
                continue;
            }
            if (joined.length() > 0 && !Character.isLowerCase(words.codePointAt(0))) {
                blocks.add(new PageBlock(kind, joined.toString()));
                joined.setLength(0);
            }
            joined.append(joined.length() > 0 ? " " : "").append(words);
        }
        if (joined.length() > 0) {
            blocks.add(new PageBlock(kind, joined.toString()));
        }
    }
}
