package org.casus.lexicon;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A user's table of actors, checked: its header tells what it holds. Columns may stand in any order
 * and most may be missing; docs/actors.md explains them. Immutable; safe for every thread.
 */
public final class ActorTable {

    private final String name;
    private final TableKind kind;
    private final List<TableRow> rows;
    private final int unfilled;

    private ActorTable(String name, TableKind kind, List<TableRow> rows, int unfilled) {
        this.name = name;
        this.kind = kind;
        this.rows = List.copyOf(rows);
        this.unfilled = unfilled;
    }

    /**
     * Reads and checks a table.
     *
     * @param name the file's name, for messages
     * @param text all of it; lines end as anywhere, a byte order mark may lead
     * @throws LexiconException if it is not as its kind asks; the message names the line and what
     *     to do
     */
    public static ActorTable read(String name, String text) {
        Header header = null;
        List<TableRow> rows = new ArrayList<>();
        int unfilled = 0;
        int number = 0;
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : bare.lines().toList()) {
            number++;
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            if (header == null) {
                header = Header.of(name, number, TableReader.cells(line));
                continue;
            }
            TableRow row = header.row(number, TableReader.cells(line));
            row.checkCodes();
            if (row.tellsNothing()) {
                row.needed("name");
                unfilled++;
            } else {
                rows.add(checked(row.asPersonIfOne()));
            }
        }
        if (header == null) {
            throw Header.missing(name, number);
        }
        return new ActorTable(name, header.kind(), rows, unfilled);
    }

    /**
     * Reads and checks a table.
     *
     * @param name the file's name, for messages
     * @param bytes all of it, in UTF-8
     * @throws LexiconException if it is in no UTF-8, or not as its kind asks
     */
    public static ActorTable read(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            String place = name + ":" + line;
            throw new LexiconException("CASUS-L06", place, "is not in UTF-8", "save it as UTF-8");
        }
        return read(name, text.flip().toString());
    }

    /** The row, once it makes what it is to make. */
    private static TableRow checked(TableRow row) {
        switch (row.kind()) {
            case STATES -> State.of(row);
            case ORGANIZATIONS -> Organization.of(row);
            case OFFICE_HOLDERS -> {
                row.needed("name");
                row.gender();
                Office.of(row);
            }
            case AGENTS -> Agent.of(row);
            case TITLES -> Title.of(row);
            case GIVEN_NAMES -> {
                row.needed("name");
                row.gender();
            }
        }
        return row;
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** What it holds. */
    public TableKind kind() {
        return kind;
    }

    /** How many entries it has, without those of {@link #unfilled()}. */
    public int size() {
        return rows.size();
    }

    /** How many rows name somebody without a country or a sector, and so are left out. */
    public int unfilled() {
        return unfilled;
    }

    List<TableRow> rows() {
        return rows;
    }
}
