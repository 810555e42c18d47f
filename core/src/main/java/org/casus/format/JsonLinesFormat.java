package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Records, one JSON object a line. A bad line does not stop the rest; blank ones are passed over.
 */
final class JsonLinesFormat implements InputFormat {

    /** JSON may spend six bytes on a character, as in {@code \u00e9}; the rest is for the names. */
    private static final int MOST_BYTES = FormatOptions.MOST_CHARACTERS * 6 + 1_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TextDecoder decoder = new TextDecoder();

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String description() {
        return "records, one JSON object a line";
    }

    @Override
    public Fit judge(Beginning beginning) {
        boolean named = beginning.isNamed(".jsonl", ".ndjson", ".jsonlines");
        boolean object = beginning.opensWith("{");
        if (named) {
            return object ? Fit.SHAPED : Fit.NAMED;
        }
        String text = beginning.text().strip();
        boolean lines = beginning.isNamed(".json") ? areWhole(text) : isLines(text);
        return object && lines ? Fit.SHAPED : Fit.NONE;
    }

    /** Many call records a line by the name of JSON: the first line ends what it begins. */
    private static boolean areWhole(String text) {
        int end = text.indexOf('\n');
        return end > 0 && text.substring(0, end).strip().endsWith("}") && isLines(text);
    }

    /** Whether two lines are objects, or the first is longer than what can be seen of it. */
    private static boolean isLines(String text) {
        int end = text.indexOf('\n');
        return end < 0
                ? text.length() > Beginning.SAMPLE / 2
                : text.substring(end).strip().startsWith("{");
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return new Lines(in, name, options);
    }

    private final class Lines extends ItemIterator {

        private final InputStream in;
        private final RecordReader records;
        private @Nullable ByteLines lines;
        private long number;

        Lines(InputStream in, String name, FormatOptions options) {
            super(name);
            this.in = in;
            this.records = new RecordReader(options.columns());
        }

        @Override
        @Nullable Item advance() throws IOException {
            if (lines == null) {
                Item problem = start();
                if (problem != null) {
                    return last(problem);
                }
            }
            return nextRecord();
        }

        private @Nullable Item start() throws IOException {
            Peeked peeked = new Peeked(in);
            Decoded decoded = decoder.decode(peeked.sample());
            boolean other =
                    decoded instanceof Decoded.NotText none
                            && none.problem().reason() != UnreadableReason.EMPTY;
            if (other) {
                return new Item.Refused(name(), ((Decoded.NotText) decoded).problem());
            }
            boolean wide =
                    decoded instanceof Decoded.Text text
                            && text.charset().name().startsWith("UTF-")
                            && !text.charset().equals(StandardCharsets.UTF_8);
            if (wide) {
                return Item.Refused.of(name(), UnreadableReason.NOT_UTF_8);
            }
            lines = new ByteLines(peeked, MOST_BYTES);
            return null;
        }

        private @Nullable Item nextRecord() throws IOException {
            ByteLines source = lines;
            while (source != null) {
                byte[] bytes = source.next();
                if (bytes == null) {
                    return null;
                }
                number++;
                Item item = record(bytes, source.overlong());
                if (item != null) {
                    return item;
                }
            }
            return null;
        }

        private @Nullable Item record(byte[] bytes, boolean overlong) {
            RecordPlace place = RecordPlace.line(name(), number);
            if (overlong) {
                return Item.Refused.of(place.words(), UnreadableReason.TOO_LONG);
            }
            String line = TextDecoder.strictly(bytes, StandardCharsets.UTF_8);
            if (line == null) {
                return Item.Refused.of(place.words(), UnreadableReason.NOT_UTF_8);
            }
            String bare =
                    number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            return bare.isBlank() ? null : records.read(place, bare);
        }
    }
}
