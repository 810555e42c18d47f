/**
 * Writes the reader's ONNX graphs from plain weights: encoder, heads, labeller, in floats or bytes.
 * In come {@link org.casus.training.weights.Weights}, out go the model files that {@code model-en}
 * ships. Knows nothing of training; what the graphs compute stands in {@code EncoderGraph}.
 */
@NullMarked
package org.casus.training.onnx;

import org.jspecify.annotations.NullMarked;
