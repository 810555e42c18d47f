package org.casus.format;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes documents of the rows of a table, whoever reads the table. Serves every thread. */
public final class Rows {

    private static final int MOST_LISTED = 200;
    private static final int LONGEST_NAME = 40;

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
        return listed("columns", columns);
    }

    /** The first names in one line, whatever stands in the place of names. */
    static String listed(String what, Collection<String> names) {
        StringBuilder all = new StringBuilder("its " + what + " are ");
        String between = "";
        for (String name : names) {
            if (all.length() > MOST_LISTED) {
                return all.append("…").toString();
            }
            String line = name.strip().replaceAll("\\p{Cntrl}+", " ");
            boolean cut = line.length() > LONGEST_NAME;
            all.append(between).append(cut ? line.substring(0, LONGEST_NAME) + "…" : line);
            between = ", ";
        }
        return all.toString();
    }
}
