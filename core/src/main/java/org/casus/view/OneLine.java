package org.casus.view;

import org.casus.model.TextSpan;

/** Words of a text on one line, without what would break a table. */
final class OneLine {

    /** Code units before and behind the words that are shown. */
    private static final int AROUND = 45;

    private OneLine() {}

    /** The words with one space for each run of spaces, line breaks and controls. */
    static String of(String words) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00A0';
            if (!space) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** A span with whole words around it; dots stand for those cut off. */
    static String around(String text, TextSpan span) {
        int from = Math.max(0, span.start() - AROUND);
        while (from > 0 && from < span.start() && !Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = Math.min(text.length(), span.end() + AROUND);
        while (to < text.length() && to > span.end() && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        String words = of(text.substring(from, to));
        return (from > 0 ? "\u2026 " : "") + words + (to < text.length() ? " \u2026" : "");
    }
}
