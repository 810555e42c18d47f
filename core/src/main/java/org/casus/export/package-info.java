/**
 * Writes readings for machines: JSON with one reading or one event a line, as docs/record.md says,
 * and CoNLL-U; and reads CoNLL-U files whose tokens are to be kept.
 *
 * <p>In: a {@link org.casus.model.Reading}. Out: characters, the same on every machine. Offsets
 * become code points here. Knows no files and no terminals; decides nothing of its own.
 */
@NullMarked
package org.casus.export;

import org.jspecify.annotations.NullMarked;
