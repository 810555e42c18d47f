package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.training.batch.Batch;
import org.casus.training.corpus.Factuality;

/**
 * The distance from readers' judgement of what happened, in units of the scale: absolute, not
 * squared, as the error is measured, so that one odd judgement does not outweigh ten.
 */
public final class FactualityLoss implements Loss {

    private final float weight;

    /**
     * @param weight of a step of the scale beside the losses of words
     */
    public FactualityLoss(float weight) {
        this.weight = weight;
    }

    @Override
    public NDArray of(Batch batch, Network network, Network.Scores scores, NDManager manager) {
        int cells = batch.rows() * batch.words();
        Map<String, float[][]> asked = new LinkedHashMap<>();
        for (int s = 0; s < batch.rows(); s++) {
            Factuality judged = batch.sentences().get(s).sentence().factuality();
            for (int w = 0; judged != null && w < judged.values().length; w++) {
                if (!Float.isNaN(judged.values()[w])) {
                    float[][] rows =
                            asked.computeIfAbsent(judged.scheme(), x -> new float[2][cells]);
                    rows[0][batch.row(s, w + 1)] = judged.values()[w];
                    rows[1][batch.row(s, w + 1)] = weight;
                }
            }
        }
        NDArray total = manager.zeros(new Shape());
        for (Map.Entry<String, float[][]> entry : asked.entrySet()) {
            NDArray said = scores.head(entry.getKey()).reshape(cells);
            NDArray right = manager.create(entry.getValue()[0]);
            NDArray weights = manager.create(entry.getValue()[1]);
            total = total.add(said.sub(right).abs().mul(weights).sum());
        }
        return total;
    }
}
