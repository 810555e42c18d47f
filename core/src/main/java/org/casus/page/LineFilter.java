package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.model.BlockKind;
import org.casus.source.FurnitureLines;
import org.jspecify.annotations.Nullable;

/** Takes out lines that are no part of a story by their words, their links and their neighbours. */
final class LineFilter {

    /** A line with more of it linked is a link to another story. */
    private static final double ALL_LINKED = 0.9;

    /** One linked line alone may be a heading of the story; so many in a row are a list. */
    private static final int SHORTEST_RUN = 3;

    /** A page with more of its text in such lines is about them. */
    private static final double MOST_LINKS = 0.3;

    /** Shorter lines come twice in poems and tables. */
    private static final int SHORTEST_REPEAT = 60;

    /** A text that says more of itself twice is made so. */
    private static final double MOST_REPEATED = 0.2;

    /** The front of a site has more headlines with links than this. */
    private static final int FEWEST_HEADLINES = 3;

    /** Under each headline of a front stands a line or two. */
    private static final int LINES_A_HEADLINE = 2;

    private static final int SHORTEST_PROSE = 80;

    /** How much of a recording was played: "00:00 / 04:13". */
    private static final Pattern PLAYER =
            Pattern.compile("(?:\\d{1,2}:){1,2}\\d{2} ?/ ?(?:\\d{1,2}:){1,2}\\d{2}");

    private final FurnitureLines furniture = new FurnitureLines();

    /**
     * What is left of the lines, as blocks.
     *
     * @param title the headline, which is said once; or null
     */
    List<PageBlock> filter(List<Line> lines, @Nullable String title) {
        List<Line> kept = new ArrayList<>();
        boolean once = repeated(lines) < length(lines, false) * MOST_REPEATED;
        Set<String> seen = new TreeSet<>();
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
            boolean repeats = once && repeats(line, seen) || line.text().equals(title);
            if (!repeats && (line.kind() != BlockKind.BODY || !isFurniture(line.text()))) {
                kept.add(line);
            }
            i++;
        }
        dropHeading(kept);
        return kept.stream().map(line -> new PageBlock(line.kind(), line.text())).toList();
    }

    /** Whether lines are headlines of other pages, each with a word on what it tells. */
    static boolean isIndex(List<Line> lines) {
        int headlines = 0;
        int prose = 0;
        for (Line line : lines) {
            headlines += line.heading() && isLink(line) ? 1 : 0;
            prose += !line.heading() && line.text().length() >= SHORTEST_PROSE ? 1 : 0;
        }
        return headlines >= FEWEST_HEADLINES && prose <= headlines * LINES_A_HEADLINE;
    }

    private static boolean repeats(Line line, Set<String> seen) {
        return line.text().length() >= SHORTEST_REPEAT && !seen.add(line.text());
    }

    private static int repeated(List<Line> lines) {
        Set<String> seen = new TreeSet<>();
        return lines.stream()
                .filter(line -> repeats(line, seen))
                .mapToInt(line -> line.text().length())
                .sum();
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
        return PLAYER.matcher(line).matches()
                || line.codePoints().anyMatch(Character::isLetter) && furniture.isFurniture(line);
    }
}
