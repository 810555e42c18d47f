package org.casus.training.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a CoNLL-U file by their id, in file order. Empty nodes and the lines of
 * multi-word tokens are left out; their words stay.
 */
public final class Treebank {

    private static final int COLUMNS = 10;

    private final Map<String, TrainingSentence> sentences = new LinkedHashMap<>();

    private Treebank() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws CorpusException if a line is no CoNLL-U
     */
    public static Treebank read(Path file) throws IOException {
        Treebank treebank = new Treebank();
        List<String[]> words = new ArrayList<>();
        String id = "";
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.startsWith("# sent_id = ")) {
                id = line.substring("# sent_id = ".length()).strip();
            } else if (line.isBlank()) {
                treebank.add(id, words);
                words.clear();
                id = "";
            } else if (line.charAt(0) != '#') {
                String[] columns = line.split("\t", -1);
                if (columns.length != COLUMNS) {
                    throw new CorpusException(
                            file, number, columns.length + " columns, CoNLL-U has " + COLUMNS);
                }
                if (columns[0].chars().allMatch(Character::isDigit)) {
                    words.add(columns);
                }
            }
        }
        treebank.add(id, words);
        return treebank;
    }

    private void add(String id, List<String[]> words) {
        if (words.isEmpty()) {
            return;
        }
        int n = words.size();
        String[] forms = new String[n];
        Tree tree = new Tree(new String[n], new String[n], new int[n], new String[n]);
        for (int i = 0; i < n; i++) {
            String[] columns = words.get(i);
            forms[i] = columns[1];
            tree.upos()[i] = columns[3];
            tree.xpos()[i] = columns[4];
            tree.heads()[i] = Integer.parseInt(columns[6]);
            tree.deprels()[i] = columns[7];
        }
        String key = id.isEmpty() ? "sentence " + sentences.size() : id;
        sentences.put(key, new TrainingSentence(forms, tree, null));
    }

    /** All sentences in file order. */
    public List<TrainingSentence> sentences() {
        return List.copyOf(sentences.values());
    }

    /** Ids of the sentences in file order. */
    public List<String> ids() {
        return List.copyOf(sentences.keySet());
    }

    /** The sentence of an id, or null. */
    public @Nullable TrainingSentence sentence(String id) {
        return sentences.get(id);
    }

    /** All sentences, each without names unless the map has some for its id. */
    List<TrainingSentence> withNames(String scheme, Map<String, NameTags> names) {
        List<TrainingSentence> out = new ArrayList<>();
        sentences.forEach(
                (id, s) ->
                        out.add(s.with(names.getOrDefault(id, NameTags.none(scheme, s.size())))));
        return Collections.unmodifiableList(out);
    }
}
