package org.casus.training.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.casus.training.batch.Batch;

/** What is to be made small on a batch. Implementations hold no state of the training. */
public interface Loss {

    /**
     * The loss of a batch, summed over its words.
     *
     * @param scores what the network says of the batch
     * @param manager owns all arrays made here
     * @return a scalar that gradients flow back from
     */
    NDArray of(Batch batch, Network network, Network.Scores scores, NDManager manager);
}
