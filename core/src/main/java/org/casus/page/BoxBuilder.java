package org.casus.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Builds the tree of boxes from a parsed page, without scripts and without what is hidden. */
final class BoxBuilder {

    private final TagWords tags;
    private final ClassWords classes;

    BoxBuilder(TagWords tags, ClassWords classes) {
        this.tags = tags;
        this.classes = classes;
    }

    /**
     * The tree under an element. Its depth is the page's, which the parser bounds.
     *
     * @param hidden whether elements that a browser would not show at first are wanted too
     */
    Box build(Element root, boolean hidden) {
        return build(root, hidden, new LinkedHashMap<>());
    }

    private Box build(Element element, boolean hidden, Map<String, Signs> known) {
        Box box = Box.of(element, signs(element, known));
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                String run = Folded.run(text.getWholeText());
                if (!run.isEmpty()) {
                    box.add(Box.ofText(run));
                }
            } else if (child instanceof Element inner
                    && !isDropped(inner.normalName(), hidden)
                    && (hidden || isVisible(inner))) {
                Box made =
                        tags.isEmbed(inner.normalName())
                                ? Box.made(Box.EMBED)
                                : build(inner, hidden, known);
                made.tag = isOwnInline(inner, made, box) ? "span" : made.tag;
                box.add(made);
            }
        }
        return box;
    }

    /** An element that the page invents runs on in its line, as browsers hold. */
    private boolean isOwnInline(Element element, Box box, Box parent) {
        boolean inLine = parent.is("p") || parent.is("li") || tags.isInline(parent.tag);
        return inLine
                && !element.tag().isKnownTag()
                && box.children.stream().allMatch(child -> tags.isInline(child.tag));
    }

    /** What stands in for scripts is hidden where they run; some pages put their story there. */
    private boolean isDropped(String tag, boolean hidden) {
        return tags.isDropped(tag) && !(hidden && tag.equals("noscript"));
    }

    private Signs signs(Element element, Map<String, Signs> known) {
        String names = element.className();
        String id = element.id();
        if (names.isEmpty() && id.isEmpty()) {
            return Signs.NONE;
        }
        return known.computeIfAbsent(names + '\n' + id, key -> classes.signs(names, id));
    }

    private static boolean isVisible(Element element) {
        if (element.attributesSize() == 0) {
            return true;
        }
        boolean dialog =
                element.attr("aria-modal").equals("true") && element.attr("role").equals("dialog");
        return !dialog
                && !element.hasAttr("hidden")
                && !element.attr("aria-hidden").equals("true")
                && !isHiding(element.attr("style"));
    }

    private static boolean isHiding(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String small = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return small.contains("display:none") || small.contains("visibility:hidden");
    }
}
