package org.casus.work;

import java.util.List;
import java.util.Locale;
import org.casus.app.Problem;

/**
 * What a run has to say of a document.
 *
 * @param kind {@code skipped}, {@code failed} or {@code warning}
 * @param problem what is wrong
 */
public record Complaint(String kind, Problem problem) {

    private static final String WARNING = "warning";

    /** All of an outcome. */
    public static List<Complaint> of(Outcome outcome) {
        boolean given =
                outcome.kind() == Outcome.Kind.READ || outcome.kind() == Outcome.Kind.CONTINUED;
        String kind = given ? WARNING : outcome.kind().name().toLowerCase(Locale.ROOT);
        return outcome.problems().stream().map(problem -> new Complaint(kind, problem)).toList();
    }
}
