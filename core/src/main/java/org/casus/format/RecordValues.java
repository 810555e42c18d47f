package org.casus.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record of JSON, gathered as they are parsed. What stands in an object within it
 * is named after both, as in {@code source.name}; lists of strings are one value, a paragraph each.
 * Not safe for several threads.
 */
final class RecordValues {

    /** Records have some dozen fields. */
    private static final int MOST_FIELDS = 1000;

    /** Objects within objects: services give two or three. */
    private static final int DEEPEST = 4;

    /** Objects that hold the record itself, beside what a service says of it. */
    private static final Set<String> WRAPPERS =
            new TreeSet<>(new Table(RecordValues.class, "record-wrappers.txt").words());

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> wrapped = new LinkedHashMap<>();
    private final Set<String> odd = new LinkedHashSet<>();

    /** The values of the object whose start the parser has come to; goes on to its end. */
    static RecordValues of(JsonParser from) throws IOException {
        RecordValues record = new RecordValues();
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            from.nextToken();
            record.take(name, from);
        }
        return record;
    }

    /** Takes the value that the parser has come to; goes on to its end. */
    void take(String name, JsonParser from) throws IOException {
        take(name, from, values, 1);
    }

    /** Takes a value of an object within the record, as {@link #take} does. */
    void takeWithin(String name, JsonParser from) throws IOException {
        take(name, from, wrapped, 1);
    }

    /** The values by their names, those of the record itself before those of what it wraps. */
    Map<String, String> values() {
        Map<String, String> all = new LinkedHashMap<>(values);
        wrapped.forEach(all::putIfAbsent);
        return all;
    }

    /** The names of values that are no single string or number. */
    Set<String> odd() {
        Set<String> without = new LinkedHashSet<>(odd);
        without.removeAll(values.keySet());
        return without;
    }

    private void take(String name, JsonParser from, Map<String, String> to, int depth)
            throws IOException {
        JsonToken token = from.currentToken();
        boolean full = values.size() + wrapped.size() + odd.size() > MOST_FIELDS;
        if (full || token == JsonToken.VALUE_NULL) {
            from.skipChildren();
        } else if (token == JsonToken.VALUE_STRING || isPlainNumber(name, token)) {
            to.put(name, RecordReader.whole(from.getText()));
        } else if (token == JsonToken.START_OBJECT && depth < DEEPEST) {
            odd.add(name);
            takeObject(name, from, to, depth + 1);
        } else if (token == JsonToken.START_ARRAY) {
            String joined = joined(from);
            if (joined == null) {
                odd.add(name);
            } else {
                to.put(name, joined);
            }
        } else {
            odd.add(name);
            from.skipChildren();
        }
    }

    /** A number is a good number or day, but no text; a fraction neither, under our own names. */
    private static boolean isPlainNumber(String name, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return !name.equals(RecordField.TEXT.label());
        }
        boolean ours = false;
        for (RecordField field : RecordField.values()) {
            ours |= name.equals(field.label());
        }
        return token == JsonToken.VALUE_NUMBER_FLOAT && !ours;
    }

    private void takeObject(String name, JsonParser from, Map<String, String> to, int depth)
            throws IOException {
        boolean wrapper = WRAPPERS.contains(name.toLowerCase(Locale.ROOT));
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String inner = from.currentName();
            from.nextToken();
            // databases write {"$date": …} where others write the day
            String full = inner.startsWith("$") ? name : name + "." + inner;
            take(wrapper ? inner : full, from, wrapper ? wrapped : to, depth);
        }
    }

    /** The strings of a list, a paragraph each; null where there is none, or anything else. */
    private static @Nullable String joined(JsonParser from) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean plain = true;
        boolean any = false;
        while (from.nextToken() != JsonToken.END_ARRAY) {
            if (from.currentToken() == JsonToken.VALUE_STRING) {
                boolean room = text.length() <= FormatOptions.MOST_CHARACTERS;
                text.append(any ? "\n\n" : "").append(room ? from.getText() : "");
                any = true;
            } else {
                plain = false;
                from.skipChildren();
            }
        }
        return plain && any ? RecordReader.whole(text.toString()) : null;
    }
}
