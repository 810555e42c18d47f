package org.casus.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.casus.day.LinkedDataReader;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD.
 *
 * @param object the object of the article; missing where there is none
 */
record ArticleData(JsonNode object) {

    /** Articles in collections in graphs; deeper objects speak of other things. */
    private static final int DEEPEST = 6;

    /** The article that the data of a page tell of, the one with a text where there are several. */
    static ArticleData of(List<JsonNode> data, LinkedDataReader reader) {
        List<JsonNode> found = new ArrayList<>();
        data.forEach(root -> find(root, reader, DEEPEST, found));
        for (JsonNode article : found) {
            if (article.hasNonNull("articleBody")) {
                return new ArticleData(article);
            }
        }
        return new ArticleData(found.isEmpty() ? MissingNode.getInstance() : found.get(0));
    }

    private static void find(
            JsonNode node, LinkedDataReader reader, int deep, List<JsonNode> found) {
        if (deep == 0) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> find(child, reader, deep - 1, found));
        } else if (node.isObject()) {
            boolean article = reader.isArticle(node);
            if (article) {
                found.add(node);
            }
            find(node.path("@graph"), reader, deep - 1, found);
            find(node.path("mainEntity"), reader, deep - 1, found);
            if (!article) {
                find(node.path("mainEntityOfPage"), reader, deep - 1, found);
            }
        }
    }

    /** Whether there is an article. */
    boolean exists() {
        return object.isObject();
    }

    /** The text under one of the names, or null. */
    @Nullable String text(String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
            if (one.isTextual() && !one.asText().isBlank()) {
                return one.asText();
            }
        }
        return null;
    }

    /** Names of persons or bodies under one field, in order. */
    List<String> names(String field) {
        return namesIn(object.path(field));
    }

    /** Names of persons or bodies in a value of any form, in order. */
    static List<String> namesIn(JsonNode value) {
        List<String> names = new ArrayList<>();
        addNames(value, names);
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
