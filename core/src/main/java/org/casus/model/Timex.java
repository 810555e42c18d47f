package org.casus.model;

import org.jspecify.annotations.Nullable;

/**
 * A time expression with its TimeML TIMEX3 value.
 *
 * @param span the words
 * @param sentence index of its sentence
 * @param type the TimeML type
 * @param value TIMEX3 value such as {@code 2025-01-28}, {@code 2024}, {@code P5Y}, {@code
 *     PRESENT_REF}
 * @param mod TIMEX3 modifier such as {@code APPROX}, {@code EARLY}, or null
 * @param anchor what the value was counted from
 */
public record Timex(
        TextSpan span,
        int sentence,
        TimexType type,
        String value,
        @Nullable String mod,
        TimeAnchor anchor) {}
