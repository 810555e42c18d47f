package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.cli.CommandRun.casus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.export.JsonChecker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicOptionsTest {

    private static final String GAME =
            "The striker scored twice after half-time and the goalkeeper saved a penalty in"
                    + " stoppage time as Rovers climbed to third in the league table. Their"
                    + " manager praised his midfield after the win.";

    private static final String DISH =
            "Preheat the oven to 180 degrees. Whisk the eggs with two tablespoons of sugar, fold"
                    + " in the flour, and bake for forty minutes. Serve with whipped cream.";

    private final JsonChecker checker = new JsonChecker();

    @TempDir private Path folder;
    private String game;
    private String dish;
    private String talks;

    @BeforeEach
    void writeDocuments() throws IOException {
        game = write("game.txt", GAME);
        dish = write("dish.txt", DISH);
        talks = write("talks.txt", Articles.TALKS);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void eachDocumentSaysItsTopicAndAllAreRead() {
        List<String> lines = casus("read", game, dish, talks).succeeded().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(topic(lines.get(0))).isEqualTo("sport");
        assertThat(topic(lines.get(1))).isEqualTo("lifestyle");
        assertThat(checker.reading(lines.get(2)).at("/document/topic").isNull()).isTrue();
    }

    private String topic(String line) {
        JsonNode reading = checker.reading(line);
        return reading.at("/document/topic").asText();
    }

    @Test
    void topicsAreLeftOutAndCounted() {
        CommandRun run = casus("read", "--leave-out", "sport", game, dish, talks);

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err())
                .contains(game + ": is about sport and is left out, as --leave-out asks")
                .contains("skipped  1: CASUS-OFF-TOPIC 1 (sport 1)");
    }

    @Test
    void severalTopicsAreNamedWithCommasOrAllAtOnce() {
        assertThat(casus("read", "--leave-out", "sport,lifestyle", game, dish, talks).out().lines())
                .hasSize(1);
        assertThat(casus("read", "--leave-out", "all", game, dish, talks).out().lines()).hasSize(1);
    }

    @Test
    void aTopicThatThereIsNotIsNamedBesideThoseThatThereAre() {
        CommandRun run = casus("read", "--leave-out", "sports", talks);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("--leave-out sports: no such topic; there are all, commerce,")
                .contains("[CASUS-USAGE]");
    }
}
