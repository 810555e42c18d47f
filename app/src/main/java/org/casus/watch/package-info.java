/**
 * Says what an address of the web is and which may be connected to, so that nothing a feed or page
 * links to reaches what only this machine can reach.
 *
 * <p>In: addresses as feeds and pages write them, addresses of the net. Out: addresses that may be
 * asked for. Opens no connection.
 */
@NullMarked
package org.casus.watch;

import org.jspecify.annotations.NullMarked;
