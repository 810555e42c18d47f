/**
 * Fuzz targets, one a class. An ordinary test run gives each its seeds and the inputs that once
 * broke something, from {@code src/test/resources/org/casus/fuzz}; {@code make fuzz} lets Jazzer
 * make up new ones. Each holds what it reads to promises, not only to the absence of exceptions.
 */
package org.casus.fuzz;
