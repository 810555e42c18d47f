/**
 * Reads the tables of states, organisations, office holders, agent nouns, titles and given names
 * and finds their words in sentences.
 *
 * <p>In go tab-separated tables, the shipped ones and users' own; out come typed rows and the
 * places in a sentence where their words stand. Knows nothing of who is meant in an article: that
 * is for {@code org.casus.actor}.
 */
@NullMarked
package org.casus.lexicon;

import org.jspecify.annotations.NullMarked;
