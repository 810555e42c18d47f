package org.casus.day;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the tags, class names and properties of elements say of the days inside them. */
final class ElementNames {

    /** What a word in a name says; class-words.tsv tells each. */
    private enum Kind {
        ASIDE,
        FOOT,
        ARTICLE,
        HAVING,
        PUBLISHED,
        UPDATED,
        DATED,
        OTHER,
        SUBJECT
    }

    /**
     * What the names of one element say.
     *
     * @param aside whether it holds other things than the article: menus, comments, teasers
     * @param role what a day inside is the day of
     * @param named whether the names speak of days at all
     */
    record Said(boolean aside, Role role, boolean named) {}

    /** Generated pages have class lists of thousands of characters; names stand first. */
    private static final int LONGEST_NAMES = 400;

    /** The root of a page is "__next" in one framework, "__nuxt" in another. */
    private static final String OF_FRAMEWORKS = "__";

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Map<String, Kind> kinds = new TreeMap<>();

    ElementNames() {
        for (List<String> row : new Table(ElementNames.class, "class-words.tsv").rows()) {
            kinds.put(row.get(1), Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
        }
    }

    /**
     * Reads an element's own names.
     *
     * @param inArticle whether it stands in an {@code article}: the foot of an article may hold its
     *     day, the foot of a page does not
     */
    Said read(Element element, boolean inArticle) {
        Set<Kind> said = EnumSet.noneOf(Kind.class);
        addKinds(element.attr("class"), said);
        addKinds(element.attr("id"), said);
        addKinds(element.attr("itemprop"), said);
        boolean foot = !inArticle && !said.contains(Kind.ARTICLE);
        boolean aside =
                switch (element.normalName()) {
                    case "nav", "dialog", "figcaption", "blockquote" -> true;
                    case "body", "html", "main", "article", "time" -> false;
                    case "aside" -> said.contains(Kind.ASIDE) || !said.contains(Kind.DATED);
                    case "footer", "header" -> said.contains(Kind.ASIDE) || foot;
                    default -> said.contains(Kind.ASIDE) || said.contains(Kind.FOOT) && foot;
                };
        @Nullable Role role = role(said);
        boolean named = role != null || element.normalName().equals("time");
        return new Said(aside, role == null ? Role.UNSAID : role, named);
    }

    private static @Nullable Role role(Set<Kind> said) {
        if (said.contains(Kind.SUBJECT)) {
            return Role.OTHER;
        }
        if (said.contains(Kind.PUBLISHED)) {
            return Role.PUBLISHED;
        }
        if (said.contains(Kind.UPDATED)) {
            return Role.UPDATED;
        }
        if (said.contains(Kind.OTHER)) {
            return Role.OTHER;
        }
        return said.contains(Kind.DATED) ? Role.UNSAID : null;
    }

    private void addKinds(String names, Set<Kind> said) {
        String some = names.substring(0, Math.min(names.length(), LONGEST_NAMES));
        for (String name : BLANK.split(some)) {
            if (!name.startsWith(OF_FRAMEWORKS)) {
                addWords(name, said);
            }
        }
    }

    /** The kinds of a name as a whole ("entry-date") and of its words ("date", "entryDate"). */
    private void addWords(String name, Set<Kind> said) {
        StringBuilder whole = new StringBuilder();
        StringBuilder word = new StringBuilder();
        @Nullable Kind last = null;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean hump =
                    i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(name.charAt(i - 1));
            if (!word.isEmpty() && (!letter || hump)) {
                last = addKind(word, last, said);
            }
            if (letter) {
                whole.append(Character.toLowerCase(c));
                word.append(Character.toLowerCase(c));
            }
        }
        addKind(word, last, said);
        addKind(whole, null, said);
    }

    /** Adds what a word says, but for what a layout has ("with-sidebar"), and forgets the word. */
    private @Nullable Kind addKind(StringBuilder word, @Nullable Kind last, Set<Kind> said) {
        @Nullable Kind kind = kinds.get(word.toString());
        if (kind != null && last != Kind.HAVING) {
            said.add(kind);
        }
        word.setLength(0);
        return kind;
    }
}
