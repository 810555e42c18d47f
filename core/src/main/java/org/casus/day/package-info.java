/**
 * Tells when a web page was published and when it was changed: from its metadata, its address, its
 * time elements and the words it prints.
 *
 * <p>In: a parsed page and its address. Out: {@link org.casus.day.PageDates}. Never a day where the
 * page gives none. Knows nothing of the article's text as a story.
 */
@NullMarked
package org.casus.day;

import org.jspecify.annotations.NullMarked;
