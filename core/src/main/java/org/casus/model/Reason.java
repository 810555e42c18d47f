package org.casus.model;

import org.jspecify.annotations.Nullable;

/**
 * What made an event: at least one of the two is there.
 *
 * @param rule id of the rule, as {@code reject.rule-out-talks}, or null
 * @param model name and version of the model's head, or null
 */
public record Reason(@Nullable String rule, @Nullable String model) {}
