/**
 * Tells which documents repeat earlier ones. In: the words of one document after another. Out: for
 * each the first document that it is an exact or near copy of, with their similarity. The same
 * documents in the same order give the same answers: nothing is drawn by chance. Knows nothing of
 * files, threads, grammar and events.
 */
@NullMarked
package org.casus.story;

import org.jspecify.annotations.NullMarked;
