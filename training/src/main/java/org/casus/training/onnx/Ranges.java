package org.casus.training.onnx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spans of the inputs of matrix products, by the product's name. */
public final class Ranges {

    /** No spans: every product finds its own at run time. */
    public static final Ranges NONE = new Ranges(Map.of());

    private final Map<String, Span> spans;

    Ranges(Map<String, Span> spans) {
        this.spans = new LinkedHashMap<>(spans);
    }

    /**
     * From the least to the greatest number worth keeping; others are clipped.
     *
     * @param low at most 0
     * @param high at least 0, and above {@code low}
     */
    record Span(float low, float high) {

        float scale() {
            return (high - low) / 255;
        }

        /** The byte that stands for 0, as bits. */
        byte zero() {
            return (byte) Math.round(-low / scale());
        }
    }

    @Nullable Span of(String product) {
        return spans.get(product);
    }

    /** How many products have a span. */
    public int size() {
        return spans.size();
    }
}
