package org.casus.training.run;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the commands find what there is to learn from. */
final class Sources {

    @Option(
            names = "--data",
            required = true,
            description = "Folder with ewt-*.conllu, gum-*.conllu, gum-train.ner, *.iob2.")
    private Path data = Path.of("");

    @Option(names = "--names", required = true, description = "Folder with this project's names.")
    private Path names = Path.of("");

    Material material() throws IOException {
        return Material.read(data, names);
    }
}
