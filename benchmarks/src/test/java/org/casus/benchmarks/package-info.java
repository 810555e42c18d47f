/** The scorers on examples whose figures were worked out by hand. */
@NullMarked
package org.casus.benchmarks;

import org.jspecify.annotations.NullMarked;
