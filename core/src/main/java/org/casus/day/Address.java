package org.casus.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is: an address as text, not checked.
 *
 * @param host its host, small letters; empty where the address names none
 * @param path the rest, without what follows '?' or '#'
 */
record Address(String host, String path) {

    /** Longer addresses carry tokens, not days. */
    private static final int LONGEST = 2000;

    private static final Pattern PARTS =
            Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:)?//([^/?#]*)([^?#]*)");

    /** Web archives put their own address and the moment of the crawl before that of the page. */
    private static final Pattern ARCHIVED =
            Pattern.compile(
                    "(?i)https?://web\\.archive\\.org/web/\\d{4,14}[a-z_]{0,4}/(?=https?://)");

    /** "/2024/03/12/", "/2024/0312/", "/2024-03-12-", "/2024_03_12". */
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<!\\d)((?:19|20)\\d{2})([-/._])(\\d{1,2})(?:\\2|(?<=\\d{2})(?=\\d{2}(?!\\d)))(\\d{1,2})(?!\\d)");

    /** "/20240312/", "-20240312.html". */
    private static final Pattern COMPACT =
            Pattern.compile("(?<![\\p{L}\\d])((?:19|20)\\d{2})(\\d{2})(\\d{2})(?![\\p{L}\\d])");

    private static final Pattern NAMED =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/](\\p{L}{3,9})[-/](\\d{1,2})(?!\\d)");

    /** "/2024/03/talks". */
    private static final Pattern MONTH =
            Pattern.compile("/((?:19|20)\\d{2})[/-](0[1-9]|1[0-2])(?!\\d)");

    /** The address of a text, or null where it is none. */
    static @Nullable Address of(@Nullable String url) {
        if (url == null || url.length() > LONGEST) {
            return null;
        }
        Matcher archived = ARCHIVED.matcher(url.strip());
        Matcher parts = PARTS.matcher(archived.replaceFirst(""));
        return parts.lookingAt()
                ? new Address(parts.group(1).toLowerCase(Locale.ROOT), parts.group(2))
                : null;
    }

    /** The addresses of a page: the one given, then those that it gives for itself. */
    static List<Address> all(Document page, @Nullable String url) {
        List<Address> all = new ArrayList<>();
        add(url, all);
        for (Element link : page.getElementsByAttributeValue("rel", "canonical")) {
            add(link.attr("href"), all);
        }
        for (Element meta : page.getElementsByAttributeValue("property", "og:url")) {
            add(meta.attr("content"), all);
        }
        return all;
    }

    private static void add(@Nullable String url, List<Address> all) {
        @Nullable Address address = of(url);
        if (address != null && !all.contains(address)) {
            all.add(address);
        }
    }

    /** Whether a text may be an address of the same page; that of a whole site may. */
    boolean isSamePage(String url) {
        @Nullable Address other = of(url);
        return other == null || bare(other).isEmpty() || bare(other).equals(bare(this));
    }

    private static String bare(Address address) {
        String path = address.path.replaceAll("/+$", "");
        return path.toLowerCase(Locale.ROOT);
    }

    /** The day in the path, or null. */
    @Nullable LocalDate day(DayWords words) {
        Matcher numbers = NUMBERS.matcher(path);
        while (numbers.find()) {
            @Nullable LocalDate day = day(numbers, Integer.parseInt(numbers.group(3)), 4);
            if (day != null) {
                return day;
            }
        }
        Matcher named = NAMED.matcher(path);
        while (named.find()) {
            @Nullable Integer month = words.monthOrNull(named.group(2));
            @Nullable LocalDate day = month == null ? null : day(named, month, 3);
            if (day != null) {
                return day;
            }
        }
        Matcher compact = COMPACT.matcher(path);
        while (compact.find()) {
            @Nullable LocalDate day = day(compact, Integer.parseInt(compact.group(2)), 3);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** The month in the path, written in two digits after its year, or null. */
    @Nullable YearMonth month() {
        Matcher month = MONTH.matcher(path);
        return month.find()
                ? YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                : null;
    }

    private static @Nullable LocalDate day(Matcher matcher, int month, int group) {
        return StampReader.day(matcher.group(1), month, Integer.parseInt(matcher.group(group)));
    }

    /** The end of the host: "uk", "com"; empty where there is none. */
    String region() {
        String name = host.replaceAll(":\\d*$", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
