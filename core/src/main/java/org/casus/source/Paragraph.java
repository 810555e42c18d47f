package org.casus.source;

import org.casus.model.TextSpan;

/**
 * A paragraph of a text before it is known what it is.
 *
 * @param span where it stands, without the blank space around it
 * @param head its words, up to a bound that keeps the judging of endless lines cheap
 * @param ending how it ends
 * @param shape the look of its head
 */
record Paragraph(TextSpan span, String head, Ending ending, Shape shape) {

    /** Longer than any headline, caption or notice that is judged by its words. */
    static final int LONGEST_HEAD = 600;

    static Paragraph of(String text, int start, int end) {
        int stop = Math.min(end, start + LONGEST_HEAD);
        String head = text.substring(start, stop);
        return new Paragraph(
                new TextSpan(start, end), head, Ending.of(text, start, end), Shape.of(head));
    }

    /** Whether the head is all of it. */
    boolean isWhole() {
        return head.length() == span.length();
    }

    boolean isShorterThan(int length) {
        return span.length() < length;
    }
}
