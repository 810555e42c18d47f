/**
 * Trains the linguistic reader and writes the model that {@code model-en} ships. The only place
 * with a tensor engine; nothing that reads news depends on it.
 */
@NullMarked
package org.casus.training;

import org.jspecify.annotations.NullMarked;
