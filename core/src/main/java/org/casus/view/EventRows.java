package org.casus.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.model.Attribution;
import org.casus.model.Event;
import org.casus.model.Party;
import org.casus.model.Reading;
import org.casus.model.Status;
import org.casus.model.When;

/** The headline of an event and the labelled rows under it. */
final class EventRows {

    private static final String NOBODY = "–";

    private final Reading reading;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    EventRows(Reading reading) {
        this.reading = reading;
        for (Event event : reading.events()) {
            numbers.put(event.id(), numbers.size() + 1);
        }
    }

    /** A row of the table. */
    record Row(String label, StyledText value) {}

    /** Status mark, type with mode, status where it is no fact, and who to whom. */
    StyledText headline(Event event) {
        StyledText line = new StyledText();
        line.add(mark(event.status()) + " ", statusStyle(event.status()));
        line.add(event.type().name(), quadStyle(event));
        if (event.mode() != null) {
            line.add("/" + event.mode(), quadStyle(event));
        }
        if (event.status() != Status.ACTUAL) {
            line.add(" " + lower(event.status()), statusStyle(event.status()));
        }
        line.add(" · ", Style.LABEL).add(names(event.actors()), Style.PARTY);
        if (!event.recipients().isEmpty()) {
            line.add(" → ", Style.PLAIN).add(names(event.recipients()), Style.PARTY);
        }
        return line;
    }

    /** What else is known of it: when, where, on what condition, who says so, within what. */
    List<Row> details(Event event) {
        List<Row> rows = new ArrayList<>();
        if (event.when() != null) {
            rows.add(row("when", when(event.when())));
        }
        if (event.place() != null) {
            rows.add(row("where", event.place().name()));
        }
        if (event.condition() != null) {
            rows.add(row("condition", event.condition().in(reading.article().text())));
        }
        if (!event.accordingTo().isEmpty()) {
            rows.add(row("according to", sources(event.accordingTo())));
        }
        if (event.within() != null) {
            rows.add(row("content of", "no. " + numbers.get(event.within())));
        }
        return rows;
    }

    private static Row row(String label, String value) {
        return new Row(label, StyledText.of(value, Style.PLAIN));
    }

    private String when(When when) {
        String days =
                when.start().equals(when.end()) ? when.start() : when.start() + " to " + when.end();
        return days
                + switch (when.basis()) {
                    case EXPLICIT ->
                            when.time() == null
                                    ? ""
                                    : ", “" + when.time().in(reading.article().text()) + "”";
                    case SAID_ON -> ", the day it was said";
                    case PUBLICATION -> ", the day of publication";
                    case INHERITED -> ", as what stands before";
                };
    }

    private static String sources(List<Attribution> sources) {
        return sources.stream()
                .map(
                        source ->
                                name(source.speaker())
                                        + (source.via() == null ? "" : " via " + source.via()))
                .collect(Collectors.joining(", who cites "));
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty()
                ? NOBODY
                : parties.stream().map(EventRows::name).collect(Collectors.joining(", "));
    }

    private static String name(Party party) {
        return party.code().isEmpty() ? party.name() : party.name() + " (" + party.code() + ")";
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Style statusStyle(Status status) {
        return status == Status.ACTUAL ? Style.PLAIN : Style.NOT_A_FACT;
    }

    private static Style quadStyle(Event event) {
        return switch (event.type().quad()) {
            case 1, 2 -> Style.COOPERATION;
            case 3 -> Style.WORDS_AGAINST;
            default -> Style.DEEDS_AGAINST;
        };
    }

    private static String mark(Status status) {
        return switch (status) {
            case ACTUAL -> "●";
            case THREATENED -> "▲";
            case PROMISED -> "△";
            case REQUESTED -> "▷";
            case PLANNED -> "○";
            case POSSIBLE -> "?";
            case DENIED -> "✕";
            case FAILED -> "⊘";
        };
    }
}
