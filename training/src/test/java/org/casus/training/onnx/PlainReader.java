package org.casus.training.onnx;

import org.casus.training.weights.Weights;

/** The same reader written down as its formulas, one sentence and one number at a time. */
final class PlainReader {

    private static final int HEAD = 32;

    private final Weights weights;

    PlainReader(Weights weights) {
        this.weights = weights;
    }

    /** States of all pieces of a sentence. */
    double[][] states(int[] pieces, int[] kinds) {
        int n = pieces.length;
        double[][] x = new double[n][RandomWeights.WIDTH];
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < RandomWeights.WIDTH; i++) {
                x[t][i] =
                        at("embeddings.word_embeddings.weight", pieces[t], i)
                                + at("embeddings.token_type_embeddings.weight", kinds[t], i)
                                + at("embeddings.position_embeddings.weight", t, i);
            }
            x[t] = norm(x[t], "embeddings.LayerNorm");
        }
        for (int layer = 0; weights.has("encoder.layer." + layer + ".output.dense.bias"); layer++) {
            String name = "encoder.layer." + layer + ".";
            double[][] context = attention(x, name + "attention.self.");
            for (int t = 0; t < n; t++) {
                x[t] = block(context[t], x[t], name + "attention.output.");
                double[] inner = gelu(map(x[t], name + "intermediate.dense"));
                x[t] = block(inner, x[t], name + "output.");
            }
        }
        return x;
    }

    private double[] block(double[] value, double[] residual, String name) {
        double[] sum = map(value, name + "dense");
        for (int i = 0; i < sum.length; i++) {
            sum[i] += residual[i];
        }
        return norm(sum, name + "LayerNorm");
    }

    private double[][] attention(double[][] x, String name) {
        int n = x.length;
        double[][] out = new double[n][RandomWeights.WIDTH];
        for (int t = 0; t < n; t++) {
            double[] query = map(x[t], name + "query");
            for (int head = 0; head < RandomWeights.WIDTH; head += HEAD) {
                double[] shares = new double[n];
                double total = 0;
                for (int s = 0; s < n; s++) {
                    double[] key = map(x[s], name + "key");
                    double score = 0;
                    for (int i = head; i < head + HEAD; i++) {
                        score += query[i] * key[i];
                    }
                    shares[s] = Math.exp(score / Math.sqrt(HEAD));
                    total += shares[s];
                }
                for (int s = 0; s < n; s++) {
                    double[] value = map(x[s], name + "value");
                    for (int i = head; i < head + HEAD; i++) {
                        out[t][i] += shares[s] / total * value[i];
                    }
                }
            }
        }
        return out;
    }

    /** Score of a row hanging on another. */
    double arc(double[] dependent, double[] head) {
        double[] turned = map(gelu(map(dependent, "arc_dep")), "arc_U");
        double[] other = gelu(map(head, "arc_head"));
        double score = 0;
        for (int i = 0; i < turned.length; i++) {
            score += turned[i] * other[i];
        }
        return score;
    }

    /** Scores of the labels of an arc. */
    double[] labels(double[] dependent, double[] head) {
        double[] turned = map(gelu(map(dependent, "lab_dep")), "lab_W");
        double[] other = gelu(map(head, "lab_head"));
        double[] scores = map(other, "lab_b");
        for (int label = 0; label < scores.length; label++) {
            for (int i = 0; i < other.length; i++) {
                scores[label] += turned[label * other.length + i] * other[i];
            }
        }
        return scores;
    }

    double[] map(double[] x, String name) {
        int outputs = weights.get(name + ".bias").length(0);
        double[] y = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            y[o] = weights.get(name + ".bias").values()[o];
            for (int i = 0; i < x.length; i++) {
                y[o] += at(name + ".weight", o, i) * x[i];
            }
        }
        return y;
    }

    private double[] norm(double[] x, String name) {
        double mean = 0;
        for (double number : x) {
            mean += number / x.length;
        }
        double variance = 0;
        for (double number : x) {
            variance += (number - mean) * (number - mean) / x.length;
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] =
                    (x[i] - mean) / Math.sqrt(variance) * weights.get(name + ".weight").values()[i]
                            + weights.get(name + ".bias").values()[i];
        }
        return y;
    }

    static double[] gelu(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * (1 + erf(x[i] / Math.sqrt(2))) / 2;
        }
        return y;
    }

    /** By its series: {@code x} stays small here. */
    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int k = 1; k < 200; k++) {
            term *= -x * x / k;
            sum += term / (2 * k + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    private double at(String table, int row, int column) {
        return weights.get(table).values()[row * weights.get(table).length(1) + column];
    }
}
