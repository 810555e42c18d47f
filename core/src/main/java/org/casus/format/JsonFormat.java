package org.casus.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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
 * Records in one JSON array, alone or within objects such as {@code {"response": {"articles":
 * […]}}}; or one record over several lines, or some behind one another.
 */
final class JsonFormat implements InputFormat {

    private final JsonFactory json = RecordReader.factory();

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
        private RecordValues alone = new RecordValues();
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
            JsonParser opened = json.createParser(in);
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
                if (inList && token != JsonToken.END_ARRAY) {
                    return element(from);
                }
                inList = false;
                if (token == JsonToken.FIELD_NAME) {
                    topField(from);
                } else if (from.getParsingContext().inRoot()) {
                    Item record = ended();
                    if (record != null) {
                        return record;
                    }
                } else if (token == JsonToken.START_ARRAY) {
                    inList = true;
                    anyList = true;
                }
                token = from.nextToken();
            }
            return null;
        }

        private Item element(JsonParser from) throws IOException {
            RecordPlace place = RecordPlace.record(name(), ++number);
            if (from.currentToken() == JsonToken.START_OBJECT) {
                return records.read(place, RecordValues.of(from));
            }
            from.skipChildren();
            return place.refused(UnreadableReason.NOT_AN_OBJECT, null);
        }

        /**
         * A list of records is gone through, and an object that may hold one; any other value is
         * kept, for it may be the record's. What such an object says never replaces what the record
         * says itself.
         */
        private void topField(JsonParser from) throws IOException {
            String field = from.currentName();
            boolean within = !from.getParsingContext().getParent().inRoot();
            boolean list = lists.contains(field.toLowerCase(Locale.ROOT));
            JsonToken token = from.nextToken();
            if (list && token == JsonToken.START_ARRAY) {
                inList = true;
                anyList = true;
            } else if (!list || token != JsonToken.START_OBJECT) {
                if (within) {
                    alone.takeWithin(field, from);
                } else {
                    alone.take(field, from);
                }
            }
        }

        /** One value of the file is done; some writers put one behind the other. */
        private @Nullable Item ended() {
            RecordValues record = alone;
            boolean held = anyList;
            alone = new RecordValues();
            anyList = false;
            return held ? null : records.read(RecordPlace.record(name(), ++number), record);
        }
    }
}
