package org.casus.format;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The words of a field that may hold HTML, as those of services and weblogs do. */
final class RecordMarkup {

    /** Marks that only markup has: prose may hold a "<" and name a tag, but closes no paragraph. */
    private static final Pattern BLOCK =
            Pattern.compile(
                    "</(?:p|div|h[1-6]|li|ul|ol|blockquote|figure|section|article|table)>|<br ?/?>",
                    Pattern.CASE_INSENSITIVE);

    /** Atomic: a line's end of two characters is never read as two ends. */
    private static final Pattern BLANK_LINE =
            Pattern.compile("(?>\\r\\n|[\\r\\n])[ \\t]{0,100}(?>\\r\\n|[\\r\\n])");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-z]{2,8});");

    private static final Pattern INLINE =
            Pattern.compile(
                    "</?(?:b|i|em|strong|span|a|sup|sub)(?: [^<>]{0,500})?>",
                    Pattern.CASE_INSENSITIVE);

    private RecordMarkup() {}

    /** An article. */
    static String text(String value) {
        if (BLOCK.matcher(value).find()) {
            // lines of plain text between the marks stay paragraphs
            String text = HtmlText.of(BLANK_LINE.matcher(value).replaceAll("<br>"));
            return text.isBlank() ? value : text;
        }
        return unescaped(value);
    }

    /** A headline. */
    static String line(String value) {
        return unescaped(INLINE.matcher(value).replaceAll(""));
    }

    private static String unescaped(String value) {
        return ENTITY.matcher(value).find() ? Parser.unescapeEntities(value, true) : value;
    }
}
