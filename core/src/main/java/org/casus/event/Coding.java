package org.casus.event;

import java.util.List;
import org.casus.model.Event;

/**
 * The events of an article with all readings that were weighed for them.
 *
 * @param events in order of their triggers, an act before its content
 * @param candidates in text order, those that lost included
 */
public record Coding(List<Event> events, List<Candidate> candidates) {

    /** Copies the lists. */
    public Coding {
        events = List.copyOf(events);
        candidates = List.copyOf(candidates);
    }
}
