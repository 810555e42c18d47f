package org.casus.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.language.SentenceCutter;
import org.casus.language.WordPieces;
import org.casus.training.corpus.PlainNews;
import org.casus.training.corpus.TrainingSentence;
import org.casus.training.onnx.Arithmetic;
import org.casus.training.onnx.Calibration;
import org.casus.training.onnx.Ranges;
import org.casus.training.onnx.ReaderExport;
import org.casus.training.weights.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns trained weights into the graphs and label lists that the reader loads. */
@Command(
        name = "export",
        description = "Write trained weights as the graphs and labels of a model folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    /** So many sentences of each kind tell the spans of all products; more change nothing. */
    private static final int CALIBRATE_WITH = 400;

    /** Longer sentences are left out of calibration: the encoder has 512 places. */
    private static final int LONGEST = 100;

    @Spec private CommandSpec spec;

    @Option(
            names = "--weights",
            required = true,
            description = "Trained weights, as best.safetensors of a run.")
    private Path weights = Path.of("");

    @Mixin private Sources sources = new Sources();

    @Option(names = "--plain", description = "Folder of plain news to calibrate on as well.")
    private @Nullable Path plain;

    @Option(names = "--fp32", description = "Write floats instead of 8-bit integers.")
    private boolean floats;

    @Option(
            names = "--out",
            required = true,
            description = "Folder that takes the graphs and labels.json.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Material material = sources.material();
        Weights trained = WeightFile.read(weights);
        Files.createDirectories(out);
        Arithmetic arithmetic = new Arithmetic.Floats(false);
        if (!floats) {
            List<List<String>> sample = some(material.sentences());
            if (plain != null) {
                sample.addAll(some(PlainNews.read(plain, new SentenceCutter())));
            }
            Ranges ranges = Calibration.of(trained, WordPieces.english(), sample);
            arithmetic = new Arithmetic.Bytes(ranges);
        }
        ReaderExport.write(trained, arithmetic, out);
        material.labels().write(out.resolve("labels.json"));
        spec.commandLine().getOut().println("written to " + out);
        return 0;
    }

    /** Sentences at even distances, so that every source is among them. */
    private static List<List<String>> some(List<TrainingSentence> sentences) {
        List<List<String>> out = new ArrayList<>();
        int step = Math.max(1, sentences.size() / CALIBRATE_WITH);
        for (int i = 0; i < sentences.size(); i += step) {
            if (sentences.get(i).size() <= LONGEST) {
                out.add(List.of(sentences.get(i).forms()));
            }
        }
        return out;
    }
}
