/** The encoder and its heads in the tensor engine, their losses and the step of the optimiser. */
@NullMarked
package org.casus.training.net;

import org.jspecify.annotations.NullMarked;
