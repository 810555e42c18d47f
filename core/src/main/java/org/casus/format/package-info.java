/**
 * Inputs of every kind: plain text, web pages, feeds, records, tables, web archives, database
 * exports, mail, and what packs them. Each kind is an {@link org.casus.format.InputFormat}; {@link
 * org.casus.format.Formats} lists them, tells a kind from the first bytes and opens it.
 *
 * <p>In: a stream of bytes and its name. Out: {@link org.casus.format.Item}s, one a document, as
 * they are asked for; what cannot be read is an item too, with its place and its reason, and the
 * rest is read. Nothing here keeps more of an input than one document. Knows no file and no address
 * to fetch.
 */
@NullMarked
package org.casus.format;

import org.jspecify.annotations.NullMarked;
