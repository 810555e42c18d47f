package org.casus.format;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a piece of HTML that is nothing but an article, such as the content of a feed's entry
 * or the body of a newsletter: its paragraphs, with a blank line between two.
 */
final class HtmlText {

    /** What follows the first so many is no paragraph of an article any more. */
    private static final int MOST_CHARACTERS = FormatOptions.MOST_CHARACTERS;

    private HtmlText() {}

    /** The paragraphs of a piece of HTML; empty where it has none. */
    static String of(String html) {
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.traverse(paragraphs, Jsoup.parse(html).body());
        return paragraphs.text.toString().strip();
    }

    private static final class Paragraphs implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int hidden;
        private boolean pendingBreak;
        private boolean pendingBlank;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                hidden += isHidden(element) ? 1 : 0;
                pendingBreak |= breaks(element);
            } else if (node instanceof TextNode words && hidden == 0) {
                add(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                hidden -= isHidden(element) ? 1 : 0;
                pendingBreak |= breaks(element);
            }
        }

        private static boolean breaks(Element element) {
            return element.isBlock() || element.normalName().equals("br");
        }

        private static boolean isHidden(Element element) {
            return switch (element.normalName()) {
                case "script", "style", "noscript", "template", "title", "svg", "select" -> true;
                default -> element.hasAttr("hidden") || isStyledAway(element.attr("style"));
            };
        }

        /** Newsletters hide what mail programs show beside the subject. */
        private static boolean isStyledAway(String style) {
            return style.replace(" ", "").contains("display:none");
        }

        private void add(String words) {
            for (int i = 0; i < words.length() && text.length() < MOST_CHARACTERS; i++) {
                char c = words.charAt(i);
                if (Character.isWhitespace(c) || c == '\u00A0') {
                    pendingBlank = true;
                } else if (c != '\u200C' && c != '\u200B' && c != '\u00AD') {
                    separate();
                    text.append(c);
                }
            }
        }

        private void separate() {
            if (text.length() > 0 && (pendingBreak || pendingBlank)) {
                text.append(pendingBreak ? "\n\n" : " ");
            }
            pendingBreak = false;
            pendingBlank = false;
        }
    }
}
