package org.casus.rule;

import org.casus.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a rule must code, with its parties and trigger marked in square brackets, or one
 * that it must leave alone.
 *
 * @param text the sentence as the file has it, marks included
 * @param status the status that the event must have; null for actual in a hit
 */
public record Example(String text, @Nullable Status status) {}
