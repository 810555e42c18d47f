/**
 * Watches feeds: asks them politely, fetches what they link to and has it read, each article once,
 * also when it is killed in between. Nothing a feed or page links to reaches what only this machine
 * can reach.
 *
 * <p>In: addresses of feeds. Out: readings, complaints, a folder of state. The doors are {@link
 * org.casus.watch.WebFetcher}, which fetches addresses that a user names, and {@link
 * org.casus.watch.FeedWatcher}.
 */
@NullMarked
package org.casus.watch;

import org.jspecify.annotations.NullMarked;
