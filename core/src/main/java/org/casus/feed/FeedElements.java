package org.casus.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.table.Table;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Names elements by what they mean, whatever their prefix and case: {@code title} for the elements
 * of the feed formats themselves, {@code dc:title} for those of the modules in namespaces.tsv.
 * Finds the elements that give a field.
 */
final class FeedElements {

    private static final String CORE = "core";

    /** jsoup gives this namespace to what has none, or a prefix that nobody declared. */
    private static final String NO_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> fields = new LinkedHashMap<>();

    /** Loads the tables from the class path. */
    FeedElements() {
        for (List<String> row : new Table(FeedElements.class, "namespaces.tsv").rows()) {
            prefixes.put(row.get(1), row.get(0));
        }
        for (List<String> row : new Table(FeedElements.class, "fields.tsv").rows()) {
            fields.computeIfAbsent(row.get(0), field -> new ArrayList<>())
                    .add(List.of(row.get(1).split(" ")));
        }
    }

    /** The name, lower case; one that opens with "?:" is of no namespace that is read. */
    String name(Element element) {
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = meaning(element);
        return prefix.equals(CORE) ? local : prefix + ":" + local;
    }

    private String meaning(Element element) {
        String namespace = element.tag().namespace();
        String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
        if (!namespace.equals(NO_NAMESPACE)) {
            String known = prefixes.get(bare(namespace));
            if (known != null) {
                return known;
            }
            return prefix.isEmpty() && isOfRoot(element, namespace) ? CORE : "?";
        }
        if (prefix.isEmpty()) {
            return CORE;
        }
        if (prefix.startsWith("atom") || prefix.equals("rss")) {
            return CORE;
        }
        return prefixes.containsValue(prefix) ? prefix : "?";
    }

    /** Feeds declare namespaces of their own for all their elements. */
    private static boolean isOfRoot(Element element, String namespace) {
        Element root =
                element.ownerDocument() == null
                        ? null
                        : element.ownerDocument().firstElementChild();
        return root != null
                && root.tag().prefix().isEmpty()
                && root.tag().namespace().equals(namespace);
    }

    private static String bare(String namespace) {
        String bare = namespace.strip().toLowerCase(Locale.ROOT);
        int scheme = bare.indexOf("://");
        bare = scheme < 0 ? bare : bare.substring(scheme + 3);
        int end = bare.length();
        while (end > 0 && (bare.charAt(end - 1) == '/' || bare.charAt(end - 1) == '#')) {
            end--;
        }
        return bare.substring(0, end);
    }

    /** The children of an element under their names, in order; those of media groups too. */
    Map<String, List<Element>> children(Element parent) {
        Map<String, List<Element>> children = new LinkedHashMap<>();
        for (Element child : parent.children()) {
            children.computeIfAbsent(name(child), name -> new ArrayList<>()).add(child);
        }
        for (Element group : children.getOrDefault("media:group", List.of())) {
            for (Element child : group.children()) {
                children.computeIfAbsent("group/" + name(child), name -> new ArrayList<>())
                        .add(child);
            }
        }
        return children;
    }

    /**
     * The elements that give a field: those of the best row of fields.tsv that has any; of several
     * names in a row the one that comes first.
     *
     * @param children what {@link #children} gives
     */
    List<Element> all(Map<String, List<Element>> children, String field) {
        for (List<String> names : fields.getOrDefault(field, List.of())) {
            List<Element> found = first(children, names);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Element> first(Map<String, List<Element>> children, List<String> names) {
        List<Element> first = List.of();
        for (String name : names) {
            List<Element> found = children.getOrDefault(name, List.of());
            if (!found.isEmpty() && (first.isEmpty() || isBefore(found.get(0), first.get(0)))) {
                first = found;
            }
        }
        return first;
    }

    /** The text of the first element of a field that has one; null where none has. */
    @Nullable String text(Map<String, List<Element>> children, String field) {
        for (List<String> names : fields.getOrDefault(field, List.of())) {
            for (Element element : first(children, names)) {
                String text = text(element);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    private static boolean isBefore(Element one, Element other) {
        return one.siblingIndex() < other.siblingIndex();
    }

    /** The text of an attribute whatever its case, stripped; null where it has none or is blank. */
    static @Nullable String attribute(Element element, String name) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().equalsIgnoreCase(name)) {
                String value = attribute.getValue().strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    /** The text of an element, stripped; null where it is blank. */
    static @Nullable String text(Element element) {
        String text = element.wholeText().strip();
        return text.isEmpty() ? null : text;
    }
}
