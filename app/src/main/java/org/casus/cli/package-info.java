/**
 * The commands: {@code casus read}, {@code parse}, {@code explain}. They take options, run the
 * reader over inputs and print what it gives; the exit code tells whether all could be read.
 *
 * <p>In: arguments, streams. Out: characters in UTF-8 whatever the locale. Knows no step of the
 * reading, only {@link org.casus.ArticleReader} and its exports.
 */
@NullMarked
package org.casus.cli;

import org.jspecify.annotations.NullMarked;
