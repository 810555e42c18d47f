package org.casus.training.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.model.Status;

/**
 * What the heads choose from, each in the order of the head's outputs.
 *
 * @param upos universal tags
 * @param xpos Penn tags
 * @param deprels relations with subtypes
 */
public record LabelSets(List<String> upos, List<String> xpos, List<String> deprels) {

    /** Rarer relations are slips of annotation. */
    private static final int FEWEST = 5;

    /** The labels that occur in some trees, in alphabetical order. */
    public static LabelSets of(Collection<TrainingSentence> sentences) {
        Map<String, Integer> upos = new TreeMap<>();
        Map<String, Integer> xpos = new TreeMap<>();
        Map<String, Integer> deprels = new TreeMap<>();
        for (TrainingSentence sentence : sentences) {
            Tree tree = sentence.tree();
            for (int i = 0; tree != null && i < sentence.size(); i++) {
                upos.merge(tree.upos()[i], 1, Integer::sum);
                xpos.merge(tree.xpos()[i], 1, Integer::sum);
                deprels.merge(tree.deprels()[i], 1, Integer::sum);
            }
        }
        List<String> common = new ArrayList<>();
        deprels.forEach(
                (label, times) -> {
                    if (times >= FEWEST) {
                        common.add(label);
                    }
                });
        return new LabelSets(List.copyOf(upos.keySet()), List.copyOf(xpos.keySet()), common);
    }

    /**
     * Place of a relation in {@link #deprels()}; a rare subtype counts as its universal relation.
     *
     * @return -1 where neither is among them
     */
    public int deprel(String label) {
        int at = deprels.indexOf(label);
        int colon = label.indexOf(':');
        return at < 0 && colon > 0 ? deprels.indexOf(label.substring(0, colon)) : at;
    }

    /** Writes them as the reader expects them. */
    public void write(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.set("upos", mapper.valueToTree(upos));
        root.set("xpos", mapper.valueToTree(xpos));
        root.set("deprel", mapper.valueToTree(deprels));
        root.set("ner", mapper.valueToTree(NameTags.TAGS));
        root.set("event", mapper.valueToTree(EventLabels.plover().labels()));
        root.set("status", mapper.valueToTree(Stream.of(Status.values()).map(Enum::name).toList()));
        Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }
}
