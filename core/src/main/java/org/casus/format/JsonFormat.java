package org.casus.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.casus.source.UnreadableReason;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Records in one JSON array, alone or as a field of an object such as {@code {"articles": […]}}; or
 * one record over several lines.
 */
final class JsonFormat implements InputFormat {

    /** Records have some dozen fields. */
    private static final int MOST_FIELDS = 1000;

    private final JsonMapper json = JsonMapper.builder(RecordReader.factory()).build();

    /** What the services that give news call their lists of articles. */
    private final Set<String> lists =
            new TreeSet<>(new Table(JsonFormat.class, "record-lists.txt").words());

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String description() {
        return "records in one JSON array, or one record over several lines";
    }

    @Override
    public Fit judge(Beginning beginning) {
        boolean shaped =
                beginning.opensWith("{") && isKey(beginning.text().strip().substring(1))
                        || beginning.opensWith("[")
                                && beginning.text().strip().substring(1).strip().startsWith("{");
        if (shaped) {
            return Fit.SHAPED;
        }
        return beginning.isNamed(".json") ? Fit.NAMED : Fit.NONE;
    }

    private static boolean isKey(String rest) {
        return rest.strip().startsWith("\"");
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return new Records(in, name, options);
    }

    private final class Records extends ItemIterator {

        private final InputStream in;
        private final RecordReader records;
        private @Nullable JsonParser parser;
        private final ObjectNode alone = json.createObjectNode();
        private boolean inList;
        private boolean anyList;
        private long number;

        Records(InputStream in, String name, FormatOptions options) {
            super(name);
            this.in = in;
            this.records = new RecordReader(options.columns());
        }

        @Override
        @Nullable Item advance() throws IOException {
            try {
                return parser == null ? start() : next(parser);
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                RecordPlace place = RecordPlace.record(name(), number + 1);
                return last(place.refused(UnreadableReason.NOT_JSON, "at line " + line));
            } catch (RuntimeException e) {
                // the parser meets bytes of no encoding that JSON has
                return last(Item.Refused.of(name(), UnreadableReason.NOT_UTF_8));
            }
        }

        private @Nullable Item start() throws IOException {
            JsonParser opened = json.getFactory().createParser(in);
            opened.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            parser = opened;
            JsonToken first = opened.nextToken();
            if (first == null) {
                return null;
            }
            if (first != JsonToken.START_ARRAY && first != JsonToken.START_OBJECT) {
                return last(
                        RecordPlace.record(name(), 1)
                                .refused(UnreadableReason.NOT_AN_OBJECT, null));
            }
            inList = first == JsonToken.START_ARRAY;
            anyList = inList;
            return next(opened);
        }

        private @Nullable Item next(JsonParser from) throws IOException {
            JsonToken token = from.nextToken();
            while (token != null) {
                if (token == JsonToken.END_ARRAY) {
                    inList = false;
                } else if (inList) {
                    return records.read(RecordPlace.record(name(), ++number), element(from));
                } else if (token == JsonToken.FIELD_NAME) {
                    topField(from);
                }
                token = from.nextToken();
            }
            return ended();
        }

        private JsonNode element(JsonParser from) throws IOException {
            if (from.currentToken() != JsonToken.START_OBJECT) {
                from.skipChildren();
                return MissingNode.getInstance();
            }
            ObjectNode record = json.createObjectNode();
            while (from.nextToken() == JsonToken.FIELD_NAME) {
                String field = from.currentName();
                from.nextToken();
                keep(record, field, from);
            }
            return record;
        }

        /** A list of records is gone through, any other value kept, for it may be the record's. */
        private void topField(JsonParser from) throws IOException {
            String field = from.currentName();
            boolean list = lists.contains(field.toLowerCase(Locale.ROOT));
            if (from.nextToken() == JsonToken.START_ARRAY && list) {
                inList = true;
                anyList = true;
            } else {
                keep(alone, field, from);
            }
        }

        /** Of what is no string or number, only that it is there: it may be of any size. */
        private void keep(ObjectNode record, String field, JsonParser from) throws IOException {
            boolean full = record.size() > MOST_FIELDS;
            if (from.currentToken() == JsonToken.VALUE_STRING && !full) {
                record.put(field, from.getText());
            } else if (from.currentToken() == JsonToken.VALUE_NUMBER_INT && !full) {
                record.set(field, json.getNodeFactory().numberNode(from.getBigIntegerValue()));
            } else if (from.currentToken() == JsonToken.VALUE_NULL || full) {
                from.skipChildren();
            } else {
                from.skipChildren();
                record.putArray(field);
            }
        }

        private @Nullable Item ended() {
            return anyList ? null : last(records.read(RecordPlace.record(name(), 1), alone));
        }
    }
}
