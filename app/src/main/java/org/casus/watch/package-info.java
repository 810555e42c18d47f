/**
 * Watches feeds: asks them politely, fetches what they link to and has it read, each article once,
 * also when it is killed in between. Nothing a feed or page links to reaches what only this machine
 * can reach.
 *
 * <p>In: addresses of feeds. Out: readings, complaints, counts, a folder of state. The door is
 * {@link org.casus.watch.FeedWatcher}. One thread schedules, reads, writes and keeps the state;
 * others only wait for servers.
 */
@NullMarked
package org.casus.watch;

import org.jspecify.annotations.NullMarked;
