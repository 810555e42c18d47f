package org.casus.petrarch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.lexicon.TableKind;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of tables; the same row twice is one. */
final class Rows {

    private final Map<TableKind, Set<String>> rows = new EnumMap<>(TableKind.class);

    void add(TableKind kind, String... cells) {
        rows.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(String.join("\t", cells));
    }

    static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    List<ImportedTable> tables() {
        List<ImportedTable> tables = new ArrayList<>();
        rows.forEach((kind, lines) -> tables.add(table(kind, lines)));
        return tables;
    }

    private static ImportedTable table(TableKind kind, Set<String> lines) {
        StringBuilder text = new StringBuilder(String.join("\t", kind.columns())).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
        return new ImportedTable(kind, name, lines.size(), text.toString());
    }
}
