package org.casus.training.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.language.SentenceCutter;
import org.casus.training.corpus.EventFiles;
import org.casus.training.corpus.EventLabels;
import org.casus.training.corpus.Factuality;
import org.casus.training.corpus.TrainingSentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the commands find what there is to learn from. */
final class Sources {

    /** As many as the cross-validation of given parties has. */
    static final int PARTS = 5;

    @Option(
            names = "--data",
            required = true,
            description = "Folder with ewt-*.conllu, gum-*.conllu, gum-train.ner, *.iob2.")
    private Path data = Path.of("");

    @Option(names = "--names", required = true, description = "Folder with this project's names.")
    private Path names = Path.of("");

    @Option(
            names = "--learn-dev-names",
            description = "Learn the names of uner-dev too, choose by the others; for a last run.")
    private boolean learnDevNames;

    @Option(names = "--events", description = "Folder with this project's event sentences.")
    private @Nullable Path events;

    @Option(names = "--pairs", description = "File of sentences with parties and event class.")
    private @Nullable Path pairs;

    @Option(
            names = "--hold-out",
            description = "Learn no pair of this fifth, 0 to 4, so that it can be judged on.")
    private @Nullable Integer holdOut;

    @Option(names = "--factuality", description = "Folder with UW, MEANTIME and UDS_IH2.")
    private @Nullable Path factuality;

    Material material() throws IOException {
        return Material.read(data, names, learnDevNames);
    }

    /** Whether there is anything to learn of events or factuality. */
    boolean hasMeaning() {
        return events != null || pairs != null || factuality != null;
    }

    /** Sentences with events, none where no option names any. */
    List<TrainingSentence> events() throws IOException {
        EventFiles files = new EventFiles(EventLabels.plover(), new SentenceCutter());
        List<TrainingSentence> out = new ArrayList<>();
        if (events != null) {
            out.addAll(files.ownFolder(events));
        }
        if (pairs != null) {
            Integer part = holdOut;
            files.pairs(pairs).stream()
                    .filter(pair -> part == null || !pair.isInPart(part, PARTS))
                    .forEach(out::add);
        }
        return out;
    }

    /** Sentences with factuality by group, none where no option names them. */
    Map<String, List<TrainingSentence>> factuality(String part) throws IOException {
        Map<String, List<TrainingSentence>> out = new LinkedHashMap<>();
        if (factuality != null) {
            for (String set : new String[] {"UW", "MEANTIME", "UDS_IH2"}) {
                String scheme = set.equals("UDS_IH2") ? Factuality.WEB : Factuality.NEWS;
                Path file = factuality.resolve(set).resolve(part + ".jsonl");
                out.put(set + "-" + part, Factuality.read(file, scheme));
            }
        }
        return out;
    }
}
