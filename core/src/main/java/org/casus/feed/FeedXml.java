package org.casus.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Text → tree of XML, well formed or not, by the XML parser of jsoup. Entities that a document
 * declares stay as they are written, so they can neither grow nor name a file.
 */
final class FeedXml {

    /** More than feeds of 50 MB have; a tree of so many elements takes about 200 MB. */
    private static final int MOST_TAGS = 4_000_000;

    /** The longest name of HTML has 31 letters. */
    private static final int LONGEST_REFERENCE = 34;

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private FeedXml() {}

    /**
     * The tree, all names in lower case; what stands behind the first four million tags is left
     * out.
     */
    static Document parse(String text) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        return Jsoup.parse(withEscapedAmpersands(cut(text)), "", parser);
    }

    private static String cut(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (++tags > MOST_TAGS) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    /**
     * In XML every reference ends in a semicolon, but jsoup reads some as browsers read HTML: an
     * address with a bare {@code &section=2} would lose it to the sign §.
     */
    private static String withEscapedAmpersands(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && text.startsWith(CDATA, at)) {
                int end = text.indexOf(CDATA_END, at);
                end = end < 0 ? text.length() : end + CDATA_END.length();
                out.append(text, at, end);
                at = end;
                continue;
            }
            out.append(c);
            at++;
            if (c == '&' && !isReference(text, at)) {
                out.append("amp;");
            }
        }
        return out.toString();
    }

    /** Whether the name of a reference and its semicolon stand there. */
    private static boolean isReference(String text, int from) {
        int most = Math.min(text.length(), from + LONGEST_REFERENCE);
        for (int at = from; at < most; at++) {
            char c = text.charAt(at);
            if (c == ';') {
                return at > from;
            }
            boolean sign = c == '#' && at == from;
            if (!sign && (c >= 0x80 || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return false;
    }
}
