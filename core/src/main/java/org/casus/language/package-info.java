/**
 * Reads an article's title and body into sentences: tokens by the conventions of Universal
 * Dependencies, lemmas, word classes, trees and names. One pass of a small transformer encoder a
 * batch, linear heads on top of it, a maximum spanning tree. Knows nothing of actors, times or
 * events.
 */
@NullMarked
package org.casus.language;

import org.jspecify.annotations.NullMarked;
