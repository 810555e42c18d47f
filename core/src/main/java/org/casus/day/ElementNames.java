package org.casus.day;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        PUBLISHED,
        UPDATED,
        DATED,
        OTHER
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
                    case "nav", "dialog" -> true;
                    case "body", "html", "main", "article", "time" -> false;
                    case "aside" -> said.contains(Kind.ASIDE) || !said.contains(Kind.DATED);
                    case "footer" -> said.contains(Kind.ASIDE) || foot;
                    default -> said.contains(Kind.ASIDE) || said.contains(Kind.FOOT) && foot;
                };
        @Nullable Role role = role(said);
        boolean named = role != null || element.normalName().equals("time");
        return new Said(aside, role == null ? Role.UNSAID : role, named);
    }

    private static @Nullable Role role(Set<Kind> said) {
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

    /** The kinds of each name as a whole ("entry-date") and of its words ("date", "entryDate"). */
    private void addKinds(String names, Set<Kind> said) {
        int end = Math.min(names.length(), LONGEST_NAMES);
        StringBuilder name = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < end; i++) {
            char c = names.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean hump =
                    i > 0
                            && Character.isUpperCase(c)
                            && !Character.isUpperCase(names.charAt(i - 1));
            if (!letter || hump) {
                addKind(word, said);
            }
            if (Character.isWhitespace(c)) {
                addKind(name, said);
            } else if (letter) {
                char small = Character.toLowerCase(c);
                name.append(small);
                word.append(small);
            }
        }
        addKind(word, said);
        addKind(name, said);
    }

    private void addKind(StringBuilder word, Set<Kind> said) {
        if (!word.isEmpty()) {
            @Nullable Kind kind = kinds.get(word.toString());
            if (kind != null) {
                said.add(kind);
            }
            word.setLength(0);
        }
    }
}
