/**
 * Reads dictionaries of actors and agents in the formats of TABARI, PETRARCH and PETRARCH2 and
 * gives them as tables of {@link org.casus.lexicon}.
 *
 * <p>In go the characters of dictionaries; out come tables that {@link org.casus.lexicon.Lexicon}
 * loads, and a remark for each thing that could not be taken over. {@link
 * org.casus.petrarch.DictionaryImporter} is the door. docs/actors-import.md tells the mapping.
 */
@NullMarked
package org.casus.petrarch;

import org.jspecify.annotations.NullMarked;
