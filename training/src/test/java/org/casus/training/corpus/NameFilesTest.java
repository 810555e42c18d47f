package org.casus.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.casus.language.SentenceCutter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameFilesTest {

    private static final String TREEBANK =
            """
            # sent_id = a-1
            # text = Ann met Ann.
            1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
            2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
            3\tAnn\tAnn\tPROPN\tNNP\t_\t2\tobj\t_\t_
            4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

            # sent_id = a-2
            1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_
            1\tIt\tit\tPRON\tPRP\t_\t3\tnsubj\t_\t_
            2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_
            3\tOslo\tOslo\tPROPN\tNNP\t_\t0\troot\t_\t_
            """;

    @TempDir private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> tags(TrainingSentence sentence) {
        NameTags names = Objects.requireNonNull(sentence.names());
        return Arrays.stream(names.tags()).mapToObj(NameTags.TAGS::get).toList();
    }

    @Test
    void bracketsBecomeTagsOfOurTokens() throws IOException {
        Path file =
                file(
                        "own.txt",
                        "# a note\n[ORG Ali's Garage] in [LOC Lomé] hired [PER Eve]'s son.\n");
        TrainingSentence sentence = NameFiles.brackets(file, new SentenceCutter()).get(0);
        assertThat(String.join(" ", sentence.forms()))
                .isEqualTo("Ali 's Garage in Lomé hired Eve 's son .");
        assertThat(tags(sentence))
                .containsExactly(
                        "B-ORG", "I-ORG", "I-ORG", "O", "B-LOC", "O", "B-PER", "O", "O", "O");
    }

    @Test
    void aNameThatStartsInsideATokenIsRefusedWithItsLine() throws IOException {
        Path file = file("own.txt", "anti-[LOC Iran] talk\n");
        assertThatThrownBy(() -> NameFiles.brackets(file, new SentenceCutter()))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("Iran");
    }

    @Test
    void theTableTakesASecondNameFromItsSecondPlace() throws IOException {
        Treebank treebank = Treebank.read(file("a.conllu", TREEBANK));
        Path table = file("names.tsv", "# note\na-1\tPER:Ann|ORG:Ann\n");
        List<TrainingSentence> sentences = NameFiles.table(treebank, table, "ner");
        assertThat(tags(sentences.get(0))).containsExactly("B-PER", "O", "B-ORG", "O");
        assertThat(tags(sentences.get(1))).containsOnly("O");
        assertThat(sentences.get(1).forms()).containsExactly("It", "'s", "Oslo");
    }

    @Test
    void theTableSaysWhichNameIsNotThere() throws IOException {
        Treebank treebank = Treebank.read(file("a.conllu", TREEBANK));
        Path table = file("names.tsv", "a-2\tPER:Ann\n");
        assertThatThrownBy(() -> NameFiles.table(treebank, table, "ner"))
                .hasMessageContaining("names.tsv, line 1")
                .hasMessageContaining("PER:Ann");
        Path other = file("other.tsv", "b-7\tPER:Ann\n");
        assertThatThrownBy(() -> NameFiles.table(treebank, other, "ner"))
                .hasMessageContaining("b-7");
    }

    @Test
    void iob2KeepsTheThreeKindsOnly() throws IOException {
        Path file =
                file("x.iob2", "# id\n1\tBig\tB-ORG\t-\t-\n2\tCo\tI-ORG\t-\t-\n3\tx\tB-D\t-\t-\n");
        assertThat(tags(NameFiles.iob2(file, "ner").get(0))).containsExactly("B-ORG", "I-ORG", "O");
        Path broken = file("y.iob2", "1\tBig\n");
        assertThatThrownBy(() -> NameFiles.iob2(broken, "ner")).hasMessageContaining("line 1");
    }

    @Test
    void aTreebankLineWithoutTenColumnsIsNamed() throws IOException {
        Path file = file("bad.conllu", "1\tAnn\tAnn\n");
        assertThatThrownBy(() -> Treebank.read(file)).hasMessageContaining("3 columns");
    }
}
