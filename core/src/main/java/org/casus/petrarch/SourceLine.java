package org.casus.petrarch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A line of a dictionary without its comments.
 *
 * @param number counted from 1
 * @param text without blank space around it; never empty
 */
record SourceLine(int number, String text) {

    private static final int LONGEST = 4_000;
    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";

    /** The lines of a dictionary on which something stands. */
    static List<SourceLine> of(String text, Remarks remarks) {
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        int opened = 0;
        Iterator<String> raw = text.lines().iterator();
        while (raw.hasNext()) {
            String line = raw.next();
            number++;
            StringBuilder kept = new StringBuilder();
            boolean open = uncomment(line, opened > 0, kept);
            if (!open) {
                opened = 0;
            } else if (opened == 0) {
                opened = number;
            }
            String bare = kept.toString().strip();
            if (bare.length() > LONGEST) {
                remarks.add(number, RemarkReason.LONG_LINE, bare);
            } else if (!bare.isEmpty()) {
                lines.add(new SourceLine(number, bare));
            }
        }
        if (opened > 0) {
            remarks.add(opened, RemarkReason.OPEN_COMMENT, OPENING);
        }
        return lines;
    }

    /** Appends what is no comment; true where a comment goes on behind the line. */
    private static boolean uncomment(String line, boolean inside, StringBuilder kept) {
        int at = 0;
        boolean open = inside;
        while (true) {
            if (open) {
                int end = line.indexOf(CLOSING, at);
                if (end < 0) {
                    return true;
                }
                at = end + CLOSING.length();
                open = false;
            }
            int mark = commentMark(line, at);
            kept.append(line, at, mark);
            if (!line.startsWith(OPENING, mark)) {
                return false;
            }
            at = mark + OPENING.length();
            open = true;
        }
    }

    /** Where the next comment begins, of whichever kind; else the end. */
    private static int commentMark(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '#' || c == ';' || c == '<' && line.startsWith(OPENING, i)) {
                return i;
            }
        }
        return line.length();
    }
}
