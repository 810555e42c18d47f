package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.training.weights.Tensor;
import org.casus.training.weights.Weights;

/** The arrays of a network by their names; some are trained, the others stay as they came. */
public final class Parameters {

    private final NDManager manager;
    private final Map<String, NDArray> trained = new LinkedHashMap<>();
    private final Map<String, NDArray> fixed = new LinkedHashMap<>();

    /**
     * @param manager owns the arrays; they live as long as it does
     */
    public Parameters(NDManager manager) {
        this.manager = manager;
    }

    /** Adds an array that training changes. */
    public void train(String name, Tensor tensor) {
        NDArray array = array(tensor);
        array.setRequiresGradient(true);
        trained.put(name, array);
    }

    /** Adds an array that stays as it is. */
    public void fix(String name, Tensor tensor) {
        fixed.put(name, array(tensor));
    }

    private NDArray array(Tensor tensor) {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        return manager.create(tensor.values(), new Shape(shape));
    }

    /**
     * An array by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public NDArray get(String name) {
        NDArray array = trained.get(name);
        if (array == null) {
            array = fixed.get(name);
        }
        if (array == null) {
            throw new IllegalArgumentException("no parameter is called " + name);
        }
        return array;
    }

    /** Whether there is an array of this name. */
    public boolean has(String name) {
        return trained.containsKey(name) || fixed.containsKey(name);
    }

    /** The arrays that training changes, in the order they were added. */
    public Map<String, NDArray> trained() {
        return Collections.unmodifiableMap(trained);
    }

    /** The manager that owns the arrays. */
    public NDManager manager() {
        return manager;
    }

    /** A copy of all arrays. */
    public Weights copy() {
        Weights weights = new Weights();
        for (Map<String, NDArray> part : List.of(fixed, trained)) {
            part.forEach((name, array) -> weights.put(name, tensor(array)));
        }
        return weights;
    }

    static Tensor tensor(NDArray array) {
        int[] shape =
                Arrays.stream(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
        return Tensor.of(array.toFloatArray(), shape);
    }
}
