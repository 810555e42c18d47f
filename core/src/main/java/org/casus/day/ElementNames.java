package org.casus.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the tags, class names and properties of elements say of the days inside them. */
final class ElementNames {

    /** Generated pages have class lists of thousands of characters; names stand first. */
    private static final int LONGEST_NAMES = 400;

    private static final Pattern NAME = Pattern.compile("\\S+");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})");
    private static final Pattern JOINT = Pattern.compile("[^\\p{L}]+");

    private final Map<String, String> kinds = new TreeMap<>();

    ElementNames() {
        for (List<String> row : new Table(ElementNames.class, "class-words.tsv").rows()) {
            kinds.put(row.get(1), row.get(0));
        }
    }

    /** Whether it holds other things than the article: menus, comments, teasers. */
    boolean isAside(Element element) {
        List<String> said = kinds(element);
        return switch (element.normalName()) {
            case "nav", "dialog" -> true;
            case "body", "html", "main", "article", "time" -> false;
            case "aside" -> said.contains("aside") || !said.contains("dated");
            case "footer" -> said.contains("aside") || isFoot(element, said);
            default -> said.contains("aside") || said.contains("foot") && isFoot(element, said);
        };
    }

    /** The foot of an article may hold its day; the foot of a page does not. */
    private static boolean isFoot(Element element, List<String> said) {
        return !said.contains("article") && element.closest("article") == null;
    }

    /** What its names say, or null where they say nothing of days. */
    Line.@Nullable Part part(Element element) {
        List<String> said = kinds(element);
        boolean time = element.normalName().equals("time");
        if (said.contains("published")) {
            return new Line.Part(0, Role.PUBLISHED, true);
        }
        if (said.contains("updated")) {
            return new Line.Part(0, Role.UPDATED, true);
        }
        if (said.contains("other")) {
            return new Line.Part(0, Role.OTHER, true);
        }
        return time || said.contains("dated") ? new Line.Part(0, Role.UNSAID, true) : null;
    }

    private List<String> kinds(Element element) {
        List<String> said = new ArrayList<>();
        addKinds(element.attr("class"), said);
        addKinds(element.attr("id"), said);
        addKinds(element.attr("itemprop"), said);
        return said;
    }

    /** The kinds of each name as a whole ("entry-date") and of its words ("date"). */
    private void addKinds(String names, List<String> said) {
        if (names.isEmpty()) {
            return;
        }
        String some = names.substring(0, Math.min(names.length(), LONGEST_NAMES));
        Matcher name = NAME.matcher(some);
        while (name.find()) {
            addKind(JOINT.matcher(name.group()).replaceAll(""), said);
            Matcher word = WORD.matcher(name.group());
            while (word.find()) {
                addKind(word.group(), said);
            }
        }
    }

    private void addKind(String word, List<String> said) {
        @Nullable String kind = kinds.get(word.toLowerCase(Locale.ROOT));
        if (kind != null) {
            said.add(kind);
        }
    }
}
