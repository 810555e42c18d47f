package org.casus.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.training.weights.Tensor;
import org.casus.training.weights.Weights;

/** Weights on disk in the safetensors format. A file is there whole or not at all. */
final class WeightFile {

    private WeightFile() {}

    static void write(Path file, Weights weights) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            for (String name : weights.names()) {
                Tensor tensor = weights.get(name);
                long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
                arrays.put(name, manager.create(tensor.values(), new Shape(shape)));
            }
            write(file, arrays);
        }
    }

    static void write(Path file, Map<String, NDArray> arrays) throws IOException {
        NDList list = new NDList();
        arrays.forEach(
                (name, array) -> {
                    array.setName(name);
                    list.add(array);
                });
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            list.encode(out, NDList.Encoding.SAFETENSORS);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static Weights read(Path file) throws IOException {
        Weights weights = new Weights();
        try (NDManager manager = NDManager.newBaseManager()) {
            for (NDArray array : list(manager, file)) {
                int[] shape =
                        Arrays.stream(array.getShape().getShape())
                                .mapToInt(Math::toIntExact)
                                .toArray();
                weights.put(array.getName(), Tensor.of(array.toFloatArray(), shape));
            }
        }
        return weights;
    }

    /** Fills arrays from those of the same names in a file. */
    static void readInto(Path file, Map<String, NDArray> arrays) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            for (NDArray stored : list(manager, file)) {
                NDArray array = arrays.get(stored.getName());
                if (array != null) {
                    stored.copyTo(array);
                }
            }
        }
    }

    private static NDList list(NDManager manager, Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return NDList.decode(manager, in);
        }
    }
}
