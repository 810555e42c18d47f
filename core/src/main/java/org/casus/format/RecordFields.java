package org.casus.format;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes a text of the values of a record. Which value is which comes from the user's word, else
 * from its name: "body" and "full_text" are the text, "pub_date" the day.
 */
final class RecordFields {

    /** What each field is called in the records of others, the surest name first. */
    private static final Map<RecordField, List<String>> NAMES = names();

    private static Map<RecordField, List<String>> names() {
        Map<RecordField, List<String>> names = new EnumMap<>(RecordField.class);
        Table table = new Table(RecordFields.class, "columns.tsv");
        for (RecordField field : RecordField.values()) {
            names.put(field, table.wordsOfKind(field.label()));
        }
        return names;
    }

    private static List<String> namesOf(RecordField field) {
        return NAMES.getOrDefault(field, List.of());
    }

    private final Map<RecordField, String> said;

    /**
     * @param said the user's names for fields
     */
    RecordFields(Map<RecordField, String> said) {
        this.said = said;
    }

    /** Whether a table with these columns has one for the text. */
    boolean hasText(Collection<String> columns) {
        String wanted = said.get(RecordField.TEXT);
        for (String column : columns) {
            String normal = normal(column);
            boolean text =
                    wanted == null
                            ? namesOf(RecordField.TEXT).contains(normal)
                            : normal.equals(normal(wanted));
            if (text) {
                return true;
            }
        }
        return false;
    }

    /** How many of these columns have names that tell what they hold. */
    static int known(List<String> columns) {
        int known = 0;
        for (String column : columns) {
            String normal = normal(column);
            known += NAMES.values().stream().anyMatch(names -> names.contains(normal)) ? 1 : 0;
        }
        return known;
    }

    /** "Published_At" and "publishedAt" are one name. */
    private static String normal(String name) {
        StringBuilder normal = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }

    /**
     * Makes the text.
     *
     * @param place where the record stands
     * @param values its values by their names; empty ones do not count
     * @param odd the names of values that are no single string or number
     */
    Item read(RecordPlace place, Map<String, String> values, Set<String> odd) {
        Map<String, String> byName = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        byName.putIfAbsent(normal(name), value);
                    }
                });
        for (RecordField field : RecordField.values()) {
            String name = said.getOrDefault(field, field.label());
            if (odd.contains(name) && value(field, byName) == null) {
                return place.refused(UnreadableReason.BAD_FIELD, "\"" + name + "\"");
            }
        }
        String text = value(RecordField.TEXT, byName);
        if (text == null || text.isBlank()) {
            boolean named = hasText(values.keySet()) || hasText(odd);
            String known = named ? null : Rows.listed("fields", values.keySet());
            return place.refused(UnreadableReason.NO_TEXT, known);
        }
        if (text.length() > FormatOptions.MOST_CHARACTERS) {
            return Item.Refused.of(place.words(), UnreadableReason.TOO_LONG);
        }
        String published = value(RecordField.PUBLISHED, byName);
        LocalDate day = published == null ? null : PlainDays.read(published);
        if (published != null && day == null && isSure(published, byName)) {
            return place.refused(UnreadableReason.BAD_DATE, "\"" + published + "\"");
        }
        return new Item.Document(place.words(), source(place, byName, text, day), 0);
    }

    private SourceText source(
            RecordPlace place, Map<String, String> byName, String text, @Nullable LocalDate day) {
        String title = value(RecordField.TITLE, byName);
        String url = address(byName);
        return new SourceText(
                value(RecordField.ID, byName),
                url != null ? url : place.words(),
                RecordMarkup.text(text),
                title == null ? null : RecordMarkup.line(title),
                day,
                DateBasis.METADATA,
                url,
                value(RecordField.SITE, byName));
    }

    /** "source" is the publisher to some, to others the address. */
    private @Nullable String address(Map<String, String> byName) {
        String url = value(RecordField.URL, byName);
        if (url == null && !said.containsKey(RecordField.SITE)) {
            for (String name : namesOf(RecordField.SITE)) {
                String value = byName.getOrDefault(name, "");
                if (url == null && isAddress(value)) {
                    url = value;
                }
            }
        }
        return url;
    }

    private static boolean isAddress(String value) {
        boolean web = value.startsWith("http://") || value.startsWith("https://");
        return web && !HomePage.is(value);
    }

    /** Whether a value is the day by our own name or the user's, and not by a guess. */
    private boolean isSure(String published, Map<String, String> byName) {
        String name = said.getOrDefault(RecordField.PUBLISHED, RecordField.PUBLISHED.label());
        return published.equals(byName.get(normal(name)));
    }

    private @Nullable String value(RecordField field, Map<String, String> byName) {
        String wanted = said.get(field);
        if (wanted != null) {
            return byName.get(normal(wanted));
        }
        for (String name : namesOf(field)) {
            String value = byName.get(name);
            if (value != null && !(field == RecordField.SITE && isAddress(value))) {
                return value;
            }
        }
        return null;
    }
}
