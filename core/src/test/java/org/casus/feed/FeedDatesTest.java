package org.casus.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedDatesTest {

    private static final FeedDates DATES = new FeedDates();

    static Stream<List<String>> rows() {
        return new Table(FeedDatesTest.class, "/spec/feed/dates.tsv").rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void readsTheDate(List<String> row) {
        String given = String.valueOf(DATES.read(row.get(0)));
        String expected = row.get(1).equals("-") ? "null" : row.get(1);
        assertThat(given).as(row.get(0)).isEqualTo(expected);
    }

    @Test
    void takesAnyTextForADateOrNone() {
        Random random = new Random(5);
        String signs = "0123456789:/-.+TZ ,JanmarAPM\u0661년월W()\uD800é";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            DATES.read(text.toString());
        }
        assertThat(DATES.read("1".repeat(1_000_000))).isNull();
    }
}
