package org.casus.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command goes over many inputs, and where its results go. */
final class RunOptions {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads to read on; the output is the same for any number. Default: one for"
                            + " each processor.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--unordered",
            description =
                    "Print each document as soon as it is read. Default: in the order of the"
                            + " inputs.")
    boolean unordered;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write there and not to standard output. The file takes its place when it is"
                            + " whole.")
    @Nullable Path output;

    /** The files that are written. */
    List<Path> written() {
        return output == null ? List.of() : List.of(output);
    }
}
