package org.casus.training.weights;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A BERT encoder as the sentence-embedding jars of Maven Central carry it: an ONNX graph whose
 * biases and norms keep their names, while the matrices are the constants of MatMul nodes named
 * after their module.
 */
public final class PretrainedBert {

    private static final String[] MATRICES = {
        "attention.self.query",
        "attention.self.key",
        "attention.self.value",
        "attention.output.dense",
        "intermediate.dense",
        "output.dense"
    };

    private final Map<String, OnnxMl.TensorProto> constants = new LinkedHashMap<>();
    private final Map<String, String> matrixOfNode = new LinkedHashMap<>();

    private PretrainedBert(OnnxMl.GraphProto graph) {
        for (OnnxMl.TensorProto constant : graph.getInitializerList()) {
            constants.put(constant.getName(), constant);
        }
        for (OnnxMl.NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("MatMul") && constants.containsKey(node.getInput(1))) {
                matrixOfNode.put(node.getName(), node.getInput(1));
            }
        }
    }

    /**
     * Reads the weights of all layers.
     *
     * @param resource a resource of the class path, as {@code all-minilm-l6-v2.onnx}
     * @return embeddings, norms and layers under BERT's names, matrices as output × input
     * @throws IOException if the resource is missing or no ONNX model
     */
    public static Weights read(String resource) throws IOException {
        try (InputStream in = PretrainedBert.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IOException("no resource " + resource + " on the class path");
            }
            return new PretrainedBert(OnnxMl.ModelProto.parseFrom(in).getGraph()).weights();
        }
    }

    private Weights weights() throws IOException {
        Weights weights = new Weights();
        for (String table : new String[] {"word", "position", "token_type"}) {
            copy("embeddings." + table + "_embeddings.weight", weights);
        }
        copyNorm("embeddings.LayerNorm", weights);
        for (int layer = 0; constants.containsKey(prefix(layer) + "output.dense.bias"); layer++) {
            for (String matrix : MATRICES) {
                String name = prefix(layer) + matrix;
                weights.put(name + ".weight", matrix(layer, matrix).transposed());
                copy(name + ".bias", weights);
            }
            copyNorm(prefix(layer) + "attention.output.LayerNorm", weights);
            copyNorm(prefix(layer) + "output.LayerNorm", weights);
        }
        return weights;
    }

    private static String prefix(int layer) {
        return "encoder.layer." + layer + ".";
    }

    private Tensor matrix(int layer, String module) throws IOException {
        String node = "/encoder/layer." + layer + "/" + module.replace('.', '/') + "/MatMul";
        String constant = matrixOfNode.get(node);
        if (constant == null) {
            throw new IOException("the model has no node " + node);
        }
        return tensor(constant);
    }

    private void copyNorm(String name, Weights weights) throws IOException {
        copy(name + ".weight", weights);
        copy(name + ".bias", weights);
    }

    private void copy(String name, Weights weights) throws IOException {
        weights.put(name, tensor(name));
    }

    private Tensor tensor(String name) throws IOException {
        OnnxMl.TensorProto constant = constants.get(name);
        if (constant == null) {
            throw new IOException("the model has no constant " + name);
        }
        int[] shape = constant.getDimsList().stream().mapToInt(Math::toIntExact).toArray();
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        float[] values = new float[size];
        if (constant.getRawData().isEmpty()) {
            for (int i = 0; i < size; i++) {
                values[i] = constant.getFloatData(i);
            }
        } else {
            ByteBuffer raw = constant.getRawData().asReadOnlyByteBuffer();
            raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        }
        return Tensor.of(values, shape);
    }
}
