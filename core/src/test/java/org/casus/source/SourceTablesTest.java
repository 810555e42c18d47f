package org.casus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.casus.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agencies.txt",
                "bylines.tsv",
                "captions.tsv",
                "dates.tsv",
                "function-words.tsv",
                "furniture.tsv",
                "headline-small-words.txt",
                "magic-numbers.tsv",
                "name-particles.txt",
                "not-datelines.txt",
                "scripts.tsv"
            })
    void hasRowsOfOneWidthAndNoneTwice(String table) {
        List<List<String>> rows = new Table(SourceReader.class, table).rows();
        assertThat(rows).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rows.stream().map(List::size).distinct()).hasSize(1);
        assertThat(rows.stream().flatMap(List::stream)).allMatch(cell -> !cell.isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "furniture.tsv, line label start anywhere word filler call network rights closing sign",
        "captions.tsv, start end inside",
        "bylines.tsv, by start end role outlet",
        "dates.tsv, month weekday zone label filler"
    })
    void hasTheKindsThatAreRead(String table, String kinds) {
        List<String> found =
                new Table(SourceReader.class, table)
                        .rows().stream().map(row -> row.get(0)).toList();
        assertThat(new TreeSet<>(found)).isEqualTo(new TreeSet<>(List.of(kinds.split(" "))));
    }

    @Test
    void phrasesAreInTheFormThatLinesAreComparedIn() {
        for (List<String> row : new Table(SourceReader.class, "furniture.tsv").rows()) {
            assertThat(Phrases.normal(row.get(1))).isEqualTo(row.get(1));
        }
        for (String credit : new Table(SourceReader.class, "captions.tsv").wordsOfKind("end")) {
            assertThat(Phrases.normal(credit)).isEqualTo(credit);
        }
    }

    @Test
    void everyWordOfALanguageStandsOnce() {
        for (List<String> row : new Table(SourceReader.class, "function-words.tsv").rows()) {
            assertThat(row.get(1).split(" ")).as(row.get(0)).doesNotHaveDuplicates();
        }
    }
}
