package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.BlockKind;
import org.casus.source.FurnitureLines;

/** Takes out lines that are no part of a story by their words, their links and their neighbours. */
final class LineFilter {

    /** A line with more of it linked is a link to another story. */
    private static final double ALL_LINKED = 0.9;

    /** One linked line alone may be a heading of the story; so many in a row are a list. */
    private static final int SHORTEST_RUN = 3;

    /** A page with more of its text in such lines is about them. */
    private static final double MOST_LINKS = 0.3;

    private final FurnitureLines furniture = new FurnitureLines();

    /** What is left of the lines, as blocks. */
    List<PageBlock> filter(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        boolean prose = length(lines, true) < length(lines, false) * MOST_LINKS;
        for (int i = 0; i < lines.size(); ) {
            int end = i;
            while (end < lines.size() && isLink(lines.get(end))) {
                end++;
            }
            if (prose && end - i >= SHORTEST_RUN) {
                dropHeading(kept);
                i = end;
                continue;
            }
            Line line = lines.get(i);
            if (line.kind() != BlockKind.BODY || !isFurniture(line.text())) {
                kept.add(line);
            }
            i++;
        }
        dropHeading(kept);
        return kept.stream().map(line -> new PageBlock(line.kind(), line.text())).toList();
    }

    private static int length(List<Line> lines, boolean linksOnly) {
        return lines.stream()
                .filter(line -> !linksOnly || isLink(line))
                .mapToInt(line -> line.text().length())
                .sum();
    }

    /** The heading of a list that goes, goes with it. */
    private static void dropHeading(List<Line> kept) {
        if (!kept.isEmpty() && kept.get(kept.size() - 1).heading()) {
            kept.remove(kept.size() - 1);
        }
    }

    private static boolean isLink(Line line) {
        return line.kind() == BlockKind.BODY && line.linked() > ALL_LINKED;
    }

    /** Lines of figures and marks are left to whoever reads the text. */
    private boolean isFurniture(String line) {
        return line.codePoints().anyMatch(Character::isLetter) && furniture.isFurniture(line);
    }
}
