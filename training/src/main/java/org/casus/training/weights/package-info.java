/**
 * Named tensors outside any engine: what a pretrained ONNX file holds, what a checkpoint on disk
 * holds, what the export turns into a graph. Knows no architecture and no training.
 */
@NullMarked
package org.casus.training.weights;

import org.jspecify.annotations.NullMarked;
