package org.casus.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.casus.training.weights.PretrainedBert;
import org.casus.training.weights.Weights;
import org.junit.jupiter.api.Test;

class PretrainedBertTest {

    @Test
    void readsSixLayersOfMiniLm() throws IOException {
        Weights weights = PretrainedBert.read("all-minilm-l6-v2.onnx");
        assertThat(weights.get("embeddings.word_embeddings.weight").shape())
                .containsExactly(30522, 384);
        assertThat(weights.get("encoder.layer.5.intermediate.dense.weight").shape())
                .containsExactly(1536, 384);
        assertThat(weights.has("encoder.layer.6.output.dense.bias")).isFalse();
    }

    @Test
    void readsTwelveLayersOfBge() throws IOException {
        Weights weights = PretrainedBert.read("bge-small-en-v1.5.onnx");
        assertThat(weights.get("encoder.layer.11.output.dense.weight").shape())
                .containsExactly(384, 1536);
    }

    @Test
    void namesAMissingResource() {
        assertThatThrownBy(() -> PretrainedBert.read("no-such.onnx"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no-such.onnx");
    }
}
