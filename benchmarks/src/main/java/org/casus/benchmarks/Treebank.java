package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.export.ConlluException;
import org.casus.export.ConlluReader;

/**
 * A CoNLL-U file, by document.
 *
 * @param name the file's name without its ending
 */
record Treebank(String name, List<Document> documents) {

    static final String ENDING = ".conllu";

    /**
     * A document; a file that names none is one document.
     *
     * @param id as the file says, or empty
     */
    record Document(String id, List<GoldSentence> sentences) {}

    static Treebank read(Path file) throws IOException {
        try {
            String name = file.getFileName().toString();
            return new Treebank(
                    name.substring(0, name.length() - ENDING.length()),
                    documents(Files.readString(file)));
        } catch (ConlluException e) {
            throw new IOException(file + ", line " + e.line() + " " + e.getMessage(), e);
        }
    }

    static List<Document> documents(String text) throws ConlluException {
        List<Document> documents = new ArrayList<>();
        List<GoldSentence> sentences = new ArrayList<>();
        String id = "";
        for (GoldSentence sentence :
                new ConlluReader().read(text).stream().map(GoldSentence::of).toList()) {
            if (sentence.document() != null) {
                if (!sentences.isEmpty()) {
                    documents.add(new Document(id, List.copyOf(sentences)));
                }
                id = sentence.document();
                sentences.clear();
            }
            sentences.add(sentence);
        }
        if (!sentences.isEmpty()) {
            documents.add(new Document(id, List.copyOf(sentences)));
        }
        return documents;
    }

    /** All sentences of the file in order. */
    List<GoldSentence> sentences() {
        return documents.stream().flatMap(document -> document.sentences().stream()).toList();
    }
}
