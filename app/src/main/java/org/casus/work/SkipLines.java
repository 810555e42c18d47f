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
            int count =
                    outcome.kind() == Outcome.Kind.SKIPPED
                            ? named.merge(problem.code(), 1, Integer::sum)
                            : 0;
            if (count <= NAMED) {
                lines.add(problem.line());
            } else if (count == NAMED + 1) {
                lines.add("further " + problem.code() + " are counted, not named");
            }
        }
        return lines;
    }
}
