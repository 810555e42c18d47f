package org.casus.page;

/** Measures boxes from their children's measures, so that a whole tree costs one pass. */
final class Measuring {

    /** A link to a place in the same page, as footnotes have, speaks less for a menu. */
    private static final double INNER_LINK = 0.3;

    private static final String COMMAS = ",\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C";

    /** A paragraph of prose has so many characters. */
    private static final int SHORTEST_PROSE = 80;

    /** A paragraph with more of it linked is a list of links. */
    private static final double MOST_LINKED_PROSE = 0.25;

    private Measuring() {}

    /** Measures the box and all below it. */
    static void all(Box box) {
        for (Box child : box.children) {
            all(child);
        }
        one(box);
    }

    /** Measures a box whose children are measured. */
    static void one(Box box) {
        box.measures = box.isText() ? text(box.text) : element(box);
    }

    private static Measures text(String text) {
        int length = text.isBlank() ? 0 : text.length();
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            commas += COMMAS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return new Measures(length, 0, 0, 0, false, 0, commas, 0, 0, 0, 0, 0);
    }

    private static Measures element(Box box) {
        Measures of = Measures.NONE;
        for (Box child : box.children) {
            of = of.plus(child.measures);
        }
        int length = of.length();
        boolean isProse =
                box.is("p") && length >= SHORTEST_PROSE && of.linked() < length * MOST_LINKED_PROSE;
        return new Measures(
                length,
                box.is("a") ? (isInner(box) ? INNER_LINK * length : length) : of.linked(),
                isHeading(box.tag) ? length : of.headed(),
                box.is("ul") || box.is("ol") ? length : of.listed(),
                of.textual() || length > 0 && isTextual(box.tag),
                isProse ? length : of.prose(),
                of.commas(),
                of.paragraphs() + (box.is("p") ? 1 : 0),
                of.items() + (box.is("li") ? 1 : 0),
                of.images() + (box.is("img") || box.is("amp-img") ? 1 : 0),
                of.inputs() + (isInput(box) ? 1 : 0),
                of.embeds() + (box.is(Box.EMBED) ? 1 : 0));
    }

    /** Whether a link leads to a place in the same page. */
    static boolean isInner(Box link) {
        String target = link.attribute("href");
        return target.length() > 1 && target.charAt(0) == '#';
    }

    private static boolean isInput(Box box) {
        return box.is("input") && !box.attribute("type").equals("hidden");
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2
                && tag.charAt(0) == 'h'
                && tag.charAt(1) >= '1'
                && tag.charAt(1) <= '6';
    }

    private static boolean isTextual(String tag) {
        return switch (tag) {
            case "span", "li", "td", "blockquote", "dl", "div", "ol", "p", "pre", "table", "ul" ->
                    true;
            default -> false;
        };
    }
}
