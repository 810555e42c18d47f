package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casus.model.Reading;
import org.casus.model.Sentence;
import org.junit.jupiter.api.Test;

class ConlluTest {

    private final ConlluWriter writer = new ConlluWriter();
    private final ConlluReader reader = new ConlluReader();
    private final Reading threat = Samples.threat();

    private static String row(String... columns) {
        return String.join("\t", columns) + "\n";
    }

    @Test
    void writesTheWordsOfAnArticleWithTheirPlaces() {
        String conllu = writer.write(threat);

        assertThat(conllu)
                .startsWith(
                        "# newdoc id = a1\n# sent_id = a1-1\n# text = Norway threatened on Monday to"
                                + " close its border with Sweden unless it pays.\n")
                .contains(
                        row(
                                "1",
                                "Norway",
                                "Norway",
                                "PROPN",
                                "NNP",
                                "Number=Sing",
                                "2",
                                "nsubj",
                                "_",
                                "NER=B-LOC|TokenRange=23:29"),
                        row(
                                "2",
                                "threatened",
                                "threaten",
                                "VERB",
                                "VBD",
                                "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
                                "0",
                                "root",
                                "_",
                                "TokenRange=30:40"),
                        row(
                                "6",
                                "close",
                                "close",
                                "VERB",
                                "VB",
                                "VerbForm=Inf",
                                "2",
                                "xcomp",
                                "_",
                                "TokenRange=54:59"),
                        "\tSpaceAfter=No|TokenRange=")
                .endsWith("\n\n");
    }

    @Test
    void readsBackWhatItWrites() throws ConlluException {
        List<ConlluSentence> sentences = reader.read(writer.write(threat));

        assertThat(sentences).hasSize(1);
        assertThat(sentences.get(0).forms())
                .isEqualTo(threat.sentences().get(0).tokens().stream().map(t -> t.form()).toList());
    }

    @Test
    void keepsCommentsMultiWordTokensEmptyNodesAndMisc() throws ConlluException {
        String blank = "\t_\t_\t_\t_\t_\t_\t_\t";
        StringBuilder file = new StringBuilder("# sent_id = x\n# note = kept\n");
        Sentence sentence = threat.sentences().get(0);
        for (int i = 0; i < sentence.size(); i++) {
            if (i == 2) {
                file.append("3-4\tonMonday" + blank + "Gloss=y\n");
            }
            if (i == 5) {
                file.append("5.1\tgone" + blank + "_\n");
            }
            String misc = i == 0 ? "NER=B-PER|Given=1" : "_";
            file.append(i + 1).append('\t').append(sentence.token(i).form()).append(blank);
            file.append(misc).append('\n');
        }

        String written = writer.write(reader.read(file.toString()), List.of(sentence));

        assertThat(written)
                .startsWith("# sent_id = x\n# note = kept\n1\tNorway\tNorway\tPROPN")
                .contains("\tGiven=1|NER=B-LOC\n", "3-4\tonMonday" + blank + "Gloss=y\n")
                .contains("5.1\tgone" + blank + "_\n", "2\tthreatened\tthreaten\tVERB")
                .endsWith("\n\n");
    }

    @Test
    void namesTheLineThatIsNoConllu() {
        assertThatThrownBy(() -> reader.read("# x\n1\tOslo\n"))
                .isInstanceOfSatisfying(
                        ConlluException.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessage("has 2 columns between tabs, CoNLL-U has 10");
        assertThatThrownBy(() -> reader.read(row("2", "a", "_", "_", "_", "_", "_", "_", "_", "_")))
                .hasMessage("has the ID \"2\" where 1 is due");
    }
}
