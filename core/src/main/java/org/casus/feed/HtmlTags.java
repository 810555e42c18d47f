package org.casus.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;

/** Which elements of HTML a feed's text is told by, loses or keeps. */
final class HtmlTags {

    private static final Table TABLE = new Table(HtmlTags.class, "html-tags.tsv");

    /** A tag with its name, or a reference or comment without one. */
    private static final Pattern SIGN =
            Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,15})[\\s/>]|&#?\\w{1,31};|<!--");

    private static final Set<String> TOLD = new TreeSet<>(ofKind("told"));

    private HtmlTags() {}

    private static List<String> ofKind(String kind) {
        return TABLE.wordsOfKind(kind).stream()
                .flatMap(row -> Arrays.stream(row.split(" ")))
                .toList();
    }

    /** Elements whose words nobody sees, or that run, load or ask. */
    static List<String> hidden() {
        return ofKind("hidden");
    }

    /** Elements that stand in summaries and contents though jsoup would drop them. */
    static List<String> kept() {
        return ofKind("kept");
    }

    /** Whether a text has a known tag, a reference or a comment. */
    static boolean areIn(String text) {
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            String name = sign.group(1);
            if (name == null || TOLD.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
