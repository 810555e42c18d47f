package org.casus.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.day.LinkedDataReader;
import org.casus.model.BlockKind;
import org.casus.table.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story in the data that a page hands to its own scripts: a last resort, for pages that
 * show nothing without them. Of all lists of paragraphs and all texts in HTML the one with the most
 * prose is the story. Holds a word list and nothing else.
 */
final class EmbeddedStory {

    /** A shorter text is a summary. */
    private static final int SHORTEST = 250;

    private static final int SHORTEST_PROSE = 80;

    /** Runs in paragraphs in blocks; deeper lists are no text. */
    private static final int TEXT_LEVELS = 8;

    private static final double SAME_TITLE = 0.75;

    private final LinkedDataReader reader = new LinkedDataReader();
    private final List<String> texts = kind("text");
    private final List<String> titles = kind("title");
    private final List<String> writers = kind("writer");
    private final Set<String> others = new TreeSet<>(kind("other"));

    private static List<String> kind(String kind) {
        return new Table(EmbeddedStory.class, "data-names.tsv").wordsOfKind(kind);
    }

    /** The story, or null where the data hold none that is sure to be the page's. */
    @Nullable Story find(Document page, Metadata known) {
        Search search = new Search(known);
        for (Element script : page.getElementsByTag("script")) {
            String data = json(script);
            if (!data.isEmpty()) {
                reader.tree(data).forEach(root -> search.visit(root, List.of(), known.article()));
            }
        }
        return search.story();
    }

    /** A script that is data, or sets a variable to data; empty where it is neither. */
    private static String json(Element script) {
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        String data = script.data();
        int brace = data.indexOf('{');
        if (brace < 0 || data.length() < SHORTEST || type.contains("ld+json")) {
            return "";
        }
        boolean set = data.substring(0, brace).strip().endsWith("=");
        return type.endsWith("json") ? data : set ? data.substring(brace) : "";
    }

    /** One walk over all data of a page. */
    private final class Search {

        private final Metadata known;
        private List<String> best = List.of();
        private List<String> bestNames = List.of();
        private int most = SHORTEST;

        Search(Metadata known) {
            this.known = known;
        }

        @Nullable Story story() {
            if (best.isEmpty()) {
                return null;
            }
            List<String> names = new ArrayList<>(bestNames);
            List<PageBlock> blocks =
                    best.stream().map(line -> new PageBlock(BlockKind.BODY, line)).toList();
            return new Story(
                    blocks, names.isEmpty() ? null : new Byline(String.join(", ", names), names));
        }

        /**
         * @param names who wrote what the data around tell of
         * @param own whether they tell of the page's article
         */
        void visit(JsonNode node, List<String> names, boolean own) {
            if (node.isArray()) {
                offer(paragraphs(node), names, own);
                node.forEach(item -> visit(item, names, own));
            } else if (node.isObject()) {
                List<String> found = names(node);
                boolean titled = own || isTitled(node);
                List<String> inner = found.isEmpty() ? names : found;
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    visit(field.getValue(), inner, titled);
                }
            } else if (isHtml(node)) {
                offer(DeclaredBody.paragraphs(node.textValue()), names, own);
            }
        }

        private void offer(List<String> paragraphs, List<String> names, boolean own) {
            int prose =
                    paragraphs.stream()
                            .mapToInt(String::length)
                            .filter(length -> length >= SHORTEST_PROSE)
                            .sum();
            if (own && prose > most) {
                most = prose;
                best = paragraphs;
                bestNames = names;
            }
        }

        private boolean isTitled(JsonNode object) {
            String title = known.title();
            return title != null
                    && titles.stream()
                            .map(object::path)
                            .anyMatch(
                                    value ->
                                            value.isTextual()
                                                    && value.textValue().length()
                                                            < 2 * title.length()
                                                    && Likeness.of(title, value.textValue())
                                                            > SAME_TITLE);
        }
    }

    private static boolean isHtml(JsonNode node) {
        return node.isTextual()
                && node.textValue().length() >= SHORTEST
                && node.textValue().contains("<p");
    }

    private List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (String writer : writers) {
            if (names.isEmpty()) {
                ArticleData.namesIn(object.path(writer)).forEach(name -> Bylines.add(name, names));
            }
        }
        return names;
    }

    /** The paragraphs of a list; what has a headline or a writer of its own is another story. */
    private List<String> paragraphs(JsonNode list) {
        List<String> paragraphs = new ArrayList<>();
        for (JsonNode item : list) {
            if (item.properties().stream().anyMatch(field -> others.contains(field.getKey()))) {
                continue;
            }
            StringBuilder text = new StringBuilder();
            addText(item, TEXT_LEVELS, text);
            String raw = text.toString();
            String line = Folded.line(raw.indexOf('<') < 0 ? raw : Jsoup.parse(raw).text());
            if (line.indexOf(' ') > 0) {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    private void addText(JsonNode node, int levels, StringBuilder out) {
        if (node.isTextual()) {
            out.append(node.textValue());
        } else if (node.isArray() && levels > 0) {
            node.forEach(item -> addText(item, levels - 1, out));
        } else if (levels > 0) {
            for (String name : texts) {
                int before = out.length();
                addText(node.path(name), levels - 1, out);
                if (out.length() > before) {
                    return;
                }
            }
        }
    }
}
