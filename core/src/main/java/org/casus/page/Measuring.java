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
        int length = 0;
        double linked = 0;
        int headed = 0;
        int listed = 0;
        boolean textual = false;
        int prose = 0;
        int commas = 0;
        int paragraphs = box.is("p") ? 1 : 0;
        int items = box.is("li") ? 1 : 0;
        int images = box.is("img") || box.is("amp-img") ? 1 : 0;
        int inputs = box.is("input") ? 1 : 0;
        int embeds = box.is(Box.EMBED) ? 1 : 0;
        for (Box child : box.children) {
            Measures of = child.measures;
            length += of.length();
            linked += of.linked();
            headed += of.headed();
            listed += of.listed();
            boolean isProse =
                    box.is("p") && length >= SHORTEST_PROSE && linked < length * MOST_LINKED_PROSE;
            prose = isProse ? length : prose;
            textual |= of.textual();
            prose += of.prose();
            commas += of.commas();
            paragraphs += of.paragraphs();
            items += of.items();
            images += of.images();
            inputs += of.inputs();
            embeds += of.embeds();
        }
        linked = box.is("a") ? (isInner(box) ? INNER_LINK * length : length) : linked;
        headed = isHeading(box.tag) ? length : headed;
        listed = box.is("ul") || box.is("ol") ? length : listed;
        boolean isProse =
                box.is("p") && length >= SHORTEST_PROSE && linked < length * MOST_LINKED_PROSE;
        prose = isProse ? length : prose;
        textual |= length > 0 && isTextual(box.tag);
        return new Measures(
                length,
                linked,
                headed,
                listed,
                textual,
                prose,
                commas,
                paragraphs,
                items,
                images,
                inputs,
                embeds);
    }

    /** Whether a link leads to a place in the same page. */
    static boolean isInner(Box link) {
        String target = link.attribute("href");
        return target.length() > 1 && target.charAt(0) == '#';
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
