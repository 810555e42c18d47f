package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.clause.Clauses;
import org.casus.clause.Frame;
import org.casus.model.Token;

/** Follows a rule's path of roles, such as {@code object.with}, from a frame to words. */
final class PathFinder {

    private PathFinder() {}

    /**
     * The words at the end of the path, in text order of each step; empty where a step is not
     * filled.
     */
    static List<Token> find(Clauses clauses, Frame frame, String path) {
        List<Frame> at = List.of(frame);
        List<Token> words = List.of();
        for (String role : path.split("\\.", -1)) {
            words = new ArrayList<>(2);
            for (Frame step : at) {
                words.addAll(step.fillers(role.replace('_', ' ')));
            }
            if (words.isEmpty()) {
                return List.of();
            }
            at = words.stream().map(word -> clauses.frame(frame.sentence(), word)).toList();
        }
        return words;
    }
}
