package org.casus.model;

import org.jspecify.annotations.Nullable;

/**
 * When an event took or takes place.
 *
 * @param start ISO date of its first day, as exact as is known: {@code 2022-02}, {@code 2025-01-28}
 * @param end ISO date of its last day, likewise
 * @param basis how it is known
 * @param time the words that say so, or null
 */
public record When(String start, String end, WhenBasis basis, @Nullable TextSpan time) {}
