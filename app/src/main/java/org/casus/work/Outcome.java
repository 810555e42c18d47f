package org.casus.work;

import java.util.List;
import org.casus.app.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one job.
 *
 * @param kind whether a document was read
 * @param output what to print; empty for a document that was not read
 * @param events how many events it gave
 * @param problems what to tell the user, in order: of a document that was read only warnings, else
 *     first of all why it was not
 * @param group what a document that was skipped is counted under beside the code: its language, as
 *     a BCP 47 tag, or its topic; else null
 */
public record Outcome(
        Kind kind, String output, int events, List<Problem> problems, @Nullable String group) {

    /** What can become of a document. */
    public enum Kind {
        /** It was read. */
        READ,
        /** More was read of the document that the job before began, which counts once. */
        CONTINUED,
        /** It is none to read, such as one in another language: no fault of anybody. */
        SKIPPED,
        /** It could not be read. */
        FAILED
    }

    /** Copies the problems; one that was skipped or failed has one at least. */
    public Outcome {
        problems = List.copyOf(problems);
        boolean given = kind == Kind.READ || kind == Kind.CONTINUED;
        if (!given && problems.isEmpty()) {
            throw new IllegalArgumentException("a document that is not read needs a reason");
        }
    }

    /** A document that was read, perhaps with something to warn of. */
    public static Outcome read(String output, int events, @Nullable Problem warning) {
        List<Problem> problems = warning == null ? List.of() : List.of(warning);
        return new Outcome(Kind.READ, output, events, problems, null);
    }

    /** A further portion of a document. */
    public static Outcome continued(String output) {
        return new Outcome(Kind.CONTINUED, output, 0, List.of(), null);
    }

    /** A document that is left out, and why; its language or topic where that is the reason. */
    public static Outcome skipped(Problem why, @Nullable String group) {
        return new Outcome(Kind.SKIPPED, "", 0, List.of(why), group);
    }

    /** A document that could not be read. */
    public static Outcome failed(Problem problem) {
        return new Outcome(Kind.FAILED, "", 0, List.of(problem), null);
    }
}
