package org.casus.page;

import java.util.List;
import java.util.Locale;
import org.casus.table.Table;

/** What class names and ids tell of an element, by {@code class-words.tsv}. */
final class ClassWords {

    private static final String TABLE = "class-words.tsv";

    /** What one name of the right or the wrong kind weighs beside the points of prose. */
    private static final int WEIGHT = 25;

    /** A page may put its whole state into a class; names are short. */
    private static final int LONGEST_NAME = 400;

    private final List<String> bylines = kind("byline");
    private final List<String> comments = kind("comment");
    private final List<String> unlikely = kind("unlikely");
    private final List<String> maybe = kind("maybe");
    private final List<String> positive = kind("positive");
    private final List<String> negative = kind("negative");
    private final List<String> writers = whole("writer");
    private final List<String> foreign = whole("foreign");
    private final List<String> small = whole("small");
    private final List<String> captions = whole("caption");

    private final List<String> quotes = whole("quote");

    private static List<String> kind(String kind) {
        return new Table(ClassWords.class, TABLE).wordsOfKind(kind);
    }

    private static List<String> whole(String kind) {
        return kind(kind).stream().map(words -> '-' + words + '-').toList();
    }

    /**
     * What the names of one element say.
     *
     * @param classes the class attribute, or the empty string
     * @param id the id attribute, or the empty string
     */
    Signs signs(String classes, String id) {
        String c = small(classes);
        String i = small(id);
        String both = c + ' ' + i;
        boolean may = has(both, maybe);
        String words = words(classes) + words(id);
        return new Signs(
                has(both, bylines),
                has(words, writers),
                has(both, comments),
                !may && has(both, unlikely),
                weight(c) + weight(i),
                has(words, foreign),
                has(words, small),
                has(words, captions),
                has(words, quotes));
    }

    /** "ArticleShareBar top" as "-article-share-bar- -top-". */
    private static String words(String names) {
        StringBuilder words = new StringBuilder("-");
        char last = ' ';
        for (int i = 0; i < Math.min(names.length(), LONGEST_NAME); i++) {
            char c = names.charAt(i);
            boolean opens = Character.isUpperCase(c) && Character.isLowerCase(last);
            if (opens || !Character.isLetterOrDigit(c) && Character.isLetterOrDigit(last)) {
                words.append('-');
            }
            if (Character.isLetterOrDigit(c)) {
                words.append(Character.toLowerCase(c));
            } else if (c == ' ') {
                words.append(" -");
            }
            last = c;
        }
        return words.append('-').toString();
    }

    private int weight(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        return (has(name, positive) ? WEIGHT : 0) - (has(name, negative) ? WEIGHT : 0);
    }

    private static String small(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
    }

    private static boolean has(String name, List<String> parts) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
