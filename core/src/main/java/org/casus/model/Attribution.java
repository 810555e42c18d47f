package org.casus.model;

import org.jspecify.annotations.Nullable;

/**
 * Who says that an event happened.
 *
 * @param speaker the source
 * @param via the medium, or null
 * @param quote index into {@link Reading#quotes()}, or null where it stands in no quotation
 */
public record Attribution(Party speaker, @Nullable String via, @Nullable Integer quote) {}
