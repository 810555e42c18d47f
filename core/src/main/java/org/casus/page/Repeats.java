package org.casus.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.model.BlockKind;

/**
 * Finds quotations that are shown large beside a story which holds them in longer lines. Time
 * linear in the length of the story.
 */
final class Repeats {

    /** Fewer words stand in two lines by chance. */
    private static final int FEWEST_WORDS = 5;

    /** Nobody shows more of a story large. */
    private static final int MOST_WORDS = 50;

    /** Lines that open alike are looked at, but no more of them. */
    private static final int MOST_ALIKE = 8;

    private static final String MARKS = "\"“”‘’'«»";

    private final List<List<String>> words = new ArrayList<>();
    private final Map<String, List<Integer>> byOpening = new LinkedHashMap<>();
    private final Set<Integer> found = new TreeSet<>();

    private Repeats() {}

    /** The indices of such lines. */
    static Set<Integer> of(List<Line> lines) {
        if (lines.stream().noneMatch(Repeats::isShown)) {
            return Set.of();
        }
        Repeats repeats = new Repeats();
        for (int i = 0; i < lines.size(); i++) {
            repeats.add(lines.get(i), i);
        }
        repeats.words.forEach(repeats::look);
        return repeats.found;
    }

    private void add(Line line, int index) {
        List<String> own = line.kind() == BlockKind.BODY ? Words.of(line.text()) : List.of();
        words.add(own);
        if (own.size() >= FEWEST_WORDS && own.size() <= MOST_WORDS && isShown(line)) {
            List<Integer> alike =
                    byOpening.computeIfAbsent(opening(own, 0), key -> new ArrayList<>());
            if (alike.size() < MOST_ALIKE) {
                alike.add(index);
            }
        }
    }

    /** Set apart, or in quotation marks from end to end. */
    private static boolean isShown(Line line) {
        String text = line.text();
        return line.quoted()
                || MARKS.indexOf(text.charAt(0)) >= 0
                        && MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static String opening(List<String> line, int at) {
        return String.join(" ", line.subList(at, at + FEWEST_WORDS));
    }

    private void look(List<String> line) {
        for (int at = 0; at + FEWEST_WORDS <= line.size(); at++) {
            for (int other : byOpening.getOrDefault(opening(line, at), List.of())) {
                List<String> part = words.get(other);
                int end = at + part.size();
                if (part.size() < line.size()
                        && end <= line.size()
                        && line.subList(at, end).equals(part)) {
                    found.add(other);
                }
            }
        }
    }
}
