package org.casus.training.net;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.casus.language.CaseKind;
import org.casus.model.Status;
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.Factuality;
import org.casus.training.corpus.LabelSets;
import org.casus.training.corpus.NameTags;
import org.casus.training.weights.Tensor;
import org.casus.training.weights.Weights;

/** The weights that training begins with: a pretrained encoder, case kinds and heads. */
public final class Beginnings {

    private static final String KINDS = "embeddings.token_type_embeddings.weight";
    private static final double BILINEAR_SPREAD = 0.02;

    /** Values of the vectors whose product scores an arc. */
    private static final int ARC = 256;

    /** Values of the vectors that score the labels of an arc: whole tiles of a matrix unit. */
    private static final int LABEL = 96;

    /** Values of the vectors that score events. */
    private static final int EVENT = 256;

    /** Values of the vectors whose product finds a party. */
    private static final int ROLE = 96;

    private static final List<String> SCORERS =
            List.of(
                    "arc_dep",
                    "arc_head",
                    "lab_dep",
                    "lab_head",
                    "arc_U",
                    "lab_W",
                    "lab_b",
                    EventScores.OUT);

    private final SplittableRandom random;

    /**
     * @param seed the same seed gives the same heads
     */
    public Beginnings(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * An encoder with new heads.
     *
     * @param pretrained all layers of a BERT
     * @param layers which of its layers to keep, in order
     * @param nameSchemes a names head each
     */
    public Weights of(
            Weights pretrained, List<Integer> layers, LabelSets labels, List<String> nameSchemes) {
        Weights weights = new Weights();
        for (String name : pretrained.names()) {
            if (name.startsWith("embeddings.")) {
                weights.put(name, pretrained.get(name));
            }
        }
        float[] row = Arrays.copyOf(pretrained.get(KINDS).values(), Network.WIDTH);
        float[] kinds = new float[CaseKind.COUNT * Network.WIDTH];
        for (int k = 0; k < CaseKind.COUNT; k++) {
            System.arraycopy(row, 0, kinds, k * Network.WIDTH, Network.WIDTH);
        }
        weights.put(KINDS, Tensor.of(kinds, CaseKind.COUNT, Network.WIDTH));
        for (int i = 0; i < layers.size(); i++) {
            String from = "encoder.layer." + layers.get(i) + ".";
            for (String name : pretrained.names()) {
                if (name.startsWith(from)) {
                    String to = "encoder.layer." + i + "." + name.substring(from.length());
                    weights.put(to, pretrained.get(name));
                }
            }
        }
        addHeads(weights, labels, nameSchemes);
        return weights;
    }

    private void addHeads(Weights weights, LabelSets labels, List<String> nameSchemes) {
        linear(weights, "upos", labels.upos().size(), Network.WIDTH);
        linear(weights, "xpos", labels.xpos().size(), Network.WIDTH);
        for (String scheme : nameSchemes) {
            linear(weights, scheme, NameTags.TAGS.size(), Network.WIDTH);
        }
        for (String arc : new String[] {"arc_dep", "arc_head"}) {
            linear(weights, arc, ARC, Network.WIDTH);
        }
        for (String label : new String[] {"lab_dep", "lab_head"}) {
            linear(weights, label, LABEL, Network.WIDTH);
        }
        bilinear(weights, "arc_U", ARC, ARC);
        bilinear(weights, "lab_W", LABEL * labels.deprels().size(), LABEL);
        linear(weights, "lab_b", labels.deprels().size(), LABEL);
    }

    /** The same weights with new heads for events and factuality, where they have none. */
    public Weights withMeaning(Weights weights, EventLabels labels) {
        if (!weights.has(EventScores.OUT + ".weight")) {
            linear(weights, Factuality.NEWS, 1, Network.WIDTH);
            linear(weights, Factuality.WEB, 1, Network.WIDTH);
            linear(weights, EventScores.TRIGGER, EVENT, Network.WIDTH);
            linear(weights, EventScores.ACTOR, EVENT, Network.WIDTH);
            linear(weights, EventScores.RECIPIENT, EVENT, Network.WIDTH);
            for (String role :
                    List.of(
                            EventRoles.ACTOR_OF,
                            EventRoles.ACTOR_IS,
                            EventRoles.RECIPIENT_OF,
                            EventRoles.RECIPIENT_IS)) {
                linear(weights, role, ROLE, Network.WIDTH);
            }
            int outputs = labels.labels().size() + Status.values().length + 1;
            linear(weights, EventScores.OUT, outputs, EVENT);
        }
        return weights;
    }

    private void linear(Weights weights, String name, int outputs, int inputs) {
        matrix(weights, name, outputs, inputs, Math.sqrt(2.0 / (inputs + outputs)));
    }

    private void bilinear(Weights weights, String name, int outputs, int inputs) {
        matrix(weights, name, outputs, inputs, BILINEAR_SPREAD);
    }

    private void matrix(Weights weights, String name, int outputs, int inputs, double spread) {
        float[] values = new float[outputs * inputs];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * spread);
        }
        weights.put(name + ".weight", Tensor.of(values, outputs, inputs));
        weights.put(name + ".bias", Tensor.of(new float[outputs], outputs));
    }

    /**
     * Puts weights into a network's arrays; word and place tables stay as they came.
     *
     * @param eventsOnly whether all else stays too, but the heads for events
     */
    public static void load(Weights weights, Parameters parameters, boolean eventsOnly) {
        for (String name : weights.names()) {
            boolean table =
                    name.startsWith("embeddings.word_") || name.startsWith("embeddings.position_");
            if (table || (eventsOnly && !name.startsWith("event_"))) {
                parameters.fix(name, weights.get(name));
            } else {
                parameters.train(name, weights.get(name));
            }
        }
    }

    /** Names of the linear heads that weights hold: all but the parts of the arc scorers. */
    public static List<String> linearHeads(Weights weights) {
        return weights.names().stream()
                .filter(name -> name.endsWith(".weight"))
                .map(name -> name.substring(0, name.length() - ".weight".length()))
                .filter(name -> name.indexOf('.') < 0)
                .filter(name -> !SCORERS.contains(name))
                .toList();
    }
}
