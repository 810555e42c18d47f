package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.export.ConlluException;
import org.casus.export.ConlluReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {

    @TempDir private Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsEveryTokenWithItsPlaceInCodePoints() throws IOException {
        String conllu = casus("parse", write("a.txt", Articles.BORDER)).succeeded();

        List<String[]> rows =
                conllu.lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        for (String[] row : rows) {
            String[] range = row[9].replaceAll(".*TokenRange=", "").split(":");
            int start = Articles.BORDER.offsetByCodePoints(0, Integer.parseInt(range[0]));
            int end = Articles.BORDER.offsetByCodePoints(0, Integer.parseInt(range[1]));
            assertThat(Articles.BORDER.substring(start, end)).isEqualTo(row[1]);
        }
        assertThat(conllu).contains("NER=B-LOC").contains("SpaceAfter=No");
    }

    @Test
    void keepsTheTokensOfATreebank() throws IOException, ConlluException {
        String parsed = casus("parse", write("a.txt", Articles.TALKS)).succeeded();
        String bare =
                parsed.replaceAll("(?m)^(\\d+\t[^\t]+)\t.*$", "$1\t_\t_\t_\t_\t_\t_\t_\tKept=1");
        String again = casus("parse", write("bare.conllu", bare)).succeeded();

        assertThat(new ConlluReader().read(again))
                .extracting(sentence -> sentence.forms())
                .isEqualTo(
                        new ConlluReader()
                                .read(parsed).stream().map(sentence -> sentence.forms()).toList());
        assertThat(again).contains("# sent_id = ").contains("Kept=1").contains("\tnsubj\t_\t");
    }

    @Test
    void namesTheLineOfATreebankThatIsNone() throws IOException {
        String file = write("bad.conllu", "# text = x\n1\tx\n");
        CommandRun run = casus("parse", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines())
                .containsExactly(
                        "casus parse: "
                                + file
                                + ": line 2 has 2 columns between tabs, CoNLL-U has 10, so it is no"
                                + " CoNLL-U; see universaldependencies.org/format.html"
                                + " [CASUS-NOT-CONLLU]");
    }
}
