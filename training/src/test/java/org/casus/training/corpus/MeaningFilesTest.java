package org.casus.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.casus.language.SentenceCutter;
import org.casus.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events and factuality as their files have them. */
class MeaningFilesTest {

    private static final EventLabels LABELS = EventLabels.plover();

    @TempDir private Path folder;

    private final EventFiles files = new EventFiles(LABELS, new SentenceCutter());

    private static EventMark event(TrainingSentence sentence) {
        return Objects.requireNonNull(sentence.event());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void anOwnLineGivesTriggerPartiesLabelAndStatus() throws IOException {
        Path file =
                file(
                        "e.tsv",
                        "# note\nCOERCE/arrest\tdenied\t[actor:Our guards] never"
                                + " [trigger:picked up] [recipient:the mayor], Rome said.\n");
        TrainingSentence sentence = files.own(file).get(0);
        assertThat(String.join(" ", sentence.forms()))
                .isEqualTo("Our guards never picked up the mayor , Rome said .");
        EventMark mark = event(sentence);
        assertThat(mark.trigger()).isEqualTo(3);
        assertThat(mark.actor()).containsExactly(0, 1);
        assertThat(mark.recipient()).containsExactly(5, 6);
        assertThat(mark.labels()).containsExactly(LABELS.labels().indexOf("COERCE/arrest"));
        assertThat(mark.status()).isEqualTo(Status.DENIED.ordinal());
    }

    @Test
    void noEventHasNoStatusAndNobodyStaysNobody() throws IOException {
        Path file = file("e.tsv", "NONE/-\t-\tSnow [trigger:attacked] the roof.\n");
        EventMark mark = event(files.own(file).get(0));
        assertThat(mark.labels()).containsExactly(0);
        assertThat(mark.status()).isEqualTo(-1);
        assertThat(mark.actor()).isNull();
        assertThat(mark.recipient()).isNull();
    }

    @Test
    void aLineWithoutTriggerOrWithAnUnknownLabelIsNamed() throws IOException {
        assertThatThrownBy(() -> files.own(file("a.tsv", "AID/-\tactual\t[actor:Oslo] paid.\n")))
                .hasMessageContaining("a.tsv, line 1")
                .hasMessageContaining("trigger");
        assertThatThrownBy(() -> files.own(file("b.tsv", "\nHELP/-\tactual\tx [trigger:y]\n")))
                .hasMessageContaining("b.tsv, line 2");
        assertThatThrownBy(() -> files.own(file("c.tsv", "AID/-\tdone\t[trigger:paid]\n")))
                .hasMessageContaining("c.tsv, line 1");
    }

    @Test
    void pairsHaveAClassButNoTrigger() throws IOException {
        Path file =
                file(
                        "p.jsonl",
                        """
                        {"marked": "<s>Oslo</s> freed <t>two men</t> and <t>a boy</t>.", "expected": [{"code": "YIELD"}]}
                        {"marked": "<s>Crowds</s> marched.", "expected": [{"code": "PROTEST"}]}
                        """);
        EventMark freed = event(files.pairs(file).get(0));
        assertThat(freed.trigger()).isEqualTo(-1);
        assertThat(freed.actor()).containsExactly(0);
        assertThat(freed.recipient()).containsExactly(2, 3, 5, 6);
        assertThat(freed.labels())
                .contains(
                        LABELS.labels().indexOf("CONCEDE/-"),
                        LABELS.labels().indexOf("RETREAT/release"))
                .doesNotContain(0);
        EventMark marched = event(files.pairs(file).get(1));
        assertThat(marched.recipient()).isNull();
        assertThat(marched.labels()).isEqualTo(LABELS.ofType("PROTEST"));
    }

    @Test
    void factualityIsKnownOnlyWhereReadersWereAsked() throws IOException {
        Path file =
                file(
                        "f.jsonl",
                        """
                        {"text": "He may come .", "targets": [{"span1": [2, 3], "label": 0.6}]}
                        """);
        TrainingSentence sentence = Factuality.read(file, Factuality.NEWS).get(0);
        assertThat(Objects.requireNonNull(sentence.factuality()).values())
                .containsExactly(Float.NaN, Float.NaN, 0.6f, Float.NaN);
        Path broken = file("g.jsonl", "{\"text\": \"x\", \"targets\": [{\"label\": 1}]}\n");
        assertThatThrownBy(() -> Factuality.read(broken, Factuality.NEWS))
                .hasMessageContaining("g.jsonl, line 1");
    }

    @Test
    void theFilesOfThisProjectAreRead() throws IOException {
        int lines = 0;
        try (var list = Files.list(Path.of("events"))) {
            for (Path file : list.sorted().toList()) {
                lines += files.own(file).size();
            }
        }
        assertThat(lines).isGreaterThan(4000);
    }
}
