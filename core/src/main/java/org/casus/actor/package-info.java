/**
 * Finds the actors of an article: who is mentioned, by which names, descriptions and pronouns, of
 * which country, in which sectors and offices; and the place names.
 *
 * <p>In go an article, its sentences, dates and day of publication, and the tables of {@code
 * org.casus.lexicon}; out come entities with their mentions, places, and a party for any noun
 * phrase. Knows nothing of quotations until it is handed them, and nothing of events.
 */
@NullMarked
package org.casus.actor;

import org.jspecify.annotations.NullMarked;
