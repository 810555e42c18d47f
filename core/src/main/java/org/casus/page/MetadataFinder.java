package org.casus.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what a page says of its article: JSON-LD first, then meta elements, microdata, title. */
final class MetadataFinder {

    private static final List<String> AUTHOR_KEYS =
            List.of(
                    "author",
                    "article:author",
                    "dc.creator",
                    "dcterm:creator",
                    "byl",
                    "parsely-author",
                    "sailthru.author");

    /**
     * Reads what the page says.
     *
     * @param data what its JSON-LD says
     * @param given the address it came from, or null
     */
    Metadata find(Document page, ArticleData data, @Nullable String given) {
        Map<String, String> meta = meta(page);
        @Nullable String site = site(meta, data);
        return new Metadata(
                new TitleFinder(page, site).find(data, meta),
                authors(page, meta, data),
                first(
                        data.text("articleSection"),
                        meta.get("article:section"),
                        meta.get("section")),
                language(page, meta, data),
                url(page, meta, given),
                site,
                first(meta.get("og:description"), meta.get("description")),
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
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
        return meta;
    }

    private static @Nullable String site(Map<String, String> meta, ArticleData data) {
        List<String> publishers = data.names("publisher");
        return first(
                meta.get("og:site_name"),
                publishers.isEmpty() ? null : publishers.get(0),
                meta.get("application-name"));
    }

    private static List<String> authors(Document page, Map<String, String> meta, ArticleData data) {
        List<String> authors = new ArrayList<>();
        data.names("author").forEach(name -> Bylines.add(name, authors));
        for (String key : AUTHOR_KEYS) {
            String value = meta.get(key);
            if (authors.isEmpty() && value != null) {
                Bylines.add(value, authors);
            }
        }
        if (authors.isEmpty()) {
            for (Element name : page.select("[itemprop=author] [itemprop=name]")) {
                Bylines.add(name.text(), authors);
            }
        }
        return authors;
    }

    private static @Nullable String language(
            Document page, Map<String, String> meta, ArticleData data) {
        Element html = page.selectFirst("html");
        String language =
                first(
                        html == null ? null : html.attr("lang"),
                        html == null ? null : html.attr("xml:lang"),
                        data.text("inLanguage"),
                        meta.get("og:locale"),
                        meta.get("content-language"),
                        meta.get("dc.language"));
        return language == null ? null : language.replace('_', '-');
    }

    private static @Nullable String url(
            Document page, Map<String, String> meta, @Nullable String given) {
        Element link = page.selectFirst("link[rel=canonical][href]");
        return first(link == null ? null : link.absUrl("href"), meta.get("og:url"), given);
    }

    static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return Folded.line(value);
            }
        }
        return null;
    }
}
