/**
 * Codes events: matches the rules on frames, finds the parties, decides the status, links acts with
 * their content, and adds time, place and sources. In: sentences, frames, actors, quotations,
 * times. Out: events, each with the rule and the words that made it, and the readings that lost.
 */
@NullMarked
package org.casus.event;

import org.jspecify.annotations.NullMarked;
