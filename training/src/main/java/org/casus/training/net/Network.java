package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.training.batch.Batch;
import org.jspecify.annotations.Nullable;

/**
 * BERT's encoder, read out at each word's first piece, with linear heads and the biaffine scorers
 * of Dozat and Manning (2017) for arcs and labels. One forward pass a call; dropout where given.
 */
public final class Network {

    /** Values a state. */
    public static final int WIDTH = 384;

    private static final int ATTENTION_HEADS = 12;
    private static final float NORM_EPSILON = 1e-12f;
    private static final float ENCODER_DROPOUT = 0.1f;
    private static final float HEAD_DROPOUT = 0.25f;

    private final Parameters parameters;
    private final List<String> linearHeads;
    private final int layers;
    private final long arcWidth;
    private final long labelWidth;

    /**
     * @param parameters encoder and heads
     * @param linearHeads names of the heads that are one linear layer on the state of a word
     */
    public Network(Parameters parameters, List<String> linearHeads) {
        this.parameters = parameters;
        this.linearHeads = List.copyOf(linearHeads);
        int count = 0;
        while (parameters.has("encoder.layer." + count + ".output.dense.weight")) {
            count++;
        }
        this.layers = count;
        this.arcWidth = parameters.get("arc_dep.bias").size();
        this.labelWidth = parameters.get("lab_dep.bias").size();
    }

    /** Its arrays. */
    public Parameters parameters() {
        return parameters;
    }

    /** Names of its linear heads. */
    public List<String> linearHeads() {
        return linearHeads;
    }

    /**
     * What the network says of a batch.
     *
     * @param states rows of words × WIDTH, before dropout
     * @param linear by head, rows of words × its labels
     * @param arcs sentences × words × words: the score of each word (second axis) for each head
     * @param dependents rows of words × label width, for {@link #labels}
     * @param governors rows of words × label width, for {@link #labels}
     * @param dropout for layers on top of these, null when nothing is learned
     */
    public record Scores(
            NDArray states,
            Map<String, NDArray> linear,
            NDArray arcs,
            NDArray dependents,
            NDArray governors,
            @Nullable Dropout dropout) {

        /**
         * What a linear head says.
         *
         * @throws IllegalArgumentException if the network has no such head
         */
        public NDArray head(String name) {
            NDArray logits = linear.get(name);
            if (logits == null) {
                throw new IllegalArgumentException("the network has no head " + name);
            }
            return logits;
        }
    }

    /** Number of labels that an arc may have. */
    int labelCount() {
        return Math.toIntExact(parameters.get("lab_b.bias").size());
    }

    /**
     * Runs a batch through encoder and heads.
     *
     * @param manager owns all arrays made here
     * @param dropout null when nothing is learned
     */
    public Scores run(Batch batch, NDManager manager, @Nullable Dropout dropout) {
        NDArray pieces = encode(batch, manager, dropout);
        NDArray states = rows(pieces, manager.create(batch.firstPieces()));
        NDArray words = drop(states, HEAD_DROPOUT, dropout);
        Map<String, NDArray> linear = new LinkedHashMap<>();
        for (String head : linearHeads) {
            linear.put(head, linear(words, head));
        }
        NDArray arcDependents = drop(gelu(linear(words, "arc_dep")), HEAD_DROPOUT, dropout);
        NDArray arcHeads = drop(gelu(linear(words, "arc_head")), HEAD_DROPOUT, dropout);
        Shape perSentence = new Shape(batch.rows(), batch.words(), arcWidth);
        NDArray mask = manager.create(batch.headMask(), new Shape(batch.rows(), 1, batch.words()));
        NDArray arcs =
                linear(arcDependents, "arc_U")
                        .reshape(perSentence)
                        .matMul(arcHeads.reshape(perSentence).transpose(0, 2, 1))
                        .add(mask);
        NDArray dependents = drop(gelu(linear(words, "lab_dep")), HEAD_DROPOUT, dropout);
        NDArray governors = drop(gelu(linear(words, "lab_head")), HEAD_DROPOUT, dropout);
        return new Scores(states, linear, arcs, dependents, governors, dropout);
    }

