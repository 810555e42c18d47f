package org.casus.training.weights;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tensors by name, in the order they were put. Names are those of BERT checkpoints ({@code
 * encoder.layer.0.attention.self.query.weight}, shaped output × input) and of the heads ({@code
 * upos.weight}). Not safe for several threads while being filled.
 */
public final class Weights {

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /** Adds a tensor or replaces the one of that name. */
    public void put(String name, Tensor tensor) {
        tensors.put(name, tensor);
    }

    /**
     * The tensor of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor is called " + name);
        }
        return tensor;
    }

    /** Whether a tensor has this name. */
    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** All names, in the order they were put. */
    public Set<String> names() {
        return Collections.unmodifiableSet(tensors.keySet());
    }
}
