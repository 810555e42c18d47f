package org.casus.view;

import java.util.List;

/** Writes unknown actors as a table, for people or to be filled in. */
public final class UnknownActorTable {

    private static final String COLUMNS =
            "name\tkind\tcountry\tsectors\tdocuments\tmentions\tevents\texample\n";

    private static final int WIDEST_NAME = 40;
    private static final int NUMBER = 10;

    private UnknownActorTable() {}

    /**
     * As tab-separated text with a header; country and sectors are empty, so that the table can be
     * filled in and read by {@link org.casus.lexicon.ActorTable}.
     */
    public static String tabs(List<UnknownActor> actors) {
        StringBuilder out = new StringBuilder(COLUMNS);
        for (UnknownActor actor : actors) {
            out.append(actor.name()).append('\t').append(actor.kind()).append("\t\t\t");
            out.append(actor.documents()).append('\t').append(actor.mentions()).append('\t');
            out.append(actor.events()).append('\t').append(actor.example()).append('\n');
        }
        return out.toString();
    }

    /**
     * In columns for a screen.
     *
     * @param width columns of the screen; the example is cut there
     */
    public static String aligned(List<UnknownActor> actors, int width) {
        int name = "name".length();
        for (UnknownActor actor : actors) {
            name = Math.max(name, DisplayWidth.of(actor.name()));
        }
        name = Math.min(name, WIDEST_NAME);
        StringBuilder out = new StringBuilder();
        line(out, "name", "documents", "mentions", "events", "example", name, width);
        for (UnknownActor actor : actors) {
            line(
                    out,
                    actor.name(),
                    Integer.toString(actor.documents()),
                    Integer.toString(actor.mentions()),
                    Integer.toString(actor.events()),
                    actor.example(),
                    name,
                    width);
        }
        return out.toString();
    }

    private static void line(
            StringBuilder out,
            String name,
            String documents,
            String mentions,
            String events,
            String example,
            int nameWidth,
            int width) {
        String first = cut(name, nameWidth);
        out.append(first).append(" ".repeat(nameWidth - DisplayWidth.of(first)));
        for (String number : List.of(documents, mentions, events)) {
            out.append(" ".repeat(Math.max(1, NUMBER - number.length()))).append(number);
        }
        int left = width - nameWidth - 3 * NUMBER - 2;
        if (left > 0) {
            out.append("  ").append(cut(example, left));
        }
        out.append('\n');
    }

    private static String cut(String words, int columns) {
        if (DisplayWidth.of(words) <= columns) {
            return words;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int c : words.codePoints().toArray()) {
            used += DisplayWidth.of(c);
            if (used > columns) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append('\u2026').toString();
    }
}
