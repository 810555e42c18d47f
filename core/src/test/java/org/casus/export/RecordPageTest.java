package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** docs/record.md names every field and every value that the schema knows. */
class RecordPageTest {

    @Test
    void namesEveryFieldAndValueOfTheSchema() throws IOException {
        String page = Files.readString(Path.of("../docs/record.md"));
        JsonNode schema = JsonChecker.schema();
        List<String> unnamed = new ArrayList<>();
        for (JsonNode properties : schema.findValues("properties")) {
            properties
                    .fieldNames()
                    .forEachRemaining(
                            name -> {
                                if (!page.contains("\"" + name + "\"")) {
                                    unnamed.add(name);
                                }
                            });
        }
        for (JsonNode values : schema.findValues("enum")) {
            for (JsonNode value : values) {
                String text = value.asText();
                boolean standard = text.equals(text.toUpperCase(Locale.ROOT));
                if (!standard && !page.contains("`" + text + "`")) {
                    unnamed.add(text);
                }
            }
        }
        assertThat(unnamed).as("in the schema and not in docs/record.md").isEmpty();
    }
}
