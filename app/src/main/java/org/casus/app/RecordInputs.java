package org.casus.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.source.Decoded;
import org.casus.source.RecordLine;
import org.casus.source.RecordReader;
import org.casus.source.TextDecoder;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Opens files of records, one JSON object a line. Lines are read as they are asked for, so a file
 * may be larger than memory; a bad line does not stop the rest. Blank lines are passed over.
 */
public final class RecordInputs {

    /** JSON may spend six bytes on a character, as in {@code \u00e9}; the rest is for the names. */
    private static final int MOST_BYTES = TextInputs.MOST_CHARACTERS * 6 + 1_000_000;

    /** What is looked at to tell text from other files. */
    private static final int SAMPLE = 8192;

    private final InputOpener opener;
    private final TextDecoder decoder = new TextDecoder();
    private final RecordReader records = new RecordReader();
    private final @Nullable LocalDate published;

    /**
     * @param stdin what {@code -} stands for
     * @param published the day of publication of records that name none, or null
     */
    public RecordInputs(InputStream stdin, @Nullable LocalDate published) {
        this.opener = new InputOpener(stdin);
        this.published = published;
    }

    /** One input for each record of a file, in order. */
    public Iterator<Input> open(String argument) {
        return new Lines(InputOpener.name(argument), argument);
    }

    private final class Lines implements Iterator<Input> {

        private final String name;
        private final String argument;
        private @Nullable InputStream in;
        private @Nullable ByteLines lines;
        private @Nullable Input next;
        private long number;
        private boolean any;
        private boolean done;

        Lines(String name, String argument) {
            this.name = name;
            this.argument = argument;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !done) {
                next = advance();
                done |= next == null;
            }
            return next != null;
        }

        @Override
        public Input next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Input given = next;
            next = null;
            return given;
        }

        private @Nullable Input advance() {
            try {
                if (lines == null) {
                    Problem problem = start();
                    if (problem != null) {
                        return last(problem);
                    }
                }
                return nextRecord();
            } catch (IOException e) {
                return last(Problem.of(name, Fault.NOT_READABLE));
            } catch (InputOpener.Failed e) {
                return last(e.problem());
            }
        }

        private @Nullable Input nextRecord() throws IOException {
            ByteLines source = lines;
            while (source != null) {
                byte[] bytes = source.next();
                if (bytes == null) {
                    Unreadable empty = new Unreadable(UnreadableReason.EMPTY, 0, null);
                    return any ? close() : last(Problem.of(name, empty));
                }
                number++;
                Input input = record(bytes, source.overlong());
                if (input != null) {
                    any = true;
                    return input;
                }
            }
            return null;
        }

        private @Nullable Problem start() throws InputOpener.Failed, IOException {
            InputStream buffered = new BufferedInputStream(opener.open(argument), SAMPLE * 8);
            in = buffered;
            buffered.mark(SAMPLE + 1);
            byte[] sample = buffered.readNBytes(SAMPLE);
            buffered.reset();
            Decoded decoded = decoder.decode(sample);
            boolean other =
                    decoded instanceof Decoded.NotText none
                            && none.problem().reason() != UnreadableReason.EMPTY;
            if (other) {
                return Problem.of(name, ((Decoded.NotText) decoded).problem());
            }
            boolean wide =
                    decoded instanceof Decoded.Text text
                            && text.charset().name().startsWith("UTF-")
                            && !text.charset().equals(StandardCharsets.UTF_8);
            if (wide) {
                return Problem.of(name, Fault.NOT_UTF_8);
            }
            lines = new ByteLines(buffered, MOST_BYTES);
            return null;
        }

        private Input last(Problem problem) {
            close();
            return new Input.Unusable(name, problem);
        }

        private @Nullable Input close() {
            done = true;
            lines = null;
            if (in != null) {
                try {
                    in.close();
                } catch (IOException e) {
                    // all that was asked for has been read
                    return null;
                }
            }
            return null;
        }

        private @Nullable Input record(byte[] bytes, boolean overlong) {
            String place = name + ":" + number;
            if (overlong) {
                return new Input.Unusable(place, Problem.of(place, Fault.TOO_LONG));
            }
            String line;
            try {
                line = utf8(bytes);
            } catch (CharacterCodingException e) {
                return new Input.Unusable(place, Problem.of(place, Fault.NOT_UTF_8));
            }
            if (line.isBlank()) {
                return null;
            }
            RecordLine read = records.read(name, number, line);
            if (read instanceof RecordLine.Refused refused) {
                return new Input.Unusable(place, Problem.of(name, refused.problem()));
            }
            SourceText text = ((RecordLine.Document) read).source();
            if (text.text().length() > TextInputs.MOST_CHARACTERS) {
                return new Input.Unusable(place, Problem.of(place, Fault.TOO_LONG));
            }
            return new Input.Text(place, dated(text), null);
        }

        /** The line's characters; a byte order mark before the first goes. */
        private String utf8(byte[] bytes) throws CharacterCodingException {
            String line =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        }
    }

    private SourceText dated(SourceText text) {
        return text.published() != null || published == null
                ? text
                : new SourceText(
                        text.id(),
                        text.source(),
                        text.text(),
                        text.title(),
                        published,
                        DateBasis.OPTION,
                        text.url(),
                        text.site());
    }
}
