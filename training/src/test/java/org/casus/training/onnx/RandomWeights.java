package org.casus.training.onnx;

import java.util.Random;
import org.casus.head.WordMap;
import org.casus.training.weights.Tensor;
import org.casus.training.weights.Weights;

/** A tiny reader with random weights: two layers of two attention heads over sixty pieces. */
final class RandomWeights {

    static final int WIDTH = 64;
    static final int LABELS = 5;
    private static final int INNER = 96;

    private final Random random = new Random(7);

    /** Scores of an act. */
    static final int EVENTS = 11;

    private final Weights weights = new Weights();

    private RandomWeights() {}

    static Weights reader(int kinds) {
        RandomWeights made = new RandomWeights();
        made.table("embeddings.word_embeddings.weight", 60);
        made.table("embeddings.position_embeddings.weight", 16);
        made.table("embeddings.token_type_embeddings.weight", kinds);
        made.norm("embeddings.LayerNorm");
        for (int layer = 0; layer < 2; layer++) {
            String name = "encoder.layer." + layer + ".";
            for (String map : new String[] {"query", "key", "value"}) {
                made.map(name + "attention.self." + map, WIDTH, WIDTH);
            }
            made.map(name + "attention.output.dense", WIDTH, WIDTH);
            made.norm(name + "attention.output.LayerNorm");
            made.map(name + "intermediate.dense", INNER, WIDTH);
            made.map(name + "output.dense", WIDTH, INNER);
            made.norm(name + "output.LayerNorm");
        }
        made.map("upos", 4, WIDTH);
        made.map("xpos", 6, WIDTH);
        made.map("ner", 7, WIDTH);
        made.map("arc_dep", 12, WIDTH);
        made.map("arc_head", 12, WIDTH);
        made.map("arc_U", 12, 12);
        made.map("lab_dep", 8, WIDTH);
        made.map("lab_head", 8, WIDTH);
        made.map("lab_W", LABELS * 8, 8);
        made.map("lab_b", LABELS, 8);
        for (WordMap map : WordMap.values()) {
            made.map(map.title(), map.width(), WIDTH);
        }
        made.map("event_out", EVENTS, WordMap.TRIGGER.width());
        return made.weights;
    }

    private void table(String name, int rows) {
        weights.put(name, Tensor.of(numbers(rows * WIDTH, 0, 1), rows, WIDTH));
    }

    private void map(String name, int outputs, int inputs) {
        double scale = 1 / Math.sqrt(inputs);
        weights.put(
                name + ".weight", Tensor.of(numbers(outputs * inputs, 0, scale), outputs, inputs));
        weights.put(name + ".bias", Tensor.of(numbers(outputs, 0, 0.2), outputs));
    }

    private void norm(String name) {
        weights.put(name + ".weight", Tensor.of(numbers(WIDTH, 1, 0.2), WIDTH));
        weights.put(name + ".bias", Tensor.of(numbers(WIDTH, 0, 0.2), WIDTH));
    }

    private float[] numbers(int count, double mean, double deviation) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (mean + deviation * random.nextGaussian());
        }
        return numbers;
    }
}
