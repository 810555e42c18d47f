package org.casus.rule;

import java.util.List;

/**
 * One condition of a rule: the words at a path must be, or must not be, among these.
 *
 * @param path roles from the predicate outwards, joined by dots: {@code object.with}
 * @param words lemmas, "compound head" pairs, or classes that start with @ such as {@code @person}
 */
public record RoleTest(String path, List<String> words) {

    /** Copies the words. */
    public RoleTest {
        words = List.copyOf(words);
    }
}
