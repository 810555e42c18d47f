package org.casus.model;

import java.util.List;

/**
 * All that was read in one article.
 *
 * @param article the document, with its day of publication as finally known
 * @param sentences its sentences with their trees, in order
 * @param entities in order of first mention
 * @param quotes in text order
 * @param times in text order
 * @param places in text order
 * @param events in order of their triggers; an act stands before its content
 * @param facts how surely each predicate happened, in text order
 */
public record Reading(
        Article article,
        List<Sentence> sentences,
        List<Entity> entities,
        List<Quote> quotes,
        List<Timex> times,
        List<Place> places,
        List<Event> events,
        List<Fact> facts) {

    /** Copies the lists. */
    public Reading {
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        times = List.copyOf(times);
        places = List.copyOf(places);
        events = List.copyOf(events);
        facts = List.copyOf(facts);
    }
}
