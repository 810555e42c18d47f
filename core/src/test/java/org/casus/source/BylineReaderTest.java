package org.casus.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineReaderTest {

    private final BylineReader reader = new BylineReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Jane Doe; Jane Doe",
                "by jane doe and John Roe; jane doe/John Roe",
                "Written by: Ana María Ruiz, Li Wei; Ana María Ruiz/Li Wei",
                "BY JANE DOE, 12 March 2024; JANE DOE",
                "By Jane Doe, March 12, 2024; Jane Doe",
                "By Jane Doe March 12; Jane Doe",
                "By Jane Doe, Tuesday, March 12; Jane Doe",
                "Jane Doe Published 8:02 pm EST; Jane Doe",
                "Jane Doe - Apr 16, 2015 8:02 pm UTC; Jane Doe",
                "Jane Doe (in Lagos); Jane Doe",
                "Jane Doe @janedoe; Jane Doe",
                "By Jane Doe and Bob Roe, Staff Writers; Jane Doe/Bob Roe",
                "By Jane Doe, Bob Roe and Ann Lee; Jane Doe/Bob Roe/Ann Lee",
                "By Jane Doe, Bob Roe, and Ann Lee; Jane Doe/Bob Roe/Ann Lee",
                "By Jane Doe, Norland News; Jane Doe",
                "By Jane Doe, Special to the Borg Echo; Jane Doe",
                "By Jane Doe in Aasburg and Bob Roe in Elm; Jane Doe/Bob Roe",
                "By Jane Doe, Aasburg; Jane Doe",
                "By Jane Doe, Reuters; Jane Doe",
                "By Jane Doe | Norland Post; Jane Doe",
                "2 days ago | Jane Doe | Harbour correspondent; Jane Doe",
                "Mar 12, 2024 | By | Jane Doe; Jane Doe",
                "By | Jane Doe | Harbour correspondent; Jane Doe",
                "By Emily Post and Jane Doe; Emily Post/Jane Doe",
                "Norland News Agency; Norland News Agency",
                "By Reuters; Reuters",
                "By Staff Writers; Staff Writers",
                "Bya Nkosi; Bya Nkosi",
                "By Rosa van der Berg; Rosa van der Berg",
                "12 March 2024; ''",
                "By Jane Doe.; Jane Doe",
                "By Jane Doe jdoe@post.example; Jane Doe",
                "By Jane Doe Jr.; Jane Doe Jr.",
                "Jane Doe / Norland Post / Mar 12, 2024, 09:14 IST; Jane Doe",
                "Submitted by Jane Doe on Tue, 03/12/2024 - 09:14; Jane Doe",
                "By Jane Doe on March 12, 2024; Jane Doe",
                "Jane Doe and | Bob Roe; Jane Doe",
                "By Richard (Rick) Roe; Richard (Rick) Roe",
                "By; ''"
            })
    void takesTheNames(String line, String names) {
        assertThat(String.join("/", reader.names(line))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Jane Doe; true",
                "By Jane Doe, March 12, 2024; true",
                "By Jane Doe on March 12, 2024; true",
                "Submitted by Jane Doe on Tue, 03/12/2024 - 09:14; true",
                "By Tuesday the pier had sunk; false",
                "By the Numbers: Ships in Aasburg; false",
                "Jane Doe; false",
                "By and large; false"
            })
    void knowsALineThatIsNothingElse(String line, boolean is) {
        assertThat(reader.isByline(line)).isEqualTo(is);
    }
}
