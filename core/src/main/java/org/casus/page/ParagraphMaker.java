package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives text that stands bare in a frame, or is parted by line breaks alone, the paragraphs that
 * its page shows.
 */
final class ParagraphMaker {

    /** A frame around one paragraph with more of it linked is a teaser, not that paragraph. */
    private static final double MOST_LINKED = 0.25;

    private final TagWords tags;

    ParagraphMaker(TagWords tags) {
        this.tags = tags;
    }

    /** Rebuilds the tree under a box, innermost first. */
    void make(Box box) {
        for (Box child : box.children) {
            make(child);
        }
        boolean broken = hasBreaks(box);
        if (broken && (box.is("p") || tags.isInline(box.tag))) {
            box.tag = "div";
        }
        if (box.is("div") || broken && !box.isText()) {
            wrap(box);
        }
        List<Box> children = new ArrayList<>();
        for (Box child : box.children) {
            children.add(child.is("div") ? simplified(child) : child);
        }
        box.setChildren(children);
    }

    /**
     * A div around one paragraph is that paragraph; one without blocks is a paragraph itself. What
     * has a telling name keeps it.
     */
    private Box simplified(Box div) {
        if (div.signs.foreign() || div.signs.small()) {
            return div;
        }
        Box only = soleElement(div);
        if (only != null && only.is("p")) {
            Measuring.all(only);
            if (only.measures.linkDensity() < MOST_LINKED) {
                return div.signs.caption() || div.signs.quote() ? merged(div, only) : only;
            }
        } else if (div.children.stream().noneMatch(this::holdsBlock)) {
            div.tag = "p";
        }
        return div;
    }

    /** The paragraph under the name of the frame around it. */
    private static Box merged(Box div, Box only) {
        div.tag = only.tag;
        div.setChildren(only.children);
        return div;
    }

    private boolean holdsBlock(Box box) {
        return tags.isBlock(box.tag) || box.children.stream().anyMatch(this::holdsBlock);
    }

    private static @Nullable Box soleElement(Box box) {
        Box sole = null;
        for (Box child : box.children) {
            if (child.isText() ? !child.text.isBlank() : sole != null) {
                return null;
            }
            sole = child.isText() ? sole : child;
        }
        return sole;
    }

    /** Whether two line breaks follow each other with nothing between. */
    private static boolean hasBreaks(Box box) {
        boolean last = false;
        for (Box child : box.children) {
            boolean lineBreak = child.is("br");
            if (lineBreak && last) {
                return true;
            }
            last = lineBreak || last && isBlank(child);
        }
        return false;
    }

    private static boolean isBlank(Box box) {
        return box.isText() && box.text.isBlank();
    }

    private void wrap(Box box) {
        List<Box> made = new ArrayList<>();
        List<Box> run = new ArrayList<>();
        boolean lastBreak = false;
        for (Box child : box.children) {
            boolean lineBreak = child.is("br");
            if (lineBreak && lastBreak || !isRunning(child)) {
                close(run, made);
                if (!lineBreak) {
                    made.add(child);
                }
            } else {
                run.add(child);
            }
            lastBreak = lineBreak || lastBreak && isBlank(child);
        }
        close(run, made);
        box.setChildren(made);
    }

    private static void close(List<Box> run, List<Box> made) {
        while (!run.isEmpty() && isEdge(run.get(run.size() - 1))) {
            run.remove(run.size() - 1);
        }
        while (!run.isEmpty() && isEdge(run.get(0))) {
            run.remove(0);
        }
        if (!run.isEmpty()) {
            Box paragraph = Box.made("p");
            paragraph.setChildren(run);
            made.add(paragraph);
            run.clear();
        }
    }

    private static boolean isEdge(Box box) {
        return isBlank(box) || box.is("br");
    }

    private boolean isRunning(Box box) {
        boolean open = box.is("a") || box.is("del") || box.is("ins");
        return open ? box.children.stream().allMatch(this::isRunning) : tags.isInline(box.tag);
    }
}
