package org.casus.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.casus.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTablesTest {

    @ParameterizedTest
    @CsvSource({
        "class-words.tsv, 0, aside foot article having published updated dated other subject",
        "day-order.tsv, 1, day month",
        "day-words.tsv, 0, month label filler",
        "linked-data.tsv, 0, article page part published updated loose address",
        "meta-days.tsv, 1, published updated",
        "meta-days.tsv, 2, stated loose"
    })
    void hasRowsOfOneWidthOfTheKindsThatAreRead(String table, int column, String kinds) {
        List<List<String>> rows = new Table(PageDayFinder.class, table).rows();
        assertThat(rows.stream().map(List::size).distinct()).hasSize(1);
        assertThat(rows.stream().flatMap(List::stream))
                .allMatch(cell -> !cell.isBlank() && cell.equals(cell.toLowerCase(Locale.ROOT)));
        assertThat(new TreeSet<>(rows.stream().map(row -> row.get(column)).toList()))
                .isEqualTo(new TreeSet<>(List.of(kinds.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({
        "class-words.tsv, 1",
        "day-order.tsv, 0",
        "day-words.tsv, 1",
        "meta-days.tsv, 0",
        "spelling.tsv, 0",
        "spelling.tsv, 1"
    })
    void aWordMeansOneThing(String table, int column) {
        assertThat(new Table(PageDayFinder.class, table).rows())
                .extracting(row -> row.get(column))
                .doesNotHaveDuplicates();
    }

    @Test
    void noWordIsInBothTablesOfDates() {
        List<String> plain =
                new Table(PageDayFinder.class, "/org/casus/source/dates.tsv")
                        .rows().stream().map(row -> row.get(1)).toList();
        assertThat(new Table(PageDayFinder.class, "day-words.tsv").rows())
                .extracting(row -> row.get(1))
                .doesNotContainAnyElementsOf(plain);
    }
}
