package org.casus.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server said of the type of what it gave.
 *
 * @param media the type in small letters, as in "text/html"; empty where it said none
 * @param charset the encoding, or null
 */
record ContentType(String media, @Nullable String charset) {

    private static final Pattern CHARSET =
            Pattern.compile(
                    "charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9][A-Za-z0-9_:.-]{1,39})",
                    Pattern.CASE_INSENSITIVE);

    /** Of a header such as "text/html; charset=utf-8". */
    static ContentType of(String header) {
        int end = header.indexOf(';');
        String media = end < 0 ? header : header.substring(0, end);
        Matcher charset = CHARSET.matcher(header);
        return new ContentType(
                media.strip().toLowerCase(Locale.ROOT), charset.find() ? charset.group(1) : null);
    }

    /** Whether it is a web page. */
    boolean isHtml() {
        return media.equals("text/html") || media.equals("application/xhtml+xml");
    }

    /** Whether it is plain text. */
    boolean isText() {
        return media.equals("text/plain");
    }
}
