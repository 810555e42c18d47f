package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.casus.ArticleReader;

/** One kind of measurement on one set of outside data. */
interface Suite {

    /** The name that the command line and floors.tsv use. */
    String name();

    /** The file or folder under the data folder that it needs. */
    String needs();

    /**
     * Measures.
     *
     * @param reader the reader to measure
     * @param data the folder of outside data, which holds what {@link #needs()} names
     */
    List<Figure> run(ArticleReader reader, Path data) throws IOException, InterruptedException;
}
