package org.casus.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an element as the format means it: plain, HTML escaped, HTML as elements or
 * base64, by the attributes {@code type} and {@code mode} where there are any. RSS does not say, so
 * there text with a known tag or a reference is HTML, other text plain.
 */
final class TextConstruct {

    private static final Pattern LOOKS_LIKE_HTML =
            Pattern.compile(
                    "</?(?:a|abbr|article|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em"
                            + "|embed|figure|font|form|frame|frameset|h[1-6]|hr|html|i|iframe|img"
                            + "|ins|li|link|meta|object|ol|p|pre|q|s|script|section|small|span"
                            + "|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul|video"
                            + "|applet|blink|audio)[\\s/>]|&#?\\w{1,31};|<!--",
                    Pattern.CASE_INSENSITIVE);

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
        boolean isBase64 = isBase64(type, FeedElements.attribute(element, "mode"));
        if (isBase64) {
            String decoded = decoded(text);
            if (decoded == null && !isText(type)) {
                return null;
            }
            text = decoded == null ? text : decoded;
        }
        if (text.isEmpty()) {
            return null;
        }
        boolean isHtml = isHtml(type, text) || isBase64 && looksLikeHtml(type, text);
        return isHtml ? new Markup(text, base) : Markup.ofText(text);
    }

    private boolean isHtml(String type, String text) {
        if (type.contains("html")) {
            return true;
        }
        return !isAtom && (type.isEmpty() || type.equals("text/plain")) && looksLikeHtml("", text);
    }

    private static boolean looksLikeHtml(String type, String text) {
        return !type.startsWith("text/") && LOOKS_LIKE_HTML.matcher(text).find();
    }

    private static boolean isBase64(String type, @Nullable String mode) {
        return "base64".equalsIgnoreCase(mode) || !isText(type);
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
            if (!inside.tag().prefix().isEmpty() && inside != element) {
                inside.tagName(inside.tag().localName());
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
