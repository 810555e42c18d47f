package org.casus.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is not blank, without the blank space around it.
 *
 * @param start the first code unit
 * @param end one past the last code unit
 * @param indent blank code units before it
 * @param afterGap whether it is the first line, or a blank line stands before it
 */
record Line(int start, int end, int indent, boolean afterGap) {

    int length() {
        return end - start;
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        int at = 0;
        while (at < text.length()) {
            int stop = at;
            while (stop < text.length() && !Blank.breaksLine(text.charAt(stop))) {
                stop++;
            }
            int start = Blank.skipForward(text, at, stop);
            if (start < stop) {
                lines.add(new Line(start, Blank.skipBack(text, stop, start), start - at, gap));
                gap = false;
            } else {
                gap = true;
            }
            at = afterBreak(text, stop);
        }
        return lines;
    }

    /** One past the line break, of which CR LF is one. */
    private static int afterBreak(String text, int stop) {
        boolean crlf =
                stop + 1 < text.length()
                        && text.charAt(stop) == '\r'
                        && text.charAt(stop + 1) == '\n';
        return stop + (crlf ? 2 : 1);
    }
}
