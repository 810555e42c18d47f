package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.source.BylineReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line near the headline that says who wrote the story, by the name of its element or by
 * its words, and cuts it out of the tree. Holds word lists and nothing else.
 */
final class BylineFinder {

    /** A longer line that is called a byline holds more than names. */
    private static final int LONGEST_LINE = 100;

    /** A deck and the words under a picture may stand between headline and byline. */
    private static final int MOST_PROSE = 2;

    private static final int SHORTEST_PROSE = 80;

    /** Room for them, and for tools and counters. */
    private static final int FARTHEST = 1000;

    /** Blanks around a line and within it. */
    private static final int SLACK = 20;

    /** A name in the middle of a paragraph is part of it. */
    private static final int IN_LINE_LEVELS = 2;

    /** A heading with more of its words from the title than this repeats it. */
    private static final double SAME_TITLE = 0.75;

    /** Attributes by which tests and analytics know a part of a page. */
    private static final List<String> TEST_NAMES =
            List.of("data-testid", "data-test-id", "data-component", "data-qa");

    private static final String BAR = " | ";

    private final TagWords tags;
    private final BylineReader reader = new BylineReader();

    BylineFinder(TagWords tags) {
        this.tags = tags;
    }

    /** What a box holds as a byline: parts that the page sets apart are judged apart. */
    Byline read(Box box) {
        List<String> parts = box.parts();
        return new Byline(String.join(" ", parts), names(String.join(BAR, parts)));
    }

    private List<String> names(String line) {
        List<String> names = new ArrayList<>();
        reader.names(line).forEach(name -> Bylines.add(name, names));
        return names;
    }

    /**
     * Cuts the byline out of a tree that is measured; null where none stands near the headline.
     *
     * @param title the headline, or null
     */
    @Nullable Byline cut(Box body, @Nullable String title) {
        return title == null ? null : new Search(title).below(body);
    }

    /** Whether an element is named as the one that holds the byline. */
    static boolean isNamed(Box box) {
        if (box.signs.byline()
                || box.attribute("rel").equals("author")
                || box.attribute("itemprop").contains("author")) {
            return true;
        }
        for (String attribute : TEST_NAMES) {
            String name = box.attribute(attribute).toLowerCase(Locale.ROOT);
            if (name.contains("byline") || name.contains("author")) {
                return true;
            }
        }
        return false;
    }

    /** One walk over a tree, in the order of reading. */
    private final class Search {

        private final String title;
        private boolean titleSeen;
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
            if (0 < box.measures.length() && box.measures.length() <= 2 * LONGEST_LINE) {
                Byline byline = read(box);
                if (isByline(box, byline)) {
                    cut(box);
                    return byline;
                }
            }
            return below(box);
        }

        /** Words that stand between two line breaks or blocks. */
        private @Nullable Byline ofRun(List<Box> run) {
            int length = run.stream().mapToInt(box -> box.measures.length()).sum();
            if (length == 0) {
                return null;
            }
            Box line = Box.made("p");
            line.children.addAll(run);
            if (!titleSeen) {
                titleSeen = isTitleLine(line, length);
                return null;
            }
            if (length <= 2 * LONGEST_LINE) {
                Byline byline = read(line);
                if (isPrinted(byline)) {
                    run.forEach(Search::cut);
                    return byline;
                }
                for (Box box : run) {
                    Byline named = box.isText() ? null : inLine(box);
                    if (named != null) {
                        return named;
                    }
                }
            }
            passed += length;
            prose += length >= SHORTEST_PROSE ? 1 : 0;
            return null;
        }

        /** An inline element that is named as the byline, or holds one. */
        private @Nullable Byline inLine(Box box) {
            Byline byline = read(box);
            if (isByline(box, byline)) {
                cut(box);
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

        private static void cut(Box box) {
            Box parent = box.parent;
            if (parent != null) {
                parent.children.remove(box);
                box.parent = null;
            }
        }

        private boolean isTitle(Box box) {
            return (box.is("h1") || box.is("h2")) && Likeness.of(title, box.words()) > SAME_TITLE;
        }

        private boolean isTitleLine(Box line, int length) {
            return length < title.length() + SLACK && line.words().equals(title);
        }
    }

    private boolean isByline(Box box, Byline byline) {
        if (isPrinted(byline)) {
            return true;
        }
        return isNamed(box)
                && !box.isWithin("p", IN_LINE_LEVELS)
                && byline.line().length() < LONGEST_LINE
                && !byline.names().isEmpty()
                && reader.isPerson(byline.names().get(0))
                && !isShouted(byline.line());
    }

    private boolean isPrinted(Byline byline) {
        return !byline.names().isEmpty() && reader.isByline(byline.line());
    }

    /** A line in capitals that does not open with "By" names a place. */
    private static boolean isShouted(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT));
    }
}
