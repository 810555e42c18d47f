package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jane Doe                              | Jane Doe",
                "by jane doe and John Roe                 | jane doe; John Roe",
                "Written by: Ana María Ruiz, Li Wei       | Ana María Ruiz; Li Wei",
                "BY JANE DOE, 12 March 2024               | JANE DOE",
                "Jane Doe - Apr 16, 2015 8:02 pm UTC      | Jane Doe",
                "Jane Doe (in Lagos)                      | Jane Doe",
                "Jane Doe @janedoe                        | Jane Doe",
                "Bya Nkosi                                | Bya Nkosi",
                "12 March 2024                            | ''"
            })
    void takesTheNames(String line, String names) {
        assertThat(String.join("; ", Bylines.printed(line))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"https://site.example/jane, ''", "By Jane Doe, Jane Doe", "'42', ''"})
    void anAddressIsNoName(String given, String name) {
        List<String> names = new ArrayList<>();
        Bylines.add(given, names);

        assertThat(String.join("; ", names)).isEqualTo(name);
    }
}
