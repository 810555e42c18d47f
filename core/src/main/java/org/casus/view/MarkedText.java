package org.casus.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.model.TextSpan;

/**
 * Shows a stretch of an article with some spans marked: by colour, or between brackets where there
 * is none.
 */
final class MarkedText {

    private record Mark(TextSpan span, Style style, String label) {}

    private final List<Mark> marks = new ArrayList<>();

    /** Marks a span; without a label the brackets hold the words alone. */
    MarkedText mark(TextSpan span, Style style, String label) {
        marks.add(new Mark(span, style, label));
        return this;
    }

    /**
     * The words of a stretch with its marks. Of marks that overlap, the one that begins first
     * stands, of those that begin together the shorter one.
     */
    StyledText show(String text, TextSpan stretch, boolean brackets) {
        StyledText out = new StyledText();
        int at = stretch.start();
        for (Mark mark : inOrder()) {
            TextSpan span = mark.span();
            if (span.start() < at || span.end() > stretch.end()) {
                continue;
            }
            out.add(text.substring(at, span.start()), Style.PLAIN);
            if (brackets) {
                String label = mark.label().isEmpty() ? "" : mark.label() + ": ";
                out.add("[" + label + span.in(text) + "]", mark.style());
            } else {
                out.add(span.in(text), mark.style());
            }
            at = span.end();
        }
        return out.add(text.substring(at, stretch.end()), Style.PLAIN);
    }

    private List<Mark> inOrder() {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparing(Mark::span));
        return ordered;
    }
}
