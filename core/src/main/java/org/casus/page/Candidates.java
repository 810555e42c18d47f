package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that holds its story, after the way of Readability.js: paragraphs give
 * points to the elements around them, links take points away, and the best element brings along
 * those of its neighbours that look like it.
 */
final class Candidates {

    // The points are those of Readability.js, and what is not explained is from there.
    private static final int SHORTEST_PARAGRAPH = 25;
    private static final int LEVELS = 5;
    private static final int LENGTH_OF_A_POINT = 100;
    private static final int MOST_LENGTH_POINTS = 3;
    private static final int TOP = 5;

    /** Others with so large a share of the best one's points may share a better parent. */
    private static final double CLOSE = 0.75;

    private static final int CLOSE_ONES = 3;

    /** A parent with less than this share of its child's points holds other things too. */
    private static final double PARENT_SHARE = 1 / 3.0;

    private static final double SIBLING_SHARE = 0.2;
    private static final double FEWEST_SIBLING_POINTS = 10;
    private static final int LONG_SIBLING = 80;
    private static final double MOST_SIBLING_LINKS = 0.25;

    /** A page with so much prose is read for it, not for its lists and tables. */
    private static final int SHORTEST_STORY = 1500;

    /** A candidate with less of its text in paragraphs is a list or table. */
    private static final double LITTLE_PROSE = 0.1;

    private static final double WITHOUT_PROSE = 0.25;

    /** A story in parts: the parent holds so many times the prose of the best of them … */
    private static final double MORE_PROSE = 1.5;

    /** … and hardly anything else. */
    private static final double PROSE_OF_STORY = 0.85;

    private final TagWords tags;
    private final boolean weighted;

    /**
     * @param weighted whether class names count
     */
    Candidates(TagWords tags, boolean weighted) {
        this.tags = tags;
        this.weighted = weighted;
    }

    /** A box that holds the story and whatever else its elements hold. */
    Box article(Box body) {
        Measuring.all(body);
        List<Box> candidates = new ArrayList<>();
        score(body, candidates);
        List<Box> top = top(candidates, body.measures.prose());
        if (top.isEmpty() || top.get(0).is("body")) {
            Box all = Box.made("div");
            all.setChildren(body.children);
            return all;
        }
        Box best = onlyChildsParent(holdsMore(betterParent(sharedParent(top))));
        return withSiblings(best);
    }

    private void score(Box box, List<Box> candidates) {
        if (tags.isScored(box.tag)
                && box.measures.length() >= SHORTEST_PARAGRAPH
                && box.parent != null) {
            int lengthPoints =
                    Math.min(box.measures.length() / LENGTH_OF_A_POINT, MOST_LENGTH_POINTS);
            give(box, 2 + box.measures.commas() + lengthPoints, candidates);
        }
        for (Box child : box.children) {
            score(child, candidates);
        }
    }

    private void give(Box box, int points, List<Box> candidates) {
        Box up = box.parent;
        for (int level = 0; up != null && level < LEVELS; level++) {
            if (!up.isCandidate) {
                up.isCandidate = true;
                up.points = start(up);
                candidates.add(up);
            }
            int divider = level == 0 ? 1 : level == 1 ? 2 : level * 3;
            up.points += (double) points / divider;
            up = up.parent;
        }
    }

    private double start(Box box) {
        int points =
                switch (box.tag) {
                    case "div" -> 5;
                    case "pre", "td", "blockquote" -> 3;
                    case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
                    case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
                    default -> 0;
                };
        return points + (weighted ? box.signs.weight() : 0);
    }

    private static List<Box> top(List<Box> candidates, int prose) {
        List<Box> top = new ArrayList<>();
        for (Box candidate : candidates) {
            candidate.points *= 1 - candidate.measures.linkDensity();
            Measures of = candidate.measures;
            boolean little = of.prose() < of.length() * LITTLE_PROSE;
            candidate.points *= prose >= SHORTEST_STORY && little ? WITHOUT_PROSE : 1;
            int at = 0;
            while (at < top.size() && top.get(at).points >= candidate.points) {
                at++;
            }
            if (at < TOP) {
                top.add(at, candidate);
                if (top.size() > TOP) {
                    top.remove(TOP);
                }
            }
        }
        return top;
    }

