package org.casus.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.table.Table;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the days in attributes: of meta elements in the head, of marked elements in the body. */
final class ElementClues {

    /** Where an element holds its day, the first that it has. */
    private static final List<String> VALUES =
            List.of(
                    "datetime",
                    "content",
                    "data-datetime",
                    "data-timestamp",
                    "data-utime",
                    "data-time",
                    "data-date",
                    "data-epoch",
                    "data-published",
                    "data-published-date",
                    "data-publish-date",
                    "time",
                    "title");

    /** Attributes that name what a meta element gives. */
    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    /** An element for days farther off belongs to something below the article. */
    private static final int AT_HEADLINE = 1200;

    private record Named(Role role, Trust trust) {}

    private final Map<String, Named> metas = new TreeMap<>();
    private final DayWords words;
    private final StampReader stamps;

    ElementClues(DayWords words, StampReader stamps) {
        this.words = words;
        this.stamps = stamps;
        for (List<String> row : new Table(ElementClues.class, "meta-days.tsv").rows()) {
            Role role = Role.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            boolean stated = row.get(2).equals("stated");
            metas.put(row.get(0), new Named(role, stated ? Trust.STATED_META : Trust.LOOSE_META));
        }
    }

    /** The days of meta elements, in order. */
    List<Clue> metas(Document page) {
        List<Clue> clues = new ArrayList<>();
        for (Element meta : page.getElementsByTag("meta")) {
            for (String attribute : NAMES) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                @Nullable Named named = name.isEmpty() ? null : metas.get(name);
                @Nullable Stamp stamp = named == null ? null : stamps.readValue(content(meta));
                if (named != null && stamp != null) {
                    String because = "meta " + name;
                    clues.add(new Clue(named.role(), named.trust(), stamp, 0, because));
                    break;
                }
            }
        }
        return clues;
    }

    private static String content(Element meta) {
        return meta.hasAttr("content") ? meta.attr("content") : meta.attr("datetime");
    }

    /** The days of elements of the body, in order; none of menus, comments and teasers. */
    List<Clue> marked(PageText text) {
        List<Clue> clues = new ArrayList<>();
        for (Marked marked : text.marked()) {
            @Nullable Stamp stamp = marked.aside() ? null : stamp(marked.element());
            if (stamp != null) {
                clues.add(clue(marked, stamp));
            }
        }
        return clues;
    }

    private @Nullable Stamp stamp(Element element) {
        for (String attribute : VALUES) {
            String value = element.attr(attribute);
            @Nullable Stamp stamp = value.isBlank() ? null : stamps.readValue(value);
            if (stamp != null) {
                return stamp;
            }
        }
        return PageScan.isDayInParts(element) ? stamps.readValue(element.text()) : null;
    }

    private Clue clue(Marked marked, Stamp stamp) {
        Element element = marked.element();
        @Nullable Role label = words.label(marked.before());
        Role role = marked.role();
        if (element.hasAttr("pubdate")) {
            role = Role.PUBLISHED;
        } else if (role == Role.UNSAID && label != null) {
            role = label;
        }
        Trust trust =
                role == Role.PUBLISHED || role == Role.UPDATED
                        ? Trust.MARKED_ELEMENT
                        : marked.far() <= AT_HEADLINE
                                ? Trust.DAY_AT_HEADLINE
                                : Trust.FAR_LABELLED_TEXT;
        return new Clue(role, trust, stamp, marked.far(), because(element));
    }

    private static String because(Element element) {
        String property = element.attr("itemprop");
        String tag = element.normalName() + " element";
        return property.isEmpty() ? tag : tag + ", " + Spaces.folded(property);
    }
}
