package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.table.Table;

/**
 * How likely the type of an event is right, given its parties: by who made it, a rule or the
 * model's heads, whether two parties are known, and how likely the heads hold the type. Read off
 * outside data (confidence.tsv); between its knots a straight line, beyond them level. Immutable.
 */
final class Confidence {

    private final Map<String, Curve> curves = new LinkedHashMap<>();

    /** Knots by rising likelihood; {@code unasked} where the heads were not asked. */
    private static final class Curve {
        private final List<double[]> knots = new ArrayList<>();
        private double unasked;

        double at(double likelihood) {
            double[] before = knots.get(0);
            for (double[] knot : knots) {
                if (likelihood < knot[0]) {
                    double run = knot[0] - before[0];
                    double share = run == 0 ? 0 : (likelihood - before[0]) / run;
                    return before[1] + Math.max(0, share) * (knot[1] - before[1]);
                }
                before = knot;
            }
            return before[1];
        }
    }

    Confidence() {
        for (List<String> row : new Table(Confidence.class, "confidence.tsv").rows()) {
            Curve curve = curves.computeIfAbsent(row.get(0) + '/' + row.get(1), key -> new Curve());
            double right = Double.parseDouble(row.get(3));
            if (row.get(2).isEmpty()) {
                curve.unasked = right;
            } else {
                curve.knots.add(new double[] {Double.parseDouble(row.get(2)), right});
            }
        }
    }

    /** From 0 to 1, in hundredths. */
    double of(EventDraft draft) {
        boolean two =
                draft.rule.joint()
                        ? draft.actors.size() > 1
                        : !draft.actors.isEmpty() && !draft.recipients.isEmpty();
        String maker = draft.byHeads || draft.completed ? "heads" : "rule";
        Curve curve = curves.get(two ? maker + "/two" : "rule/one");
        if (curve == null) {
            throw new IllegalStateException("confidence.tsv lacks events made by " + maker);
        }
        Double likelihood = draft.likelihood;
        double right = likelihood == null ? curve.unasked : curve.at(likelihood);
        return Math.round(right * 100) / 100.0;
    }
}
