package org.casus.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.casus.time.TimePromises;
import org.junit.jupiter.params.provider.MethodSource;

/** Time expressions. Words are parted by spaces; the signs of each choose how it is tagged. */
class TimeFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "the first half of next year",
                        "late on Friday , 3 p.m. to 5 p.m.",
                        "at least two and a half years ago , in the 1990s",
                        "12 March 2024 - 2024-03-12T10:31 03/12/24",
                        "every other Tuesday before Christmas 2019",
                        "two weeks after the second quarter of 2021",
                        "hundreds of years later that decade")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @DictionaryEntries({
        " ago",
        " before",
        " Monday",
        " last",
        " month",
        " hours",
        " -",
        "30",
        " February",
        "'90s",
        " Easter",
        " mid",
        " between",
        " and",
        " century",
        " BC",
        " a.m.",
        " GMT",
        "99999999999"
    })
    @MethodSource("seeds")
    @FuzzTest
    void anyWordsGiveTimes(byte[] bytes) {
        TimePromises.hold(new String(bytes, StandardCharsets.UTF_8));
    }
}
