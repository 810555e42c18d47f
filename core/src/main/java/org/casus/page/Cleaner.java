package org.casus.page;

import java.util.ArrayList;
import java.util.List;

/** Takes out of a story what stands in it without belonging to it. */
final class Cleaner {

    /** What a name condemns is spared where it holds so much: then it is a frame of the story. */
    private static final double FOREIGN_SHARE = 0.3;

    /** Room for a line of tags, a credit, a toolbar. */
    private static final int SMALL = 300;

    /** A shorter linked paragraph is a name or a word that the story explains. */
    private static final int SHORTEST_TEASER = 20;

    private static final double ALL_LINKED = 0.95;

    /** What holds so much of the prose is the story, whatever it looks like. */
    private static final double MOST_OF_STORY = 0.5;

    private static final int CODE_LEVELS = 3;

    /** Steps of a recipe have a picture each, and are told. */
    private static final int TEXT_OF_IMAGE = 100;

    // The rest as Readability.js has them.
    private static final double PARAGRAPHS_OF_IMAGE = 0.5;
    private static final int INPUTS_OF_PARAGRAPH = 3;
    private static final int FEW_COMMAS = 10;
    private static final int GOOD_WEIGHT = 25;
    private static final double MOST_LINKED = 0.2;
    private static final double MOST_LINKED_OF_GOOD = 0.5;
    private static final double HEADING_SHARE = 0.9;
    private static final int FEW_CHARACTERS = 25;
    private static final int EMBED_TEXT = 75;
    private static final int EXTRA_ITEMS = 100;
    private static final double LIST_SHARE = 0.9;

    private final boolean weighted;
    private final boolean conditional;

    /**
     * @param weighted whether class names count
     * @param conditional whether lists, tables and frames must look like a story's
     */
    Cleaner(boolean weighted, boolean conditional) {
        this.weighted = weighted;
        this.conditional = conditional;
    }

    /** Cleans what lies under a box and measures it. */
    void clean(Box box) {
        Measuring.all(box);
        clean(box, box.measures, false, false);
    }

    private void clean(Box box, Measures whole, boolean inData, boolean inFigure) {
        boolean data = inData || box.is("table") && DataTables.isData(box);
        boolean figure = inFigure || box.is("figure");
        List<Box> kept = new ArrayList<>();
        for (Box child : box.children) {
            if (isNeverStory(child, whole)) {
                continue;
            }
            clean(child, whole, data, figure);
            if (!isOut(child, whole, data, figure)) {
                kept.add(child);
            }
        }
        if (kept.size() < box.children.size()) {
            box.setChildren(kept);
        }
        Measuring.one(box);
    }

    private boolean isNeverStory(Box box, Measures whole) {
        if (box.isText()) {
            return false;
        }
        if (box.is("footer") || box.is("aside")) {
            return true;
        }
        int length = box.measures.length();
        return weighted
                        && (box.signs.foreign() && length < whole.length() * FOREIGN_SHARE
                                || box.signs.small() && length < SMALL)
                || isTeaser(box)
                || isForm(box, whole)
                || conditional && isListOfLinks(box);
    }

    /** A paragraph that is a link and nothing else. */
    private static boolean isTeaser(Box box) {
        return box.is("p")
                && box.measures.length() >= SHORTEST_TEASER
                && box.measures.linkDensity() > ALL_LINKED;
    }

    private static boolean isListOfLinks(Box box) {
        return (box.is("ul") || box.is("ol"))
                && box.measures.items() > 1
                && box.measures.linkDensity() > ALL_LINKED;
    }

    /** Few words around a field to fill in. */
    private boolean isForm(Box box, Measures whole) {
        return conditional
                && (box.is("div") || box.is("section") || box.is("form"))
                && box.measures.inputs() > 0
                && box.measures.length() < Math.min(SMALL, whole.length() * FOREIGN_SHARE);
    }

    private boolean isOut(Box box, Measures whole, boolean inData, boolean inFigure) {
        if (box.measures.prose() > whole.prose() * MOST_OF_STORY) {
            return false;
        }
        return switch (box.tag) {
            case "h1", "h2" -> weight(box) < 0;
            case "form", "fieldset", "ul", "div", "table" ->
                    conditional
                            && !inData
                            && !(box.is("table") && DataTables.isData(box))
                            && !box.isWithin("code", CODE_LEVELS)
                            && looksStrange(box, inFigure);
            default -> false;
        };
    }

    private int weight(Box box) {
        return weighted ? box.signs.weight() : 0;
    }

    private boolean looksStrange(Box box, boolean inFigure) {
        Measures of = box.measures;
        if (weight(box) < 0) {
            return true;
        }
        if (of.commas() >= FEW_COMMAS) {
            return false;
        }
        boolean list = box.is("ul") || box.is("ol") || of.listDensity() > LIST_SHARE;
        return hasStrangeParts(of, list, inFigure)
                || hasStrangeText(of, weight(box), list, inFigure);
    }

    private static boolean hasStrangeParts(Measures of, boolean list, boolean inFigure) {
        boolean pictures =
                !inFigure
                        && of.images() > 1
                        && of.paragraphs() < of.images() * PARAGRAPHS_OF_IMAGE
                        && of.length() < of.images() * TEXT_OF_IMAGE;
        boolean items = !list && of.items() - EXTRA_ITEMS > of.paragraphs();
        boolean inputs = of.inputs() > of.paragraphs() / INPUTS_OF_PARAGRAPH;
        boolean embeds = of.embeds() == 1 && of.length() < EMBED_TEXT || of.embeds() > 1;
        return pictures || items || inputs || embeds;
    }

    private static boolean hasStrangeText(Measures of, int weight, boolean list, boolean inFigure) {
        double linked = of.linkDensity();
        boolean few =
                !list
                        && !inFigure
                        && of.headingDensity() < HEADING_SHARE
                        && of.length() < FEW_CHARACTERS
                        && (of.images() == 0 || of.images() > 2)
                        && linked > 0;
        boolean links =
                weight < GOOD_WEIGHT ? !list && linked > MOST_LINKED : linked > MOST_LINKED_OF_GOOD;
        return few || links || of.images() == 0 && !of.textual();
    }
}
