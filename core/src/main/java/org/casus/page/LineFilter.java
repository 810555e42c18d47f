package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

    /** A deck, a day, some counters. */
    private static final int LINES_ABOVE = 6;

    /** How much of a recording was played: "00:00 / 04:13". */
    private static final Pattern PLAYER =
            Pattern.compile("(?:\\d{1,2}:){1,2}\\d{2} ?/ ?(?:\\d{1,2}:){1,2}\\d{2}");

    /** "Explore: ", "Opinion | ", before a linked headline. */
    private static final Pattern LABEL = Pattern.compile("^[^:|»>]{2,40}?(?::|\\||»|>{1,2}) ?");

    private static final int FEWEST_HEADLINE_WORDS = 4;

    /** Quotes and brackets around a link. */
    private static final int SLACK = 3;

    private final FurnitureLines furniture = new FurnitureLines();

    /**
     * What is left of the lines, as blocks.
     *
     * @param title the headline, which is said once; or null
     */
    List<PageBlock> filter(List<Line> lines, @Nullable String title) {
        List<Line> kept = new ArrayList<>();
        boolean once = repeated(lines) < length(lines, false) * MOST_REPEATED;
        Set<Integer> again = once ? Repeats.of(lines) : Set.of();
        Set<String> seen = new TreeSet<>();
        boolean prose = length(lines, true) < length(lines, false) * MOST_LINKS;
        boolean announced = false;
        for (int i = 0; i < lines.size(); ) {
            int end = i;
            while (end < lines.size() && isLink(lines.get(end))) {
                end++;
            }
            if (prose && (end - i >= SHORTEST_RUN || announced && end > i)) {
                dropHeading(kept);
                i = end;
                continue;
            }
            Line line = lines.get(i);
            boolean out = isOut(line, prose);
            announced = out && furniture.announcesLinks(line.text());
            boolean repeats =
                    once && (again.contains(i) || repeats(line, seen)) || line.text().equals(title);
            if (!repeats && !out) {
                kept.add(line);
            }
            i++;
        }
        dropHeading(kept);
        List<PageBlock> blocks = new ArrayList<>();
        withoutEdges(kept).forEach(line -> blocks.add(new PageBlock(line.kind(), line.text())));
        return blocks;
    }

    /** Without counters in front of the prose, and remarks on the paper behind it. */
    private List<Line> withoutEdges(List<Line> lines) {
        int first = 0;
        int last = lines.size() - 1;
        while (first < lines.size() && !isProse(lines.get(first))) {
            first++;
        }
        while (last >= 0 && !isProse(lines.get(last))) {
            last--;
        }
        if (first > last) {
            return lines;
        }
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean body = line.kind() == BlockKind.BODY;
            boolean out =
                    i < Math.min(first, LINES_ABOVE) && furniture.isCounter(line.text())
                            || i > last && furniture.isClosing(line.text());
            if (!body || !out) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isProse(Line line) {
        return line.kind() == BlockKind.BODY
                && !line.heading()
                && line.text().length() >= SHORTEST_PROSE;
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

    private boolean isOut(Line line, boolean prose) {
        return line.kind() == BlockKind.BODY
                && (isFurniture(line.text()) || prose && isLabelledLink(line));
    }

    /** Lines of figures and marks are left to whoever reads the text. */
    private boolean isFurniture(String line) {
        return PLAYER.matcher(line).matches()
                || line.codePoints().anyMatch(Character::isLetter) && furniture.isFurniture(line);
    }

    /** A label, and behind it a headline that is a link from end to end. */
    private static boolean isLabelledLink(Line line) {
        Matcher label = LABEL.matcher(line.text());
        if (line.linked() == 0 || !label.find()) {
            return false;
        }
        String headline = line.text().substring(label.end());
        double linked = line.linked() * line.text().length();
        return Math.abs(linked - headline.length()) <= SLACK
                && headline.split(" ").length >= FEWEST_HEADLINE_WORDS;
    }
}
