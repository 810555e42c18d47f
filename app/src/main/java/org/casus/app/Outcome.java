package org.casus.app;

import java.util.List;

/**
 * What became of one input.
 *
 * @param output what to print; empty where it could not be read
 * @param problems what to tell the user, in order
 * @param read whether it could be read
 */
public record Outcome(String output, List<Problem> problems, boolean read) {

    /** Copies the problems. */
    public Outcome {
        problems = List.copyOf(problems);
    }

    /** An input that could not be read. */
    public static Outcome failed(Problem problem) {
        return new Outcome("", List.of(problem), false);
    }
}
