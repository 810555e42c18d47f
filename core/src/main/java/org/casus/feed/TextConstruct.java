package org.casus.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an element as the format means it: plain, HTML escaped, HTML as elements or
 * base64, by the attributes {@code type} and {@code mode} where there are any. RSS does not say, so
 * there text with a known tag or a reference is HTML, other text plain.
 */
final class TextConstruct {

    private final Addresses addresses;

    /** Constructs are of Atom, where text without a type is plain. */
    private final boolean isAtom;

    TextConstruct(Addresses addresses, boolean isAtom) {
        this.addresses = addresses;
        this.isAtom = isAtom;
    }

    /** The text of an element; null where it has none that can be read. */
    @Nullable Markup read(Element element) {
        String base = addresses.base(element);
        if (!element.children().isEmpty()) {
            return new Markup(inner(element), base);
        }
        String text = element.wholeText().strip();
        String type = lower(FeedElements.attribute(element, "type"));
        boolean isPacked =
                lower(FeedElements.attribute(element, "mode")).equals("base64") || !isText(type);
        if (isPacked) {
            String decoded = decoded(text);
            if (decoded == null && !isText(type)) {
                return null;
            }
            text = decoded == null ? text : decoded;
        }
        if (text.isEmpty()) {
            return null;
        }
        return isHtml(text, type, isPacked) ? new Markup(text, base) : Markup.ofText(text);
    }

    private boolean isHtml(String text, String type, boolean isPacked) {
        if (type.contains("html")) {
            return true;
        }
        boolean isOpen =
                isPacked
                        ? !type.startsWith("text/")
                        : !isAtom && (type.isEmpty() || type.equals("text/plain"));
        return isOpen && HtmlTags.areIn(text);
    }

    /** Types of RFC 4287 whose text stands as it is; all others are base64. */
    private static boolean isText(String type) {
        return !type.contains("/")
                || type.startsWith("text/")
                || type.endsWith("+xml")
                || type.endsWith("/xml");
    }

    private static @Nullable String decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String inner(Element element) {
        for (Element inside : element.getAllElements()) {
            String name = inside.tag().localName();
            boolean isPrefixed = !inside.tag().prefix().isEmpty() && !name.isEmpty();
            if (isPrefixed && inside != element) {
                inside.tagName(name);
            }
        }
        Document document = element.ownerDocument();
        if (document != null) {
            document.outputSettings().prettyPrint(false);
        }
        return element.html();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
