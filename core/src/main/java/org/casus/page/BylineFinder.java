package org.casus.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line that says who wrote the story, by the name of its element or by its words, and
 * cuts it out of the tree: below the headline, above it, or further down. Holds word lists and
 * nothing else.
 */
final class BylineFinder {

    private static final int LONGEST_LINE = BylineShape.LONGEST_LINE;

    /** A deck and the words under a picture may stand between headline and byline. */
    private static final int MOST_PROSE = 2;

    private static final int SHORTEST_PROSE = 80;

    /** Room for them, and for tools and counters. */
    private static final int FARTHEST = 1000;

    /** Between a byline and the headline below it stands no more than a day and a counter. */
    private static final int FARTHEST_ABOVE = 100;

    private static final int MOST_LINES_ABOVE = 4;

    /** A shorter line is the name of a section. */
    private static final int SHORTEST_TEASER = 20;

    /** Frames around a line alone. */
    private static final int LEVELS = 3;

    /** Blanks around a line and within it. */
    private static final int SLACK = 20;

    /** A heading with more of its words from the title than this repeats it. */
    private static final double SAME_TITLE = 0.75;

    /** A heading with more of it linked is the headline of another story. */
    private static final double MOST_LINKED = 0.5;

    private final TagWords tags;
    private final BylineShape shape = new BylineShape();

    BylineFinder(TagWords tags) {
        this.tags = tags;
    }

    /** What a box holds as a byline. */
    Byline read(Box box) {
        return shape.read(box);
    }

    /** A line of the story as a byline; null where it is none. */
    @Nullable Byline printed(String line) {
        return shape.printed(Box.ofText(line));
    }

    /**
     * Cuts the byline out of a tree that is measured; null where none is sure to be the story's.
     *
     * @param title the headline, or null
     */
    @Nullable Byline cut(Box body, @Nullable String title) {
        if (title == null) {
            return null;
        }
        Search search = new Search(title);
        Byline found = search.below(body);
        found = found == null ? search.above() : found;
        return found == null ? new Search(title).furtherDown(body) : found;
    }

    private @Nullable Byline cutNear(Box box) {
        @Nullable Byline byline = shape.near(box);
        if (byline != null) {
            detach(box);
        }
        return byline;
    }

    private static void detach(Box box) {
        Box parent = box.parent;
        if (parent != null) {
            parent.children.remove(box);
            box.parent = null;
        }
    }

    /** One walk over a tree, in the order of reading. */
    private final class Search {

        private final String title;
        private final Deque<List<Box>> before = new ArrayDeque<>();
        private boolean titleSeen;
        private boolean over;
        private int passed;
        private int prose;

        Search(String title) {
            this.title = title;
        }

        private @Nullable Byline below(Box box) {
            List<Box> run = new ArrayList<>();
            for (Box child : List.copyOf(box.children)) {
                boolean inline = tags.isInline(child.tag) && !child.is("br");
                if (inline) {
                    run.add(child);
                    continue;
                }
                @Nullable Byline found = ofRun(run);
                run.clear();
                found = found == null ? at(child) : found;
                if (found != null || isFar()) {
                    return found;
                }
            }
            return isFar() ? null : ofRun(run);
        }

        private boolean isFar() {
            return passed > FARTHEST || prose > MOST_PROSE;
        }

        private @Nullable Byline at(Box box) {
            if (!titleSeen) {
                titleSeen = isTitle(box);
                return titleSeen ? null : below(box);
            }
            boolean line = 0 < box.measures.length() && box.measures.length() <= 2 * LONGEST_LINE;
            @Nullable Byline byline = line ? cutNear(box) : null;
            return byline == null ? below(box) : byline;
        }

        /** Words that stand between two line breaks or blocks. */
        private @Nullable Byline ofRun(List<Box> run) {
            int length = length(run);
            if (length == 0) {
                return null;
            }
            if (!titleSeen) {
                titleSeen = isTitleLine(line(run), length);
                keep(run);
                return null;
            }
            if (length <= 2 * LONGEST_LINE) {
                Byline byline = cutLine(run);
                if (byline != null) {
                    return byline;
                }
            }
            passed += length;
            prose += length >= SHORTEST_PROSE ? 1 : 0;
            return null;
        }

