package org.casus.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Judges whether the words behind or before the headline in a title are the name of a site. */
final class SiteInTitle {

    private static final int MOST_WORDS = 8;

    /** A single word may be a section as well. */
    private static final int SURE_WORDS = 2;

    private static final Pattern FRONT =
            Pattern.compile("(?:https?:)?(?://[^/]*)?/?(?:index\\.\\w{1,5}|home)?/?");
    private static final Pattern HOST = Pattern.compile("^https?://([^/:?#]{1,255})");

    private final Document page;
    private final @Nullable String address;

    /**
     * @param address where the page came from, or null
     */
    SiteInTitle(Document page, @Nullable String address) {
        this.page = page;
        this.address = address;
    }

    /** Whether words that a title has beside its headline name the site. */
    boolean isSite(String words) {
        int count = words.split(" ").length;
        boolean named =
                count <= MOST_WORDS && !words.isEmpty() && !Character.isLowerCase(words.charAt(0));
        return named && (isInHost(words) || count >= SURE_WORDS && !isSection(words));
    }

    private boolean isInHost(String words) {
        if (address == null) {
            return false;
        }
        var host = HOST.matcher(address);
        String letters = plain(words);
        return host.find() && !letters.isEmpty() && plain(host.group(1)).contains(letters);
    }

    /** A link with these words leads to the front of a site, or to a section. */
    private boolean isSection(String words) {
        for (Element link : page.select("a[href]")) {
            if (link.ownText().equalsIgnoreCase(words)
                    && !FRONT.matcher(link.attr("href").strip()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits in small letters, without "the". */
    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("^the |[^\\p{L}\\p{N}]", "");
    }
}
