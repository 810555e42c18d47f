/**
 * The values that pass from step to step: records and enums only, over the JDK alone. Read this
 * package first. Nothing here reads, decides or prints.
 *
 * <p>All offsets are half-open ranges of UTF-16 code units of {@link
 * org.casus.model.Article#text()} (as {@link String#substring(int, int)} counts); the exports
 * convert to code points.
 */
@NullMarked
package org.casus.model;

import org.jspecify.annotations.NullMarked;
