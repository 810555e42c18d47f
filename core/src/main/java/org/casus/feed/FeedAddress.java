package org.casus.feed;

import org.jspecify.annotations.Nullable;

/**
 * A feed that a list names.
 *
 * @param url its address, never blank
 * @param title what the list calls it, plain text, or null
 */
public record FeedAddress(String url, @Nullable String title) {}
