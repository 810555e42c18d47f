package org.casus.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that an article speaks of, with all its mentions.
 *
 * @param id unique in the article, as {@code e3}; numbered by first mention
 * @param name the fullest known name, or the words of the first mention
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3, or null
 * @param sectors PLOVER sector codes, most specific first; may be empty
 * @param role office held at the article's time, as "President of Russia", or null
 * @param wikidata Wikidata id, or null
 * @param code country and sectors joined as CAMEO does, as {@code RUSGOV}; empty where nothing is
 *     known
 * @param mentions in text order, at least one
 */
public record Entity(
        String id,
        String name,
        EntityKind kind,
        @Nullable String country,
        List<String> sectors,
        @Nullable String role,
        @Nullable String wikidata,
        String code,
        List<Mention> mentions) {

    /** Copies the lists. */
    public Entity {
        sectors = List.copyOf(sectors);
        mentions = List.copyOf(mentions);
    }
}
