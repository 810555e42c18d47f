/**
 * Reads feeds of any kind in use: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed, well
 * formed or not.
 *
 * <p>In: the bytes of a feed and what its server said of them. Out: {@link org.casus.feed.Feed}.
 * Entities that a feed declares are not expanded, nothing outside it is fetched, and no input makes
 * it fail or hang.
 */
@NullMarked
package org.casus.feed;

import org.jspecify.annotations.NullMarked;
