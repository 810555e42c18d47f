package org.casus.day;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** The names of schema.org that matter for days. */
final class LinkedDataNames {

    private final Map<String, Set<String>> kinds = new TreeMap<>();

    LinkedDataNames() {
        for (List<String> row : new Table(LinkedDataNames.class, "linked-data.tsv").rows()) {
            kinds.computeIfAbsent(row.get(0), kind -> new TreeSet<>()).add(row.get(1));
        }
    }

    /** Whether a property's value is another thing than the page. */
    boolean isPart(String property) {
        return is("part", property);
    }

    /** Whether a property gives an address. */
    boolean isAddress(String property) {
        return is("address", property);
    }

    /** What the day that a property gives is the day of, or null where it gives none. */
    @Nullable Role role(String property) {
        if (is("published", property)) {
            return Role.PUBLISHED;
        }
        if (is("updated", property)) {
            return Role.UPDATED;
        }
        return is("loose", property) ? Role.UNSAID : null;
    }

    /**
     * How much a thing of this type is to be trusted with the page's day, or null where it is
     * another thing than the page.
     *
     * @param type a name, with or without its address: "https://schema.org/NewsArticle"
     */
    @Nullable Trust trust(String type) {
        String name = type.substring(type.lastIndexOf('/') + 1);
        if (is("article", name)) {
            return Trust.ARTICLE_DATA;
        }
        return is("page", name) ? Trust.PAGE_DATA : null;
    }

    private boolean is(String kind, String name) {
        return kinds.getOrDefault(kind, Set.of()).contains(name.toLowerCase(Locale.ROOT));
    }
}
