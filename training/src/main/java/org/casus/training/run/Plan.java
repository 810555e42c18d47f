package org.casus.training.run;

/**
 * How long and how fast to learn.
 *
 * @param epochs rounds through all sentences
 * @param budget word pieces a step, padding counted
 * @param encoderRate highest learning rate of the encoder; 0 to learn nothing but the heads for
 *     events, so that all others stay as they are
 * @param headRate highest learning rate of the heads
 * @param warmUp steps until the highest rate is reached; from there it falls to nothing
 * @param patience epochs without a better development score after which to stop
 * @param seed of shuffling, dropout and new heads
 */
record Plan(
        int epochs,
        int budget,
        float encoderRate,
        float headRate,
        int warmUp,
        int patience,
        int seed) {}
