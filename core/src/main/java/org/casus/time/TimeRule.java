package org.casus.time;

import java.util.List;

/**
 * One rule of the files under {@code rules/}.
 *
 * @param id its name, for ever
 * @param pattern what it matches
 * @param form how its words stand for a time
 * @param given slots that hold of every match
 * @param hits sentences in which the bracketed words, and no other, must be found by this rule
 * @param misses sentences in which it must find nothing
 */
record TimeRule(
        String id,
        TokenPattern pattern,
        TimeForm form,
        Slots given,
        List<String> hits,
        List<String> misses) {}
