/**
 * Finds time expressions, gives them their TimeML values and works out an article's day of
 * publication from the dates it speaks of.
 *
 * <p>In: sentences with their trees; the article; quotations with their days. Out: {@link
 * org.casus.model.Timex} and {@link org.casus.model.Published}. Words and rules are data under
 * {@code resources/org/casus/time}. Knows no clock: without a day of publication relative
 * expressions keep the X of what is not known. Knows nothing of actors or events.
 */
@NullMarked
package org.casus.time;

import org.jspecify.annotations.NullMarked;
