/**
 * Measures Casus on outside data that stands beside the project, never in it, and its speed. Prints
 * one line a figure; may fail the run when a figure falls under its floor.
 */
@NullMarked
package org.casus.benchmarks;

import org.jspecify.annotations.NullMarked;
