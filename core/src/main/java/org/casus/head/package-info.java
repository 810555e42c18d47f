/**
 * Heads on the encoder's states that later steps ask: what a sentence says of events between
 * parties, and how surely its predicates happened. They see the states that {@link
 * org.casus.language} gives out, so the encoder runs once.
 */
@NullMarked
package org.casus.head;

import org.jspecify.annotations.NullMarked;
