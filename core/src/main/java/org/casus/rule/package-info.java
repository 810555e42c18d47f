/**
 * Rules as data: reads the YAML rule files and word lists, checks them and says on which line one
 * is wrong. Knows nothing of sentences; what a rule matches is decided in the event step.
 */
@NullMarked
package org.casus.rule;

import org.jspecify.annotations.NullMarked;
