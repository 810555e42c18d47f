/**
 * What the commands run on: opens inputs and says clearly why one cannot be read. With {@link
 * org.casus.work} the only room of Casus that touches files, threads and the clock.
 *
 * <p>In: paths, standard input. Out: texts for the reader, or problems. Knows no grammar.
 */
@NullMarked
package org.casus.app;

import org.jspecify.annotations.NullMarked;
