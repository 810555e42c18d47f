package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource({
        "https://site.example/jane, ''",
        "By Jane Doe, Jane Doe",
        "'42', ''",
        "Super User, ''",
        "admin, ''"
    })
    void anAddressOrAccountIsNoName(String given, String name) {
        List<String> names = new ArrayList<>();
        Bylines.add(given, names);

        assertThat(String.join("; ", names)).isEqualTo(name);
    }
}
