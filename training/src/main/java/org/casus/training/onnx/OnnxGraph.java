package org.casus.training.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An ONNX model under construction. Methods that add a constant or a node return the name of its
 * value, ready to be the input of the next. Not safe for several threads.
 */
final class OnnxGraph {

    /** The last operator set before LayerNormalization: nothing newer is used. */
    private static final int OPERATOR_SET = 16;

    private static final int FORMAT = 8;

    /**
     * Operators that only ONNX Runtime has: products of small integers, products that transpose.
     */
    private static final String MICROSOFT = "com.microsoft";

    private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
    private int nodes;

    OnnxGraph(String name) {
        graph.setName(name);
    }

    /** An attribute that is an integer. */
    static OnnxMl.AttributeProto attribute(String name, long value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    /** An attribute that is a float. */
    static OnnxMl.AttributeProto attribute(String name, float value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    /** An attribute that is a list of integers. */
    static OnnxMl.AttributeProto attribute(String name, List<Long> values) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INTS)
                .addAllInts(values)
                .build();
    }

    /**
     * @param axes lengths, or names where a length is known at run time only
     */
    String input(String name, OnnxMl.TensorProto.DataType type, Object... axes) {
        graph.addInput(value(name, type, axes));
        return name;
    }

    /**
     * Gives a value to the outside under a name of its own.
     *
     * @param axes as of an input; none if they are left open
     */
    void output(String value, String name, Object... axes) {
        graph.addNode(
                OnnxMl.NodeProto.newBuilder()
                        .setOpType("Identity")
                        .addInput(value)
                        .addOutput(name));
        graph.addOutput(value(name, OnnxMl.TensorProto.DataType.FLOAT, axes));
    }

    private static OnnxMl.ValueInfoProto value(
            String name, OnnxMl.TensorProto.DataType type, Object... axes) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        for (Object axis : axes) {
            if (axis instanceof String symbol) {
                shape.addDimBuilder().setDimParam(symbol);
            } else {
                shape.addDimBuilder().setDimValue(((Number) axis).longValue());
            }
        }
        OnnxMl.ValueInfoProto.Builder value = OnnxMl.ValueInfoProto.newBuilder().setName(name);
        OnnxMl.TypeProto.Tensor.Builder tensor = value.getTypeBuilder().getTensorTypeBuilder();
        tensor.setElemType(type.getNumber());
        if (axes.length > 0) {
            tensor.setShape(shape);
        }
        return value.build();
    }

    String floats(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return constant(name, OnnxMl.TensorProto.DataType.FLOAT, bytes.array(), shape);
    }

    String bytes(String name, byte[] values, long... shape) {
        return constant(name, OnnxMl.TensorProto.DataType.INT8, values, shape);
    }

    /** One unsigned byte without axes. */
    String unsigned(String name, byte value) {
        return constant(name, OnnxMl.TensorProto.DataType.UINT8, new byte[] {value});
    }

    /** A list of integers: the form in which shapes, axes and bounds are asked for. */
    String longs(String name, long... values) {
        return constant(name, OnnxMl.TensorProto.DataType.INT64, raw(values), values.length);
    }

    /** One integer without axes. */
    String scalar(String name, long value) {
        return constant(name, OnnxMl.TensorProto.DataType.INT64, raw(value));
    }

    private static byte[] raw(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
        return bytes.array();
    }

    private String constant(
            String name, OnnxMl.TensorProto.DataType type, byte[] raw, long... shape) {
        OnnxMl.TensorProto.Builder tensor =
                OnnxMl.TensorProto.newBuilder()
                        .setName(name)
                        .setDataType(type.getNumber())
                        .setRawData(ByteString.copyFrom(raw));
        for (long length : shape) {
            tensor.addDims(length);
        }
        graph.addInitializer(tensor);
        return name;
    }

    /** A node of the standard. */
    String node(String operator, String... inputs) {
        return node(operator, List.of(), inputs);
    }

    /** A node of the standard with attributes. */
    String node(String operator, List<OnnxMl.AttributeProto> attributes, String... inputs) {
        return nodes("", operator, attributes, 1, inputs).get(0);
    }

    /** A node of ONNX Runtime's own. */
    String own(String operator, List<OnnxMl.AttributeProto> attributes, String... inputs) {
        return nodes(MICROSOFT, operator, attributes, 1, inputs).get(0);
    }

    /**
     * Cuts a value along an axis.
     *
     * @param sizes lengths of the parts, which add up to that of the axis
     */
    List<String> split(String value, int axis, long... sizes) {
        String name = longs("sizes" + nodes, sizes);
        return nodes("", "Split", List.of(attribute("axis", axis)), sizes.length, value, name);
    }

    /** A node of several outputs. */
    List<String> nodes(
            String domain,
            String operator,
            List<OnnxMl.AttributeProto> attributes,
            int outputs,
            String... inputs) {
        String name = operator + nodes++;
        OnnxMl.NodeProto.Builder node =
                OnnxMl.NodeProto.newBuilder()
                        .setName(name)
                        .setOpType(operator)
                        .setDomain(domain)
                        .addAllInput(List.of(inputs))
                        .addAllAttribute(attributes);
        for (int i = 0; i < outputs; i++) {
            node.addOutput(outputs == 1 ? name : name + "." + i);
        }
        graph.addNode(node);
        return List.copyOf(node.getOutputList());
    }

    /** The finished model. */
    byte[] model() {
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("casus")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
                .addOpsetImport(
                        OnnxMl.OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
                .setGraph(graph)
                .build()
                .toByteArray();
    }
}
