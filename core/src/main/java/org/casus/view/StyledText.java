package org.casus.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text whose characters have styles; it can be wrapped to lines of a display width. */
final class StyledText {

    private int[] codePoints = new int[64];
    private Style[] styles = new Style[64];
    private int length;

    StyledText() {}

    static StyledText of(String text, Style style) {
        return new StyledText().add(text, style);
    }

    /**
     * Adds text. Line breaks and control characters become spaces and direction marks go: an
     * article must not be able to move a reader's cursor.
     */
    StyledText add(String text, Style style) {
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> add(Character.isISOControl(c) ? ' ' : c, style));
        return this;
    }

    /** Adds another text with its styles. */
    StyledText add(StyledText other) {
        for (int i = 0; i < other.length; i++) {
            add(other.codePoints[i], other.styles[i]);
        }
        return this;
    }

    private void add(int codePoint, Style style) {
        if (length == codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, length * 2);
            styles = Arrays.copyOf(styles, length * 2);
        }
        codePoints[length] = codePoint;
        styles[length++] = style;
    }

    /** Adds spaces up to a column. */
    StyledText padTo(int column) {
        for (int width = width(); width < column; width++) {
            add(' ', Style.PLAIN);
        }
        return this;
    }

    int width() {
        int width = 0;
        for (int i = 0; i < length; i++) {
            width += DisplayWidth.of(codePoints[i]);
        }
        return width;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /**
     * Lines of at most so many columns, broken between words; only a word that is longer than a
     * line is cut. Runs of spaces become one.
     *
     * @param width columns, at least 2
     */
    List<StyledText> wrap(int width) {
        List<StyledText> lines = new ArrayList<>();
        StyledText line = new StyledText();
        int used = 0;
        int at = 0;
        while (at < length) {
            if (isSpace(at)) {
                at++;
                continue;
            }
            int end = wordEnd(at);
            int wide = width(at, end);
            if (used > 0 && used + 1 + wide > width) {
                lines.add(line);
                line = new StyledText();
                used = 0;
            }
            if (used > 0) {
                line.add(' ', styles[at - 1]);
                used++;
            }
            for (; at < end; at++) {
                int columns = DisplayWidth.of(codePoints[at]);
                if (used > 0 && used + columns > width) {
                    lines.add(line);
                    line = new StyledText();
                    used = 0;
                }
                line.add(codePoints[at], styles[at]);
                used += columns;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(codePoints[at]) || Character.isSpaceChar(codePoints[at]);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < length && !isSpace(end)) {
            end++;
        }
        return end;
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += DisplayWidth.of(codePoints[i]);
        }
        return width;
    }

    /** The characters without spaces at the end, with or without escape sequences for styles. */
    String render(boolean colour) {
        int end = length;
        while (end > 0 && isSpace(end - 1)) {
            end--;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < end) {
            int to = from + 1;
            while (to < end && styles[to] == styles[from]) {
                to++;
            }
            String run = new String(codePoints, from, to - from);
            out.append(colour ? styles[from].paint(run) : run);
            from = to;
        }
        return out.toString();
    }
}
