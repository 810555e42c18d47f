package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.format.InputFormat;
import org.casus.format.RecordField;
import org.casus.table.Table;
import org.junit.jupiter.api.Test;

/** docs/inputs.md lists every kind and every column. To accept a change: {@code make golden}. */
class InputsPageTest {

    private static final Path PAGE = Path.of("../docs/inputs.md");

    private static String kinds() {
        StringBuilder table = new StringBuilder("| `--input` | what it holds |\n|---|---|\n");
        for (InputFormat format : Inputs.formats().all()) {
            table.append("| `" + format.name() + "` | " + format.description() + " |\n");
        }
        return table.toString();
    }

    private static String fields() {
        Table columns = new Table(InputFormat.class, "columns.tsv");
        StringBuilder rows =
                new StringBuilder(
                        "| field | what it holds | other names that are known |\n|---|---|---|\n");
        for (RecordField field : RecordField.values()) {
            List<String> names = columns.wordsOfKind(field.label());
            String others = names.stream().skip(1).collect(Collectors.joining(", "));
            rows.append("| `" + field.label() + "` | " + what(field) + " | " + others + " |\n");
        }
        return rows.toString();
    }

    private static String what(RecordField field) {
        return switch (field) {
            case ID -> "a name that no other record has";
            case TEXT -> "the article";
            case TITLE -> "its headline";
            case PUBLISHED -> "the day of publication";
            case URL -> "its address";
            case SITE -> "the publisher";
        };
    }

    @Test
    void listsEveryKindAndEveryColumn() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            String page = Files.readString(PAGE);
            page = between(page, "<!-- kinds -->\n", "\n## How", "\n" + kinds());
            page = between(page, "<!-- fields -->\n", "\nNames may", "\n" + fields());
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).contains(kinds()).contains(fields());
    }

    private static String between(String page, String mark, String next, String table) {
        int start = page.indexOf(mark) + mark.length();
        return page.substring(0, start) + table + page.substring(page.indexOf(next, start));
    }
}
