package org.casus.benchmarks;

/**
 * One measured figure.
 *
 * @param name suite and measure, as {@code plv.right}: the key in floors.tsv
 * @param value the figure
 * @param unit what it counts, for people
 */
public record Figure(String name, double value, String unit) {}
