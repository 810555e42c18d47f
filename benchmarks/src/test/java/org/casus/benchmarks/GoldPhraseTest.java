package org.casus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GoldPhraseTest {

    private static GoldPhrase of(String expected, String day) throws JsonProcessingException {
        String line =
                "{\"text\": \"Togolese judges\", \"expected\": [%s], \"args\": [\"Togolese judges\"%s],"
                        + " \"kwargs\": {}}";
        return GoldPhrase.of(
                new ObjectMapper().readTree(String.format(Locale.ROOT, line, expected, day)));
    }

    @Test
    void readsTheDayHoweverItIsWritten() throws JsonProcessingException {
        for (String day : List.of("2021-07-01", "1 july 2021", "July 1, 2021")) {
            GoldPhrase gold = of("{}", ", \"\", \"" + day + "\"");
            assertThat(gold.day()).as(day).isEqualTo(LocalDate.of(2021, 7, 1));
        }
        assertThat(of("{}", ", \"\", \"today\"").day()).isEqualTo(LocalDate.of(2022, 11, 1));
    }

    @Test
    void theFirstSectorCounts() throws JsonProcessingException {
        GoldPhrase gold = of("{\"country\": \"TGO\", \"code_1\": \"JUD\"}", "");
        assertThat(gold.isCountry("TGO")).isTrue();
        assertThat(gold.isCountry(null)).isFalse();
        assertThat(gold.isSector(List.of("JUD", "GOV"))).isTrue();
        assertThat(gold.isSector(List.of("GOV", "JUD"))).isFalse();
        assertThat(gold.isSector(List.of())).isFalse();
    }

    @Test
    void whoIsUnknownMayBeLeftOpen() throws JsonProcessingException {
        GoldPhrase gold = of("{\"country\": \"\", \"code_1\": \"UNK\"}", "");
        assertThat(gold.isCountry(null)).isTrue();
        assertThat(gold.isSector(List.of())).isTrue();
        assertThat(gold.isSector(List.of("CVL"))).isFalse();
    }

    @Test
    void slipsOfTheTestsAreLeftOut() throws JsonProcessingException {
        GoldPhrase swapped = of("{\"country\": \"LEG\", \"code_1\": \"TGO\"}", "");
        assertThat(swapped.country()).isNull();
        assertThat(swapped.sector()).isNull();
        GoldPhrase open = of("{\"country\": \"TGO\", \"code_1\": \"????\"}", "");
        assertThat(open.country()).isEqualTo("TGO");
        assertThat(open.sector()).isNull();
    }
}
