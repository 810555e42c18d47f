package org.casus.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, by the words of schema.org. */
final class LinkedData {

    /** Articles in collections in graphs; deeper objects speak of other things. */
    private static final int DEEPEST = 6;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private static final List<String> HIDING_MARKS = List.of("<!--", "-->", "<![CDATA[", "]]>");

    private LinkedData() {}

    /** The object of the article, or null; the one with a text where there are several. */
    static @Nullable JsonNode article(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                find(JSON.readTree(bare(script.data())), DEEPEST, found);
            } catch (JsonProcessingException e) {
                // a page whose notes are torn is read without them
                continue;
            }
        }
        for (JsonNode article : found) {
            if (article.hasNonNull("articleBody")) {
                return article;
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** Without the marks that hide it from old browsers; what is left of them is a comment. */
    private static String bare(String data) {
        String bare = data;
        for (String mark : HIDING_MARKS) {
            bare = bare.replace(mark, "");
        }
        return bare;
    }

    private static void find(JsonNode node, int deep, List<JsonNode> found) {
        if (deep == 0) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> find(child, deep - 1, found));
        } else if (node.isObject()) {
            if (isArticle(node.path("@type"))) {
                found.add(node);
            }
            find(node.path("@graph"), deep - 1, found);
            find(node.path("mainEntity"), deep - 1, found);
            if (node.path("mainEntityOfPage").isObject() && !isArticle(node.path("@type"))) {
                find(node.path("mainEntityOfPage"), deep - 1, found);
            }
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText();
        String bare = name.substring(name.lastIndexOf('/') + 1);
        return bare.endsWith("Article")
                || bare.endsWith("BlogPosting")
                || bare.equals("Report")
                || bare.equals("SocialMediaPosting");
    }

    /** A text under one of the names, or null. */
    static @Nullable String text(@Nullable JsonNode node, String... names) {
        if (node == null) {
            return null;
        }
        for (String name : names) {
            JsonNode value = node.path(name);
            JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
            if (one.isTextual() && !one.asText().isBlank()) {
                return one.asText();
            }
        }
        return null;
    }

    /** Names of persons or bodies under one field, in order. */
    static List<String> names(@Nullable JsonNode node, String field) {
        List<String> names = new ArrayList<>();
        if (node != null) {
            addNames(node.path(field), names);
        }
        return names;
    }

    private static void addNames(JsonNode value, List<String> names) {
        if (value.isArray()) {
            value.forEach(one -> addNames(one, names));
        } else if (value.isTextual()) {
            names.add(value.asText());
        } else if (value.isObject()) {
            addNames(value.path("name"), names);
        }
    }
}
