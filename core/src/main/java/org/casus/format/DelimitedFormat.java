package org.casus.format;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header row: one record a row. The delimiter is told from the header, the encoding
 * from the first bytes; fields may be quoted and hold line breaks.
 */
final class DelimitedFormat implements InputFormat {

    private static final String DELIMITERS = ",;\t|";

    /** A first line by which Excel is told the delimiter. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\"?sep=([,;\t|:^~])\"?", Pattern.CASE_INSENSITIVE);

    private static final int MOST_FIELDS = 10_000;

    /** Columns whose names tell what they hold: fewer may stand in any text by chance. */
    private static final int TELLING = 2;

    private final TextDecoder decoder = new TextDecoder();
    private final String name;
    private final String description;
    private final char delimiter;

    /**
     * @param name what {@code --input} calls it; names of files end so
     * @param description for people
     * @param delimiter between two fields, or 0 to tell it from the header
     */
    DelimitedFormat(String name, String description, int delimiter) {
        this.name = name;
        this.description = description;
        this.delimiter = (char) delimiter;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Fit judge(Beginning beginning) {
        String text = beginning.text();
        String mark = Pattern.quote(String.valueOf(delimiterOf(text)));
        List<String> columns = List.of(header(text).split(mark, -1));
        columns = columns.stream().map(column -> column.replace("\"", "")).toList();
        boolean told =
                RecordFields.known(columns) >= TELLING
                        && new RecordFields(Collections.emptyMap()).hasText(columns);
        if (told) {
            return beginning.isNamed("." + name) ? Fit.SIGNED : Fit.SHAPED;
        }
        return beginning.isNamed("." + name) ? Fit.NAMED : Fit.NONE;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** The line that names the columns, behind one that Excel takes for itself. */
    private static String header(String text) {
        return SEPARATOR.matcher(firstLine(text)).matches()
                ? text.lines().skip(1).findFirst().orElse("")
                : firstLine(text);
    }

    /** What a line for Excel says, else the mark that the header has most of, outside of quotes. */
    private char delimiterOf(String text) {
        Matcher said = SEPARATOR.matcher(firstLine(text));
        if (said.matches()) {
            return said.group(1).charAt(0);
        }
        if (delimiter != 0) {
            return delimiter;
        }
        String header = firstLine(text);
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            quoted ^= header.charAt(i) == '"';
            int mark = quoted ? -1 : DELIMITERS.indexOf(header.charAt(i));
            if (mark >= 0) {
                counts[mark]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    @Override
    public Iterator<Item> open(InputStream in, String input, FormatOptions options) {
        return new Records(in, input, options);
    }

    private final class Records extends ItemIterator {

        private final InputStream in;
        private final FormatOptions options;
        private final RecordFields fields;
        private @Nullable Iterator<CsvRecord> rows;
        private @Nullable QuoteWatch quotes;
        private List<String> header = List.of();
        private boolean anyRow;

        Records(InputStream in, String input, FormatOptions options) {
            super(input);
            this.in = in;
            this.options = options;
            this.fields = new RecordFields(options.columns());
        }

        @Override
        @Nullable Item advance() throws IOException {
            try {
                if (rows == null) {
                    Item problem = start();
                    if (problem != null) {
                        return last(problem);
                    }
                }
                return nextRow();
            } catch (CsvParseException e) {
                long open = quotes == null ? 0 : quotes.open();
                return last(
                        open > 0
                                ? openQuote(open)
                                : Item.Refused.of(name(), UnreadableReason.TOO_LONG));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private @Nullable Item start() throws IOException {
            Peeked peeked = new Peeked(in);
            Decoded decoded = decoder.decode(peeked.sample());
            if (options.charset() == null && decoded instanceof Decoded.NotText other) {
                return new Item.Refused(name(), other.problem());
            }
            Charset charset = options.charset();
            String start = "";
            if (decoded instanceof Decoded.Text text) {
                start = text.characters();
                charset = charset == null ? text.charset() : charset;
            }
            rows = open(peeked, charset == null ? StandardCharsets.UTF_8 : charset, start);
            if (SEPARATOR.matcher(firstLine(start)).matches()) {
                rows.next();
            }
            if (rows.hasNext()) {
                header = rows.next().getFields();
            }
            return fields.hasText(header)
                    ? null
                    : new Item.Refused(
                            name(),
                            new Unreadable(UnreadableReason.NO_COLUMN, 1, Rows.listed(header)));
        }

        private Iterator<CsvRecord> open(InputStream whole, Charset charset, String start)
                throws IOException {
            PushbackReader characters = new PushbackReader(new InputStreamReader(whole, charset));
            int first = characters.read();
            if (first >= 0 && first != '\uFEFF') {
                characters.unread(first);
            }
            char mark = delimiterOf(start);
            QuoteWatch watched = new QuoteWatch(characters, mark);
            quotes = watched;
            return CsvReader.builder()
                    .fieldSeparator(mark)
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(FormatOptions.MOST_CHARACTERS * 2)
                    .build(
                            CsvRecordHandler.builder()
                                    .maxFields(MOST_FIELDS)
                                    .maxFieldSize(FormatOptions.MOST_CHARACTERS * 2)
                                    .maxRecordSize(FormatOptions.MOST_CHARACTERS * 4)
                                    .fieldModifier(FieldModifiers.TRIM)
                                    .build(),
                            watched)
                    .iterator();
        }

        private @Nullable Item nextRow() {
            Iterator<CsvRecord> source = rows;
            if (source == null || !source.hasNext()) {
                return null;
            }
            CsvRecord row = source.next();
            anyRow = true;
            if (quotes != null && quotes.isTorn(row.getStartingLineNumber())) {
                return openQuote(row.getStartingLineNumber());
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(row.getFieldCount(), header.size()); i++) {
                values.put(header.get(i), row.getField(i));
            }
            RecordPlace place = RecordPlace.line(name(), row.getStartingLineNumber());
            return fields.read(place, values, Collections.emptySet());
        }

        private Item openQuote(long line) {
            return new Item.Refused(
                    name(), new Unreadable(UnreadableReason.OPEN_QUOTE, line, null));
        }

        @Override
        Unreadable nothing() {
            return new Unreadable(
                    anyRow ? UnreadableReason.NO_ARTICLE : UnreadableReason.EMPTY, 0, null);
        }
    }
}
