package org.casus.work;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.app.Problem;

/**
 * What is said of documents that are skipped, which can be most of an archive: a few of each code
 * by name, all others only in the summary. Of those that failed each is named. Not safe for several
 * threads at once.
 */
public final class SkipLines {

    private static final int NAMED = 5;

    private final SortedMap<String, Integer> named = new TreeMap<>();

    /** Nothing was said yet. */
    public SkipLines() {}

    /** The lines to say of an outcome, each without the name of the command. */
    public List<String> of(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : outcome.problems()) {
            if (outcome.kind() == Outcome.Kind.SKIPPED) {
                lines.addAll(of(problem));
            } else {
                lines.add(problem.line());
            }
        }
        return lines;
    }

    /** The lines to say of a problem that many documents may have; none for most of them. */
    public List<String> of(Problem problem) {
        int count = named.merge(problem.code(), 1, Integer::sum);
        if (count > NAMED + 1) {
            return List.of();
        }
        return List.of(
                count <= NAMED
                        ? problem.line()
                        : "further " + problem.code() + " are counted, not named");
    }
}
