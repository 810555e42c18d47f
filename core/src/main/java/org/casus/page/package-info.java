/**
 * Finds the article of a web page: headline, authors, section, site and the paragraphs in order,
 * without menus, share bars, teasers, comments, cookie walls and newsletter boxes.
 *
 * <p>In: the characters of a page and its address. Out: {@link org.casus.page.Page}. Any text that
 * calls itself HTML gives a page, perhaps one without blocks. Time linear in the length of the
 * page.
 */
@NullMarked
package org.casus.page;

import org.jspecify.annotations.NullMarked;
