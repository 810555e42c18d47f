/**
 * Shows readings to people, as plain or coloured text of a given width.
 *
 * <p>In: a {@link org.casus.model.Reading}, a width, whether to colour. Out: characters, the same
 * on every machine. Knows no terminals; decides nothing of its own.
 */
@NullMarked
package org.casus.view;

import org.jspecify.annotations.NullMarked;
