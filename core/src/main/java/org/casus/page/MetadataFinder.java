package org.casus.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.source.BylineReader;
import org.casus.table.Table;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what a page says of its article: JSON-LD first, then meta elements, microdata, title. */
final class MetadataFinder {

    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    private final BylineReader bylines = new BylineReader();
    private final List<String> titles = kind("title");
    private final List<String> authors = kind("author");
    private final List<String> sections = kind("section");
    private final List<String> languages = kind("language");
    private final List<String> descriptions = kind("description");

    private static List<String> kind(String kind) {
        return new Table(MetadataFinder.class, "meta-names.tsv").wordsOfKind(kind);
    }

    /**
     * Reads what the page says.
     *
     * @param data what its JSON-LD says
     * @param given the address it came from, or null
     */
    Metadata find(Document page, ArticleData data, @Nullable String given) {
        Map<String, String> meta = meta(page);
        @Nullable String site = site(page, meta, data);
        TitleFinder finder = new TitleFinder(page, site);
        @Nullable String title = finder.find(data, values(meta, titles));
        @Nullable String beside = site == null ? finder.beside() : null;
        if (beside != null && new SiteInTitle(page, given).isSite(beside)) {
            site = beside;
        }
        return new Metadata(
                title,
                authors(page, meta, data),
                first(data.text("articleSection"), firstOf(meta, sections)),
                language(page, meta, data),
                url(page, meta, given),
                site,
                firstOf(meta, descriptions),
                isArticle(page, meta, data));
    }

    private static boolean isArticle(Document page, Map<String, String> meta, ArticleData data) {
        return data.exists()
                || meta.getOrDefault("og:type", "").toLowerCase(Locale.ROOT).endsWith("article")
                || meta.containsKey("article:published_time")
                || page.selectFirst("[itemprop=articleBody]") != null;
    }

    private static Map<String, String> meta(Document page) {
        Map<String, String> meta = new LinkedHashMap<>();
        for (Element element : page.select("meta[content]")) {
            String content = Folded.line(element.attr("content"));
            for (String key : NAMES) {
                String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
        return meta;
    }

    private static @Nullable String site(
            Document page, Map<String, String> meta, ArticleData data) {
        List<String> publishers = data.names("publisher");
        return first(
                meta.get("og:site_name"),
                publishers.isEmpty() ? null : publishers.get(0),
                publisher(page),
                meta.get("application-name"));
    }

    /** In microdata. */
    private static @Nullable String publisher(Document page) {
        Element name = page.selectFirst("[itemprop=publisher] [itemprop=name]");
        return name == null ? null : name.hasAttr("content") ? name.attr("content") : name.text();
    }

    private List<String> authors(Document page, Map<String, String> meta, ArticleData data) {
        List<String> found = new ArrayList<>();
        data.names("author").forEach(name -> addAuthors(name, found));
        for (String value : values(meta, authors)) {
            if (found.isEmpty()) {
                addAuthors(value, found);
            }
        }
        if (found.isEmpty()) {
            for (Element name : page.select("[itemprop=author] [itemprop=name]")) {
                Bylines.add(name.text(), found);
            }
        }
        return found;
    }

    /** One name, or several persons in one line. */
    private void addAuthors(String given, List<String> found) {
        List<String> names = bylines.names(Folded.line(given));
        if (!names.isEmpty() && names.stream().allMatch(bylines::isPerson)) {
            names.forEach(name -> Bylines.add(name, found));
        } else {
            Bylines.add(given, found);
        }
    }

    private @Nullable String language(Document page, Map<String, String> meta, ArticleData data) {
        Element html = page.selectFirst("html");
        String language =
                first(
                        html == null ? null : html.attr("lang"),
                        html == null ? null : html.attr("xml:lang"),
                        data.text("inLanguage"),
                        firstOf(meta, languages));
        return language == null ? null : language.replace('_', '-');
    }

    private static @Nullable String url(
            Document page, Map<String, String> meta, @Nullable String given) {
        Element link = page.selectFirst("link[rel=canonical][href]");
        return first(link == null ? null : link.absUrl("href"), meta.get("og:url"), given);
    }

    /** What the page gives under some names, in their order. */
    private static List<String> values(Map<String, String> meta, List<String> names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            String value = meta.get(name);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable String firstOf(Map<String, String> meta, List<String> names) {
        List<String> values = values(meta, names);
        return values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return Folded.line(value);
            }
        }
        return null;
    }
}
