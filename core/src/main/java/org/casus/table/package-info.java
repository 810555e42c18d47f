/**
 * The tables that ship with Casus: tab-separated text, UTF-8, one row a line, with remarks after
 * '#'. In: a class and the name of a resource beside it. Out: rows of cells, words, or the open
 * resource. Knows nothing of what a cell means.
 */
@NullMarked
package org.casus.table;

import org.jspecify.annotations.NullMarked;
