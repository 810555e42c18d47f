package org.casus.day;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of itself in JSON-LD, by the words of schema.org. What breaks off or is
 * nested too deep gives what was read until there. Holds tables and nothing else, so one instance
 * serves every thread.
 */
public final class LinkedDataReader {

    /** Honest JSON-LD nests some ten deep. */
    private static final int DEEPEST = 100;

    private static final JsonFactory LENIENT =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                    .build();

    /** Marks that hide a script from old browsers; what is left of them is a comment. */
    private static final List<String> HIDING_MARKS = List.of("<!--", "-->", "<![CDATA[", "]]>");

    private final LinkedDataNames names = new LinkedDataNames();

    /** Loads the table of names from the class path. */
    public LinkedDataReader() {}

    /**
     * The objects and lists of a page's scripts in order, nested at most {@value #DEEPEST} deep.
     * They hold texts, objects and lists; numbers and the like are left out, and of a property that
     * is given twice the first counts.
     *
     * @param page the page as parsed; not changed
     */
    public List<JsonNode> read(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            if (isLinkedData(script)) {
                new Tree(found).read(bare(script.data()));
            }
        }
        return found;
    }

    /**
     * The objects and lists of data that a script holds, kept as those of {@link #read} are; what
     * follows the data and is none ends them.
     */
    public List<JsonNode> tree(String json) {
        List<JsonNode> found = new ArrayList<>();
        new Tree(found).read(json);
        return found;
    }

    /** Whether a script holds JSON-LD. */
    static boolean isLinkedData(Element script) {
        return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
    }

    private static String bare(String data) {
        String bare = data;
        for (String mark : HIDING_MARKS) {
            bare = bare.replace(mark, "");
        }
        return bare;
    }

    /** Whether an object says that it is an article of some kind. */
    public boolean isArticle(JsonNode object) {
        JsonNode type = object.path("@type");
        if (type.isTextual()) {
            return names.trust(type.textValue()) == Trust.ARTICLE_DATA;
        }
        for (JsonNode one : type) {
            if (one.isTextual() && names.trust(one.textValue()) == Trust.ARTICLE_DATA) {
                return true;
            }
        }
        return false;
    }

    /** A tree that grows while it is read, so that what breaks off leaves what there is. */
    private static final class Tree {

        private final List<JsonNode> roots;
        private final Deque<ContainerNode<?>> open = new ArrayDeque<>();

        Tree(List<JsonNode> roots) {
            this.roots = roots;
        }

        void read(String json) {
            try (JsonParser parser = LENIENT.createParser(json)) {
                JsonToken token = parser.nextToken();
                while (token != null) {
                    read(token, parser);
                    token = parser.nextToken();
                }
            } catch (IOException e) {
                // half of a broken script is better than none
                return;
            }
        }

        private void read(JsonToken token, JsonParser parser) throws IOException {
            switch (token) {
                case START_OBJECT -> enter(JsonNodeFactory.instance.objectNode(), parser);
                case START_ARRAY -> enter(JsonNodeFactory.instance.arrayNode(), parser);
                case END_OBJECT, END_ARRAY -> open.pop();
                case VALUE_STRING -> add(TextNode.valueOf(parser.getText()), name(parser));
                default -> {
                    // a name comes with its value; no other value is asked for
                }
            }
        }

        private void enter(ContainerNode<?> node, JsonParser parser) throws IOException {
            add(
                    node,
                    open.isEmpty()
                            ? null
                            : parser.getParsingContext().getParent().getCurrentName());
            open.push(node);
        }

        private static @Nullable String name(JsonParser parser) throws IOException {
            return parser.currentName();
        }

        private void add(JsonNode node, @Nullable String name) {
            ContainerNode<?> parent = open.peek();
            if (parent instanceof ObjectNode object && name != null) {
                object.putIfAbsent(name, node);
            } else if (parent instanceof ArrayNode array) {
                array.add(node);
            } else if (node.isContainerNode()) {
                roots.add(node);
            }
        }
    }
}
