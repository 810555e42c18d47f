/** Sentences as the arrays that the network takes: pieces, case kinds, places of words, labels. */
@NullMarked
package org.casus.training.batch;

import org.jspecify.annotations.NullMarked;
