package org.casus.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Passes the characters of a table on and notices rows with a quotation mark that is never closed:
 * such a field takes in what is behind it, up to the quotation mark that opens another field, which
 * stands at its start and has more behind it, or to the end. Not safe for several threads.
 */
final class QuoteWatch extends FilterReader {

    private enum State {
        /** Where a field begins. */
        START,
        PLAIN,
        QUOTED,
        /** Behind a mark that closes the field, or is the first of two. */
        CLOSED,
        /** Behind more than a mark should have: the next mark opens the field again. */
        MORE
    }

    private final char delimiter;

    /** The first lines of torn rows that nobody asked for yet. */
    private final NavigableSet<Long> torn = new TreeSet<>();

    private State state = State.START;
    private char previous;
    private boolean atFieldStart;
    private long line = 1;
    private long row = 1;

    /**
     * @param delimiter between two fields
     */
    QuoteWatch(Reader in, char delimiter) {
        super(in);
        this.delimiter = delimiter;
    }

    /**
     * Whether the row that begins in this line, from 1, has such a mark. Rows are read ahead and
     * asked for in order, each once: this row and those before it are forgotten.
     */
    boolean isTorn(long first) {
        boolean its = torn.contains(first);
        torn.headSet(first, true).clear();
        return its;
    }

    /** The line where the row begins whose quoted field is still open, or 0. */
    long open() {
        return state == State.QUOTED ? row : 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] out, int from, int length) throws IOException {
        int read = super.read(out, from, length);
        for (int i = from; i < from + read; i++) {
            look(out[i]);
        }
        if (read < 0 && state == State.QUOTED) {
            torn.add(row);
        }
        return read;
    }

    private void look(char c) {
        boolean lineEnd = c == '\n' || c == '\r';
        boolean second = c == '\n' && previous == '\r';
        if (lineEnd && !second) {
            line++;
        }
        if (!second || state == State.QUOTED) {
            state = next(c, lineEnd);
        }
        if (lineEnd && state != State.QUOTED) {
            row = line;
        }
        previous = c;
    }

    private State next(char c, boolean lineEnd) {
        if (state == State.QUOTED) {
            atFieldStart = previous == '\n' || previous == '\r' || previous == delimiter;
            return c == '"' ? State.CLOSED : State.QUOTED;
        }
        if (c == '"' && state != State.PLAIN) {
            return State.QUOTED;
        }
        if (lineEnd || c == delimiter) {
            return State.START;
        }
        if (state == State.START || state == State.PLAIN) {
            return State.PLAIN;
        }
        if (state == State.CLOSED && atFieldStart) {
            torn.add(row);
        }
        return State.MORE;
    }
}
