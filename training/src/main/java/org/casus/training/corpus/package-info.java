/**
 * Sentences to learn from: treebanks (CoNLL-U), names (IOB2, inline brackets, a table beside a
 * treebank) and plain news. Reads files; knows no network and no engine.
 */
@NullMarked
package org.casus.training.corpus;

import org.jspecify.annotations.NullMarked;
