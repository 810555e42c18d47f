package org.casus.view;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.CopyOf;
import org.casus.model.Event;
import org.casus.model.Published;
import org.casus.model.Reading;

/**
 * Shows a reading as a table for people: what the document is, then its events with their words.
 * Holds settings only; one instance serves every thread.
 */
public final class ReadingTable {

    /** Narrower, and nothing can be laid out. */
    public static final int NARROWEST = 40;

    /** From here on the words stand beside the facts, not under them. */
    private static final int TWO_COLUMNS = 130;

    /** Nobody likes to read longer lines. */
    private static final int WIDEST = 200;

    private static final int INDENT = 7;
    private static final int LABEL = 14;
    private static final int GAP = 3;

    private final int width;
    private final boolean colour;

    /**
     * @param width columns of the page; less than {@link #NARROWEST} is taken as that
     * @param colour whether to use the escape sequences of terminals
     */
    public ReadingTable(int width, boolean colour) {
        this.width = Math.min(WIDEST, Math.max(NARROWEST, width));
        this.colour = colour;
    }

    /** The table with a blank line at its end. */
    public String write(Reading reading) {
        List<StyledText> lines = new ArrayList<>(header(reading));
        EventRows rows = new EventRows(reading);
        int number = 0;
        for (Event event : reading.events()) {
            lines.add(new StyledText());
            lines.addAll(event(reading, rows, event, ++number));
        }
        StringBuilder out = new StringBuilder();
        for (StyledText line : lines) {
            out.append(line.render(colour)).append('\n');
        }
        return out.append('\n').toString();
    }

    private List<StyledText> header(Reading reading) {
        Article article = reading.article();
        List<StyledText> lines = new ArrayList<>();
        if (article.title() != null) {
            lines.addAll(StyledText.of(article.title(), Style.TITLE).wrap(width));
        }
        String day = published(article.published());
        lines.addAll(StyledText.of(article.source() + " · " + day, Style.PLAIN).wrap(width));
        String counts =
                String.join(
                        " · ",
                        count(reading.events().size(), "event"),
                        count(reading.quotes().size(), "quotation"),
                        count(reading.entities().size(), "entity", "entities"),
                        count(reading.times().size(), "time expression"));
        String topic = article.topic() == null ? "" : " · about " + article.topic();
        lines.addAll(StyledText.of(counts + topic, Style.LABEL).wrap(width));
        CopyOf first = article.copyOf();
        if (first != null) {
            lines.addAll(StyledText.of(copy(first), Style.LABEL).wrap(width));
        }
        return lines;
    }

    private static String copy(CopyOf first) {
        long percent = Math.round(100 * first.similarity());
        return first.similarity() == 1
                ? "the same words as " + first.id() + ", seen before"
                : percent + " % the same as " + first.id() + ", seen before";
    }

    private static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    private static String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    private static String published(Published published) {
        String bounds =
                published.earliest() == null || published.latest() == null
                        ? ""
                        : ", between " + published.earliest() + " and " + published.latest();
        return switch (published.basis()) {
            case METADATA -> published.value() + ", says the input";
            case OPTION -> published.value() + ", as given";
            case TEXT -> published.value() + ", says the text";
            case INFERRED ->
                    (published.value() == null ? "day not sure" : published.value())
                            + ", worked out from the text"
                            + (published.earliest() != null
                                            && published.earliest().equals(published.latest())
                                    ? ""
                                    : bounds);
            case UNKNOWN -> "day of publication unknown" + bounds;
        };
    }

    private List<StyledText> event(Reading reading, EventRows rows, Event event, int number) {
        boolean beside = width >= TWO_COLUMNS;
        int left = beside ? (width - GAP) * 9 / 20 : width;
        List<StyledText> facts = facts(rows, event, number, left);
        StyledText words =
                new MarkedText()
                        .mark(event.trigger(), Style.TRIGGER, "")
                        .show(reading.article().text(), event.evidence(), !colour);
        if (!beside) {
            facts.addAll(labelled(new EventRows.Row("words", words), width));
            return facts;
        }
        return sideBySide(facts, words.wrap(width - left - GAP), left + GAP);
    }

    private static List<StyledText> facts(EventRows rows, Event event, int number, int width) {
        List<StyledText> lines = new ArrayList<>();
        for (StyledText line : rows.headline(event).wrap(width - INDENT)) {
            boolean first = lines.isEmpty();
            StyledText out = StyledText.of(first ? margin(number) : "", Style.LABEL);
            lines.add(out.padTo(first ? INDENT - 2 : INDENT).add(line));
        }
        for (EventRows.Row row : rows.details(event)) {
            lines.addAll(labelled(row, width));
        }
        return lines;
    }

    private static String margin(int number) {
        return " ".repeat(number < 10 ? 2 : number < 100 ? 1 : 0) + number + ".";
    }

    private static List<StyledText> labelled(EventRows.Row row, int width) {
        List<StyledText> lines = new ArrayList<>();
        for (StyledText line : row.value().wrap(width - INDENT - LABEL)) {
            StyledText out = new StyledText().padTo(INDENT);
            if (lines.isEmpty()) {
                out.add(row.label(), Style.LABEL);
            }
            lines.add(out.padTo(INDENT + LABEL).add(line));
        }
        return lines;
    }

    private static List<StyledText> sideBySide(
            List<StyledText> left, List<StyledText> right, int column) {
        List<StyledText> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            StyledText line = new StyledText();
            if (i < left.size()) {
                line.add(left.get(i));
            }
            if (i < right.size()) {
                line.padTo(column).add(right.get(i));
            }
            lines.add(line);
        }
        return lines;
    }
}
