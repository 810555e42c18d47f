package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.Published;
import org.casus.model.TextSpan;
import org.casus.work.Outcome;
import org.casus.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyDeskTest {

    private static Article article(String id, String text) {
        Block body = new Block(BlockKind.BODY, new TextSpan(0, text.length()));
        return new Article(
                id, id, null, null, null, "en", text, Published.unknown(), List.of(body));
    }

    /** Every third document repeats the one before it, which takes longer; every fifth fails. */
    private record Comparison(int number, CopyDesk.Place place) implements Workers.Job {

        @Override
        public String name() {
            return "job " + number;
        }

        @Override
        public Outcome run() {
            try (CopyDesk.Place held = place) {
                if (number % 5 == 4) {
                    throw new IllegalStateException("a fault in one document");
                }
                Thread.sleep(number % 3 == 1 ? 5 : 0);
                String text = "text " + (number % 3 == 2 ? number - 1 : number);
                return Outcome.read("" + held.see(article("" + number, text)), 0, null);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> outputs(int threads) throws InterruptedException {
        CopyDesk desk = new CopyDesk();
        Iterator<Workers.Job> jobs =
                IntStream.range(0, 60)
                        .<Workers.Job>mapToObj(i -> new Comparison(i, desk.place()))
                        .iterator();
        List<String> outputs = new ArrayList<>();
        new Workers(threads, true).run(jobs, (job, outcome) -> outputs.add(outcome.output()));
        return outputs;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void linksInTheOrderOfTheInputsOnAnyNumberOfThreads(int threads) throws InterruptedException {
        List<String> outputs = outputs(threads);

        assertThat(outputs).hasSize(60);
        assertThat(outputs.get(1)).isEqualTo("null");
        assertThat(outputs.get(2)).isEqualTo("CopyOf[id=1, similarity=1.0]");
        assertThat(outputs.get(5)).as("its first sight failed").isEqualTo("null");
        assertThat(outputs).isEqualTo(outputs(3));
    }

    @Test
    void givesAPlaceOneTurn() {
        try (CopyDesk.Place place = new CopyDesk().place()) {
            assertThat(place.isLeft()).isFalse();
            place.see(article("a", "words"));
            assertThat(place.isLeft()).isTrue();
            assertThatThrownBy(() -> place.see(article("b", "words")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
