package org.casus.lexicon;

import java.util.List;

/** The kinds of table, each with the columns that its header names in this order. */
public enum TableKind {
    /** Countries, partly recognised entities, regions: names, demonyms, capitals, seats, cities. */
    STATES(
            "code",
            "name",
            "kind",
            "aliases",
            "demonyms",
            "capital",
            "seats",
            "cities",
            "sectors",
            "source"),
    /** Ministries, armies, parties, armed groups, international organisations, media, firms. */
    ORGANIZATIONS("name", "aliases", "kind", "country", "sectors", "from", "to", "source"),
    /** Who held which office from when to when. */
    OFFICE_HOLDERS(
            "country",
            "office",
            "title",
            "name",
            "aliases",
            "gender",
            "from",
            "to",
            "sectors",
            "wikidata",
            "source"),
    /** Common nouns for actors: soldier, lawmaker, protester. */
    AGENTS("noun", "plural", "sectors", "kind", "gender", "source"),
    /** Titles that stand before a name or for one: foreign minister, chancellor, Mr. */
    TITLES("title", "office", "sectors", "gender", "source"),
    /** Given names with their usual gender. */
    GIVEN_NAMES("name", "gender", "source");

    private final List<String> columns;

    TableKind(String... columns) {
        this.columns = List.of(columns);
    }

    /** The columns that the header line of a shipped table names, in this order. */
    public List<String> columns() {
        return columns;
    }

    /** The columns that a user's table of this kind must have; together no other kind has them. */
    public List<String> telling() {
        return switch (this) {
            case STATES -> List.of("code", "name", "kind");
            case ORGANIZATIONS -> List.of("name", "country", "sectors");
            case OFFICE_HOLDERS -> List.of("country", "office", "name");
            case AGENTS -> List.of("noun", "sectors", "kind");
            case TITLES -> List.of("title", "sectors");
            case GIVEN_NAMES -> List.of("name", "gender");
        };
    }
}
