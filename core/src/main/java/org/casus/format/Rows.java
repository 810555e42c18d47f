package org.casus.format;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes documents of the rows of a table, whoever reads the table. Serves every thread. */
public final class Rows {

    private static final int MOST_LISTED = 200;

    private final String input;
    private final RecordFields fields;

    /**
     * @param input the name of the input, for people
     * @param columns the user's names for fields, see {@link FormatOptions#columns()}
     */
    public Rows(String input, Map<RecordField, String> columns) {
        this.input = input;
        this.fields = new RecordFields(columns);
    }

    /** Whether one of the columns is the text. */
    public boolean hasText(List<String> columns) {
        return fields.hasText(columns);
    }

    /**
     * The document of a row, or its refusal.
     *
     * @param number its number, from 1
     * @param values its values by the names of their columns; empty where there is none
     */
    public Item read(long number, Map<String, String> values) {
        return fields.read(RecordPlace.record(input, number), values, Collections.emptySet());
    }

    /** What to say of a table without a text, to follow {@code NO_COLUMN}. */
    public static String listed(List<String> columns) {
        String all = String.join(", ", columns);
        return "its columns are "
                + (all.length() > MOST_LISTED ? all.substring(0, MOST_LISTED) + "…" : all);
    }
}
