package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what no story has out of a tree: menus, dialogs, the headline's copies, the byline. */
final class Pruner {

    /** A longer line that is called a byline holds more than names. */
    private static final int LONGEST_BYLINE = 100;

    /** A name in the middle of a paragraph is part of it. */
    private static final int IN_LINE_LEVELS = 2;

    /** Layout tables of old pages carry odd names; that close above, they keep what they hold. */
    private static final int TABLE_LEVELS = 3;

    /** A heading with more of its words from the title than this repeats it. */
    private static final double SAME_TITLE = 0.75;

    /** What holds more of the page's prose is its story. */
    private static final double PROSE_SHARE = 0.5;

    private final @Nullable String title;
    private final boolean strict;
    private final BylineFinder bylines;
    private double mostProse;
    private @Nullable Byline byline;
    private boolean titleSeen;

    /**
     * @param title the headline, or null
     * @param strict whether names alone may condemn an element
     * @param bylines finds who wrote the story
     */
    Pruner(@Nullable String title, boolean strict, BylineFinder bylines) {
        this.title = title;
        this.strict = strict;
        this.bylines = bylines;
    }

    /** The line that named the writers, or null; to be asked after pruning. */
    @Nullable Byline byline() {
        return byline;
    }

    /** Prunes what lies under a box. */
    void prune(Box box) {
        Measuring.all(box);
        byline = bylines.cut(box, title);
        if (byline != null) {
            Measuring.all(box);
        }
        mostProse = box.measures.prose() * PROSE_SHARE;
        pruneBelow(box);
    }

    private void pruneBelow(Box box) {
        List<Box> kept = new ArrayList<>();
        for (Box child : box.children) {
            if (keeps(child)) {
                pruneBelow(child);
                if (!isEmptyFrame(child)) {
                    kept.add(child);
                }
            }
        }
        if (kept.size() < box.children.size()) {
            box.setChildren(kept);
        }
    }

    private boolean keeps(Box box) {
        if (box.isText()) {
            return true;
        }
        if (byline == null && isByline(box)) {
            byline = bylines.read(box);
            return false;
        }
        if (!titleSeen && repeatsTitle(box)) {
            titleSeen = true;
            return false;
        }
        return !strict || !isUnlikely(box);
    }

    private static boolean isByline(Box box) {
        if (!BylineShape.isNamed(box)
                || box.isWithin("p", IN_LINE_LEVELS)
                || box.measures.length() > 2 * LONGEST_BYLINE) {
            return false;
        }
        int length = box.words().length();
        return 0 < length && length < LONGEST_BYLINE;
    }

    private boolean repeatsTitle(Box box) {
        return title != null
                && (box.is("h1") || box.is("h2"))
                && Likeness.of(title, box.words()) > SAME_TITLE;
    }

    /** What holds most of the page's prose is its story, whatever it is called. */
    private boolean isUnlikely(Box box) {
        if (box.measures.prose() > mostProse && !box.signs.comment()) {
            return false;
        }
        boolean named =
                box.signs.unlikely()
                        && !box.is("body")
                        && !box.is("a")
                        && !box.isWithin("table", TABLE_LEVELS)
                        && !box.isWithin("code", TABLE_LEVELS);
        return named || isUnlikelyRole(box.attribute("role"));
    }

    private static boolean isUnlikelyRole(String role) {
        return switch (role) {
            case "menu",
                    "menubar",
                    "complementary",
                    "navigation",
                    "alert",
                    "alertdialog",
                    "dialog" ->
                    true;
            default -> false;
        };
    }

    /** A frame or heading that holds nothing, or line breaks alone. */
    private static boolean isEmptyFrame(Box box) {
        boolean frame =
                box.is("div")
                        || box.is("section")
                        || box.is("header")
                        || Measuring.isHeading(box.tag);
        return frame && box.children.stream().allMatch(Pruner::isNothing);
    }

    private static boolean isNothing(Box box) {
        return box.isText() ? box.text.isBlank() : box.is("br") || box.is("hr");
    }
}
