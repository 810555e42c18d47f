/**
 * Finds what people are reported to have said, written or thought, and who said it. In go sentences
 * with their trees, the actors and the time expressions; out come {@link org.casus.model.Quote}s in
 * text order. Cue words are data: {@code cues.tsv}.
 *
 * <p>Knows nothing of events and of who "I" is inside a quotation: it only says whose words they
 * are. Inside the words of one source another is reported only where somebody named says a clause;
 * what stands between quotation marks is never searched.
 */
@NullMarked
package org.casus.quotation;

import org.jspecify.annotations.NullMarked;