    /**
     * Scores of all labels for pairs of words.
     *
     * @param dependents rows of the dependents
     * @param governors rows of their heads
     * @return pairs × labels
     */
    public NDArray labels(Scores scores, NDArray dependents, NDArray governors) {
        long pairs = dependents.size();
        NDArray dependent = rows(scores.dependents(), dependents);
        NDArray governor = rows(scores.governors(), governors);
        long labels = labelCount();
        return linear(dependent, "lab_W")
                .reshape(pairs, labels, labelWidth)
                .matMul(governor.reshape(pairs, labelWidth, 1))
                .reshape(pairs, labels)
                .add(linear(governor, "lab_b"));
    }

    private NDArray encode(Batch batch, NDManager manager, @Nullable Dropout dropout) {
        Shape shape = new Shape(batch.rows(), batch.width());
        NDArray words = table("word", manager.create(batch.ids(), shape));
        NDArray kinds = table("token_type", manager.create(batch.kinds(), shape));
        NDArray places =
                parameters
                        .get("embeddings.position_embeddings.weight")
                        .get(new NDIndex("0:" + batch.width()));
        places.attach(manager);
        NDArray x =
                words.add(places).add(kinds).reshape((long) batch.rows() * batch.width(), WIDTH);
        x = drop(norm(x, "embeddings.LayerNorm"), ENCODER_DROPOUT, dropout);
        NDArray mask =
                manager.create(batch.pieceMask(), new Shape(batch.rows(), 1, 1, batch.width()));
        for (int layer = 0; layer < layers; layer++) {
            // what a layer leaves behind would else stay, gigabytes of it, until the batch ends
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                x = layer(x, "encoder.layer." + layer + ".", mask, dropout);
                NDScope.unregister(x);
            }
        }
        return x;
    }

    private NDArray table(String name, NDArray indices) {
        NDArray rows = rows(parameters.get("embeddings." + name + "_embeddings.weight"), indices);
        rows.attach(indices.getManager());
        return rows;
    }

    private NDArray layer(NDArray x, String prefix, NDArray mask, @Nullable Dropout dropout) {
        long rows = mask.getShape().get(0);
        long width = mask.getShape().get(3);
        Shape split = new Shape(rows, width, ATTENTION_HEADS, WIDTH / ATTENTION_HEADS);
        float scale = (float) (1 / Math.sqrt(WIDTH / (double) ATTENTION_HEADS));
        String attention = prefix + "attention.self.";
        NDArray query = linear(x, attention + "query").mul(scale).reshape(split);
        NDArray key = linear(x, attention + "key").reshape(split);
        NDArray value = linear(x, attention + "value").reshape(split);
        NDArray weights =
                query.transpose(0, 2, 1, 3).matMul(key.transpose(0, 2, 3, 1)).add(mask).softmax(-1);
        NDArray context =
                weights.matMul(value.transpose(0, 2, 1, 3))
                        .transpose(0, 2, 1, 3)
                        .reshape(rows * width, WIDTH);
        NDArray mixed = linear(context, prefix + "attention.output.dense");
        NDArray y =
                norm(
                        drop(mixed, ENCODER_DROPOUT, dropout).add(x),
                        prefix + "attention.output.LayerNorm");
        NDArray wide = gelu(linear(y, prefix + "intermediate.dense"));
        NDArray narrow = linear(wide, prefix + "output.dense");
        return norm(drop(narrow, ENCODER_DROPOUT, dropout).add(y), prefix + "output.LayerNorm");
    }

    /** A linear map by its name. */
    NDArray linear(NDArray x, String name) {
        return x.getNDArrayInternal()
                .linear(x, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
                .singletonOrThrow();
    }

    private NDArray norm(NDArray x, String name) {
        return x.getNDArrayInternal()
                .layerNorm(
                        x,
                        new Shape(WIDTH),
                        parameters.get(name + ".weight"),
                        parameters.get(name + ".bias"),
                        NORM_EPSILON)
                .singletonOrThrow();
    }

    private static NDArray gelu(NDArray x) {
        return x.getNDArrayInternal().gelu();
    }

    /** The values themselves where nothing is learned. */
    static NDArray drop(NDArray x, float rate, @Nullable Dropout dropout) {
        return dropout == null ? x : dropout.apply(x, rate);
    }

    /** Rows of a matrix by their indices, with a gradient. */
    static NDArray rows(NDArray matrix, NDArray indices) {
        return matrix.getNDArrayInternal()
                .embedding(indices, matrix, SparseFormat.DENSE)
                .singletonOrThrow();
    }
}
