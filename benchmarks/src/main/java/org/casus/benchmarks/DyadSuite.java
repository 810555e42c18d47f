package org.casus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.ArticleReader;
import org.casus.model.Dyad;
import org.casus.model.EventType;
import org.casus.model.SourceText;
import org.casus.model.TextSpan;

/**
 * What one given party does to another on the public PLOVER sentences, as models are tested that
 * cannot find the parties themselves. CONCEDE and RETREAT are one class, as in the data. The
 * shipped heads learned from these sentences: cross-validated figures are in docs/quality.md.
 */
final class DyadSuite implements Suite {

    private static final Pattern MARK = Pattern.compile("<(/?)([st])>");

    @Override
    public String name() {
        return "dyads";
    }

    @Override
    public String needs() {
        return "bench/events/plv_train.jsonl";
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, int[]> counts = new TreeMap<>();
        int right = 0;
        int all = 0;
        for (String line : Files.readAllLines(data.resolve(needs()))) {
            JsonNode row = mapper.readTree(line);
            JsonNode expected = row.get("expected").get(0);
            String gold = expected.get("code").asText();
            String said = said(reader, row.get("marked").asText(), expected);
            all++;
            cell(counts, gold)[1]++;
            cell(counts, said)[2]++;
            if (said.equals(gold)) {
                right++;
                cell(counts, gold)[0]++;
            }
        }
        double f1 =
                counts.values().stream()
                        .filter(c -> c[1] > 0)
                        .mapToDouble(c -> 2.0 * c[0] / (c[1] + c[2]))
                        .average()
                        .orElse(0);
        return List.of(
                new Figure("dyads.right", 100.0 * right / all, "% right, both parties given"),
                new Figure("dyads.macro-f1", f1, "macro-F1, both parties given"));
    }

    private static int[] cell(Map<String, int[]> counts, String type) {
        return counts.computeIfAbsent(type, t -> new int[3]);
    }

    private static String said(ArticleReader reader, String marked, JsonNode expected) {
        StringBuilder text = new StringBuilder();
        Map<String, TextSpan> spans = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            if (mark.group(1).isEmpty()) {
                open.put(mark.group(2), text.length());
            } else if (open.containsKey(mark.group(2))) {
                spans.putIfAbsent(
                        mark.group(2), new TextSpan(open.get(mark.group(2)), text.length()));
            }
        }
        mark.appendTail(text);
        String whole = text.toString();
        Dyad dyad =
                new Dyad(
                        span(spans, "s", whole, expected.get("source").asText()),
                        span(spans, "t", whole, expected.get("target").asText()));
        return reader.readDyads(SourceText.of("plv", whole), List.of(dyad))
                .get(0)
                .map(coding -> classOf(coding.type()))
                .orElse("NONE");
    }

    /** A few rows mark one side only: there the first words of that name count. */
    private static TextSpan span(
            Map<String, TextSpan> marked, String side, String text, String name) {
        int found = Math.max(0, text.indexOf(name));
        int end = text.startsWith(name, found) ? found + name.length() : text.length();
        return marked.getOrDefault(side, new TextSpan(found, end));
    }

    private static String classOf(EventType type) {
        return type == EventType.CONCEDE || type == EventType.RETREAT ? "YIELD" : type.name();
    }
}
