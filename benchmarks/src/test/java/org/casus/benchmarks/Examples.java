package org.casus.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.casus.export.ConlluException;
import org.casus.model.BlockKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;

/** Treebanks and readings for the tests, written in few characters. */
final class Examples {

    private Examples() {}

    /** A CoNLL-U text: columns between spaces, ID FORM LEMMA UPOS XPOS HEAD DEPREL MISC. */
    static List<Treebank.Document> documents(String... lines) throws ConlluException {
        StringBuilder file = new StringBuilder();
        for (String line : lines) {
            if (line.isEmpty() || line.startsWith("#")) {
                file.append(line).append('\n');
                continue;
            }
            String[] cell = line.split(" ", -1);
            file.append(
                    String.join(
                                    "\t", cell[0], cell[1], cell[2], cell[3], cell[4], "_", cell[5],
                                    cell[6], "_", cell[7])
                            + "\n");
        }
        return Treebank.documents(file.append('\n').toString());
    }

    /** A reading that cut the text at "|" (words) and "‖" (sentences); spaces are kept. */
    static List<Sentence> cut(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int offset = 0;
        for (String sentence : text.split("‖", -1)) {
            List<Token> tokens = new ArrayList<>();
            for (String part : sentence.split("\\|", -1)) {
                String form = part.strip();
                int start = offset + part.indexOf(form);
                tokens.add(token(tokens.size(), start, form, tokens.isEmpty() ? -1 : 0, "dep"));
                offset += part.length();
            }
            sentences.add(new Sentence(sentences.size(), 0, BlockKind.BODY, tokens, List.of()));
        }
        return sentences;
    }

    static Token token(int index, int start, String form, int head, String label) {
        TextSpan span = new TextSpan(start, start + form.length());
        return new Token(index, span, form, form, Upos.X, "FW", head, label);
    }
}
