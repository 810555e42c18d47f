/**
 * Clauses and frames: for every content word of a sentence, who and what stands in which role to
 * it, through passives, control, relative and participial clauses, coordination and light verbs;
 * and what the words around it say of its status. In: sentences. Out: {@link
 * org.casus.clause.Clauses}. Knows nothing of actors or event types.
 */
@NullMarked
package org.casus.clause;

import org.jspecify.annotations.NullMarked;
