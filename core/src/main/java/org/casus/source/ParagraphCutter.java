package org.casus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a text into paragraphs: one a line, or, where lines were broken at a fixed width, the lines
 * between two gaps joined.
 */
final class ParagraphCutter {

    /** No one breaks lines by hand beyond this width; a longer line is a paragraph of its own. */
    private static final int WIDEST_WRAP = 120;

    /** Of wrapped lines most stop in the middle of a sentence; of headlines and lists few go on. */
    private static final double LEAST_SHARE_GOING_ON = 0.3;

    /** A line shorter than this share of the width did not have to be broken. */
    private static final double FULL_LINE = 0.6;

    /** Where most lines, at this rank of their lengths, set the width. */
    private static final double WIDTH_RANK = 0.9;

    /**
     * A line this much shorter than the width, after its neighbour's first word, ended on purpose.
     */
    private static final int RAGGED_MARGIN = 12;

    List<Paragraph> cut(String text) {
        List<Line> lines = Line.of(text);
        int width = wrapWidth(text, lines);
        List<Paragraph> paragraphs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || width == 0 || !goesOn(text, lines, i, width)) {
                int start = lines.get(first).start();
                paragraphs.add(Paragraph.of(text, start, lines.get(i - 1).end()));
                first = i;
            }
        }
        return lines.isEmpty() ? List.of() : paragraphs;
    }

    /** The width that lines were broken at, or 0 where every line is a paragraph. */
    private static int wrapWidth(String text, List<Line> lines) {
        int[] lengths =
                IntStream.range(1, lines.size())
                        .filter(i -> !lines.get(i).afterGap())
                        .map(i -> lines.get(i - 1).length())
                        .sorted()
                        .toArray();
        if (lengths.length == 0) {
            return 0;
        }
        int width = lengths[(int) Math.ceil((lengths.length - 1) * WIDTH_RANK)];
        if (width > WIDEST_WRAP) {
            return 0;
        }
        long goingOn =
                IntStream.range(1, lines.size())
                        .filter(i -> breaksSentence(text, lines.get(i - 1), lines.get(i), width))
                        .count();
        return goingOn < lengths.length * LEAST_SHARE_GOING_ON ? 0 : width;
    }

    /** Whether a sentence visibly runs from one line into the next. */
    private static boolean breaksSentence(String text, Line line, Line next, int width) {
        return !next.afterGap()
                && line.length() > width * FULL_LINE
                && !Ending.of(text, line.start(), line.end()).endsSentence()
                && Character.isLowerCase(text.codePointAt(next.start()));
    }

    private static boolean goesOn(String text, List<Line> lines, int i, int width) {
        Line line = lines.get(i - 1);
        Line next = lines.get(i);
        if (next.afterGap()) {
            return false;
        }
        if (breaksSentence(text, line, next, width)) {
            return true;
        }
        if (next.indent() > line.indent() + 1) {
            return false;
        }
        int filled = line.length() + 1 + firstWordLength(text, next);
        return filled + RAGGED_MARGIN > width;
    }

    private static int firstWordLength(String text, Line line) {
        int at = line.start();
        while (at < line.end() && !Blank.is(text.charAt(at))) {
            at++;
        }
        return at - line.start();
    }
}
