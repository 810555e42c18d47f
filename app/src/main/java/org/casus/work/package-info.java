/**
 * Long work: many documents on many threads, in order or as they are done; progress and counts.
 *
 * <p>In: jobs that give an {@link org.casus.work.Outcome}. Out: outcomes, lines for people. Knows
 * nothing of what the jobs do.
 */
@NullMarked
package org.casus.work;

import org.jspecify.annotations.NullMarked;
