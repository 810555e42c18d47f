package org.casus.model;

import org.jspecify.annotations.Nullable;

/**
 * The likeliest act between two given parties. That there is one is taken for granted: a pair that
 * has nothing to do with each other gets a type too, with a small share.
 *
 * @param dyad the parties as given
 * @param type the likeliest PLOVER event type
 * @param mode its mode, or null
 * @param share how much of all that speaks for any type speaks for this one, from 0 to 1
 * @param event the event of the reading that says so, or null where the heads alone do
 * @param trigger the words that name the act
 * @param reason the rule or head that made it
 */
public record DyadCoding(
        Dyad dyad,
        EventType type,
        @Nullable String mode,
        double share,
        @Nullable Event event,
        TextSpan trigger,
        Reason reason) {}
