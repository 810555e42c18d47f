package org.casus.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casus.model.EventType;
import org.casus.model.Status;
import org.jspecify.annotations.Nullable;

/** How likely an act is which event, and of which status. */
public final class ActScores {

    private static final EventType[] TYPES = EventType.values();

    private final Labels labels;
    private final float[] likelihoods;
    private final float[] statuses;
    private final double[] byType = new double[TYPES.length];

    /**
     * The labels of the model, each with its type.
     *
     * @param names {@code NONE/-} and {@code TYPE/mode}, {@code TYPE/-}
     * @param types the ordinal of each label's {@link EventType}, -1 for no event
     */
    record Labels(List<String> names, List<Integer> types) {

        static Labels of(List<String> names) {
            List<Integer> types = new ArrayList<>();
            for (String name : names) {
                String type = name.substring(0, name.indexOf('/'));
                types.add(type.equals("NONE") ? -1 : EventType.valueOf(type).ordinal());
            }
            return new Labels(List.copyOf(names), List.copyOf(types));
        }

        int size() {
            return names.size();
        }
    }

    /**
     * @param scores of the labels and of all {@link Status}es, from {@code from}
     */
    ActScores(Labels labels, float[] scores, int from) {
        this.labels = labels;
        this.likelihoods = likelihoods(scores, from, labels.size());
        this.statuses = likelihoods(scores, from + labels.size(), Status.values().length);
        for (int i = 0; i < likelihoods.length; i++) {
            int type = labels.types().get(i);
            if (type >= 0) {
                byType[type] += likelihoods[i];
            }
        }
    }

    /** Scores as shares of one. */
    static float[] likelihoods(float[] scores, int from, int count) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, scores[from + i]);
        }
        float[] out = new float[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            out[i] = (float) StrictMath.exp(scores[from + i] - most);
            sum += out[i];
        }
        for (int i = 0; i < count; i++) {
            out[i] = (float) (out[i] / sum);
        }
        return out;
    }

    /** How likely it is an event at all. */
    public double isEvent() {
        return Arrays.stream(byType).sum();
    }

    /** How likely it is of a type, whatever the mode. */
    public double of(EventType type) {
        return byType[type.ordinal()];
    }

    /** The likeliest type, whether or not no event is likelier still. */
    public EventType type() {
        int best = 0;
        for (int i = 1; i < byType.length; i++) {
            best = byType[i] > byType[best] ? i : best;
        }
        return TYPES[best];
    }

    /** The likeliest mode of a type, null where none of them fits as well as the bare type. */
    public @Nullable String mode(EventType type) {
        String bare = type.name() + "/-";
        int best = labels.names().indexOf(bare);
        for (int i = 0; i < likelihoods.length; i++) {
            if (labels.types().get(i) == type.ordinal() && likelihoods[i] > likelihoods[best]) {
                best = i;
            }
        }
        String label = labels.names().get(best);
        return label.equals(bare) ? null : label.substring(label.indexOf('/') + 1);
    }

    /** How likely it is of a status, if it is an event. */
    public double of(Status status) {
        return statuses[status.ordinal()];
    }
}