    /** The lowest element that holds at least four of the best, where there are so many. */
    private static Box sharedParent(List<Box> top) {
        Box best = top.get(0);
        List<Box> close =
                top.subList(1, top.size()).stream()
                        .filter(other -> other.points >= best.points * CLOSE)
                        .toList();
        if (close.size() < CLOSE_ONES) {
            return best;
        }
        for (Box up = best.parent; up != null && !up.is("body"); up = up.parent) {
            int holds = 0;
            for (Box other : close) {
                holds += isUnder(other, up) ? 1 : 0;
            }
            if (holds >= CLOSE_ONES) {
                return up;
            }
        }
        return best;
    }

    private static boolean isUnder(Box box, Box ancestor) {
        for (Box up = box.parent; up != null; up = up.parent) {
            if (up == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Further up while points rise: the story may stand in several parts. */
    private Box betterParent(Box box) {
        if (!box.isCandidate) {
            box.isCandidate = true;
            box.points = start(box);
        }
        double last = box.points;
        double least = last * PARENT_SHARE;
        for (Box up = box.parent; up != null && !up.is("body"); up = up.parent) {
            if (!up.isCandidate) {
                continue;
            }
            if (up.points < least) {
                return box;
            }
            if (up.points > last) {
                return up;
            }
            last = up.points;
        }
        return box;
    }

    /** A story in parts of equal rank: up to what holds much more prose and hardly links. */
    private static Box holdsMore(Box box) {
        Box best = box;
        for (Box up = box.parent; up != null && !up.is("body"); up = up.parent) {
            Measures of = up.measures;
            if (of.prose() > best.measures.prose() * MORE_PROSE
                    && of.prose() > of.length() * PROSE_OF_STORY) {
                best = up;
            }
        }
        return best;
    }

    private static Box onlyChildsParent(Box box) {
        Box best = box;
        while (best.parent != null && !best.parent.is("body") && elements(best.parent) == 1) {
            best = best.parent;
        }
        return best;
    }

    private static long elements(Box box) {
        return box.children.stream().filter(child -> !child.isText()).count();
    }

    private Box withSiblings(Box best) {
        Box article = Box.made("div");
        @Nullable Box parent = best.parent;
        if (parent == null) {
            article.add(best);
            return article;
        }
        double least = Math.max(FEWEST_SIBLING_POINTS, best.points * SIBLING_SHARE);
        List<Box> joined = new ArrayList<>();
        for (Box sibling : parent.children) {
            if (sibling == best || joins(sibling, best, least)) {
                joined.add(sibling);
            }
        }
        for (Box box : joined) {
            if (!tags.isKept(box.tag)) {
                box.tag = "div";
            }
        }
        article.setChildren(joined);
        return article;
    }

    private static boolean joins(Box sibling, Box best, double least) {
        if (sibling.isText()) {
            return false;
        }
        String names = best.attribute("class");
        boolean sameNames = !names.isEmpty() && names.equals(sibling.attribute("class"));
        double bonus = sameNames ? best.points * SIBLING_SHARE : 0;
        if (sibling.isCandidate && sibling.points + bonus >= least) {
            return true;
        }
        return sibling.is("p") && isProse(sibling);
    }

    private static boolean isProse(Box paragraph) {
        Measures of = paragraph.measures;
        if (of.length() > LONG_SIBLING) {
            return of.linkDensity() < MOST_SIBLING_LINKS;
        }
        String words = paragraph.words();
        boolean sentence = words.endsWith(".") || words.contains(". ");
        return of.length() > 0 && of.linkDensity() == 0 && sentence;
    }
}
