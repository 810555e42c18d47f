/**
 * Stanford CoreNLP as a peer to be timed. CoreNLP is under the GPL: this package is compiled in the
 * Maven profile corenlp alone, runs beside Casus and never ships.
 */
@NullMarked
package org.casus.benchmarks.corenlp;

import org.jspecify.annotations.NullMarked;
