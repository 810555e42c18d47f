/**
 * Turns what arrived into an article: bytes into characters, record lines into texts, a text into
 * blocks (title, byline, dateline, body, caption, furniture) with its language, its id and the day
 * of publication that it prints.
 *
 * <p>In: bytes, a JSON line, or a {@link org.casus.model.SourceText}. Out: an {@link
 * org.casus.model.Article}, or a value that says why it cannot be read. The characters are never
 * changed, so every offset fits the text as it arrived. Knows nothing of files, addresses, the time
 * of day, sentences or grammar: it judges lines by their shape and by word lists.
 */
@NullMarked
package org.casus.source;

import org.jspecify.annotations.NullMarked;
