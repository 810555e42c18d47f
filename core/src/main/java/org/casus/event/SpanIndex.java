package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.model.TextSpan;

/** Finds the spans of a list by where they lie, so that long articles take no square of time. */
final class SpanIndex {

    private final List<TextSpan> spans;

    /** Indices of the spans by their starts. */
    private final List<Integer> order;

    /** By place in that order: where the span that reaches farthest of all up to it ends. */
    private final int[] reach;

    SpanIndex(List<TextSpan> spans) {
        this.spans = List.copyOf(spans);
        this.order =
                IntStream.range(0, spans.size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> spans.get(i).start()))
                        .toList();
        this.reach = new int[spans.size()];
        int farthest = 0;
        for (int i = 0; i < reach.length; i++) {
            farthest = Math.max(farthest, at(i).end());
            reach[i] = farthest;
        }
    }

    /** Indices of the spans that hold all of a stretch, ascending. */
    List<Integer> around(TextSpan stretch) {
        List<Integer> found = new ArrayList<>(2);
        int i = firstFrom(stretch.start() + 1) - 1;
        while (i >= 0 && reach[i] >= stretch.end()) {
            if (at(i).end() >= stretch.end()) {
                found.add(order.get(i));
            }
            i--;
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** Indices of the spans that lie in a stretch, ascending. */
    List<Integer> within(TextSpan stretch) {
        List<Integer> found = new ArrayList<>(2);
        for (int i = firstFrom(stretch.start()); i < reach.length; i++) {
            if (at(i).start() >= stretch.end()) {
                break;
            }
            if (at(i).end() <= stretch.end()) {
                found.add(order.get(i));
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private TextSpan at(int place) {
        return spans.get(order.get(place));
    }

    /** The first place in the order whose span starts at an offset or behind it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = reach.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (at(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
