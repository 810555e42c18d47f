/**
 * Watches feeds: asks them politely, fetches what they link to and has it read, each article once,
 * also when it is killed in between. Nothing a feed or page links to reaches what only this machine
 * can reach.
 *
 * <p>In: addresses of feeds or pages. Out: readings or pages, complaints, counts, a folder of
 * state. The doors are {@link org.casus.watch.FeedWatcher}, and {@link org.casus.watch.WebFetcher},
 * which fetches addresses that a user names. In a watch one thread schedules, reads, writes and
 * keeps the state; others only wait for servers.
 */
@NullMarked
package org.casus.watch;

import org.jspecify.annotations.NullMarked;
