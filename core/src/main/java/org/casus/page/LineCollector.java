package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.BlockKind;

/** Collects what a story holds as lines in reading order. One collector a story. */
final class LineCollector {

    /** A longer text in a frame that is called a caption is a story. */
    private static final int LONGEST_CAPTION = 1000;

    /** Stands for a line break until it is known whether a sentence runs over it. */
    private static final char BREAK = '\n';

    private final TagWords tags;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int linked;
    private BlockKind kind = BlockKind.BODY;
    private boolean heading;
    private boolean quoted;

    LineCollector(TagWords tags) {
        this.tags = tags;
    }

    /** The lines of a story that has been measured. */
    List<Line> collect(Box article) {
        add(article, new Around(BlockKind.BODY, false, false, false));
        close();
        return List.copyOf(lines);
    }

    /** What a box stands in: the kind of its words, and whether a heading, a link, a quotation. */
    private record Around(BlockKind kind, boolean heading, boolean link, boolean quote) {

        Around with(Box box, boolean caption) {
            return new Around(
                    caption ? BlockKind.CAPTION : kind,
                    heading || Measuring.isHeading(box.tag),
                    link || box.is("a") && !Measuring.isInner(box),
                    quote || box.is("blockquote") || box.signs.quote());
        }
    }

    private void add(Box box, Around around) {
        if (box.isText()) {
            if (open.length() == 0) {
                kind = around.kind();
                heading = around.heading();
                quoted = around.quote();
            }
            open.append(box.text);
            linked += around.link() ? box.text.length() : 0;
            return;
        }
        if (box.is("br")) {
            open.append(BREAK);
            return;
        }
        boolean caption = isCaption(box);
        boolean block = caption || !tags.isInline(box.tag);
        if (block) {
            close();
        }
        Around inner = around.with(box, caption);
        box.children.forEach(child -> add(child, inner));
        if (block) {
            close();
        }
    }

    private static boolean isCaption(Box box) {
        boolean named = box.is("figcaption") || box.is("figure") || box.signs.caption();
        return named && box.measures.length() <= LONGEST_CAPTION;
    }

    /** Ends the line; a break in the middle of a sentence only wrapped it. */
    private void close() {
        long length = open.chars().filter(c -> c != BREAK).count();
        double share = length == 0 ? 0 : (double) linked / length;
        StringBuilder joined = new StringBuilder();
        for (String part : open.toString().split("\n")) {
            String words = Folded.line(part);
            if (words.isEmpty()) {
                continue;
            }
            if (joined.length() > 0 && !Character.isLowerCase(words.codePointAt(0))) {
                lines.add(new Line(kind, joined.toString(), share, heading, quoted));
                joined.setLength(0);
            }
            joined.append(joined.length() > 0 ? " " : "").append(words);
        }
        if (joined.length() > 0) {
            lines.add(new Line(kind, joined.toString(), share, heading, quoted));
        }
        open.setLength(0);
        linked = 0;
    }
}