        private static int length(List<Box> run) {
            return run.stream().mapToInt(box -> box.measures.length()).sum();
        }

        private static Box line(List<Box> run) {
            Box line = Box.made("p");
            line.children.addAll(run);
            return line;
        }

        private @Nullable Byline cutLine(List<Box> run) {
            Byline byline = shape.printed(line(run));
            if (byline != null) {
                run.forEach(BylineFinder::detach);
                return byline;
            }
            for (Box box : run) {
                Byline named = box.isText() ? null : inLine(box);
                if (named != null) {
                    return named;
                }
            }
            return null;
        }

        /** An inline element that is named as the byline, or holds one. */
        private @Nullable Byline inLine(Box box) {
            @Nullable Byline byline = cutNear(box);
            if (byline != null) {
                return byline;
            }
            for (Box child : List.copyOf(box.children)) {
                Byline named = child.isText() ? null : inLine(child);
                if (named != null) {
                    return named;
                }
            }
            return null;
        }

        private void keep(List<Box> run) {
            if (!titleSeen) {
                before.addFirst(List.copyOf(run));
                if (before.size() > MOST_LINES_ABOVE) {
                    before.removeLast();
                }
            }
        }

        /** Upwards from the headline, once it is found. */
        private @Nullable Byline above() {
            int far = 0;
            List<List<Box>> lines = List.copyOf(before);
            for (int line = 0; titleSeen && line < lines.size(); line++) {
                List<Box> run = lines.get(line);
                far += length(run);
                if (far > FARTHEST_ABOVE) {
                    return null;
                }
                if (line + 1 < lines.size() && isTeaser(lines.get(line + 1))) {
                    continue;
                }
                Byline byline = cutLine(run);
                Box parent = run.get(0).parent;
                for (int i = 0; i < LEVELS && byline == null && parent != null; i++) {
                    byline = parent.measures.length() <= LONGEST_LINE ? cutNear(parent) : null;
                    parent = parent.parent;
                }
                if (byline != null) {
                    return byline;
                }
            }
            return null;
        }

        /** The headline of another story, whose writer stands under it. */
        private static boolean isTeaser(List<Box> run) {
            Box first = run.get(0);
            boolean linked = first.is("a") || first.isWithin("a", LEVELS);
            boolean heading = false;
            for (Box up = first; up != null && !heading; up = up.parent) {
                heading = Measuring.isHeading(up.tag);
            }
            return (linked || heading) && length(run) >= SHORTEST_TEASER;
        }

        /** What is named as a byline, down to where other stories or readers' words begin. */
        private @Nullable Byline furtherDown(Box box) {
            for (Box child : List.copyOf(box.children)) {
                over |= child.signs.comment() || titleSeen && isOther(child);
                if (child.isText() || child.is("aside") || child.is("nav")) {
                    continue;
                }
                if (titleSeen && !over && shape.isAnywhere(child)) {
                    detach(child);
                    return shape.read(child);
                }
                titleSeen |= isTitle(child) || isShortTitle(child);
                Byline found = over ? null : furtherDown(child);
                if (found != null || over) {
                    return found;
                }
            }
            return null;
        }

        private boolean isOther(Box box) {
            return Measuring.isHeading(box.tag) && box.measures.linkDensity() > MOST_LINKED;
        }

        private boolean isTitle(Box box) {
            return (box.is("h1") || box.is("h2")) && Likeness.of(title, box.words()) > SAME_TITLE;
        }

        private boolean isShortTitle(Box box) {
            return isTitleLine(box, box.measures.length());
        }

        private boolean isTitleLine(Box line, int length) {
            return Math.abs(length - title.length()) < SLACK && line.words().equals(title);
        }
    }
}
