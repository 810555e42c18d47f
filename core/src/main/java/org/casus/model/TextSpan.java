package org.casus.model;

/**
 * A half-open range {@code [start, end)} of an article's text as it arrived.
 *
 * <p>Offsets count UTF-16 code units from 0, as {@link String#substring(int, int)} does. Exports
 * for readers that count code points convert.
 *
 * @param start the first code unit of the span, 0 or more
 * @param end one past the last code unit, more than {@code start}
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    /**
     * @throws IllegalArgumentException if the range is empty or starts below 0
     */
    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a span needs 0 <= start < end, got [" + start + ", " + end + ")");
        }
    }

    /** The words of this span in the text it was taken from. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Whether every code unit of the other span lies in this one. */
    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the offset lies in this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two spans share at least one code unit. */
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public TextSpan union(TextSpan other) {
        return new TextSpan(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Number of code units, at least 1. */
    public int length() {
        return end - start;
    }

    /** By start, then by end. */
    @Override
    public int compareTo(TextSpan other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
