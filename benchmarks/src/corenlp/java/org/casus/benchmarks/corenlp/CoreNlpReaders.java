package org.casus.benchmarks.corenlp;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.casus.benchmarks.TimedReader;
import org.casus.benchmarks.TimedReaders;

/** Stanford CoreNLP with its default English models, one thread. */
public final class CoreNlpReaders implements TimedReaders {

    private static final String MODELS = "/edu/stanford/nlp/models/";

    private static final List<String> PARSER =
            List.of(
                    "pos-tagger/english-left3words-distsim.tagger",
                    "parser/nndep/english_UD.gz");

    private static final String THREE_KINDS = "ner/english.all.3class.distsim.crf.ser.gz";

    /** All that the annotator loads when it is left as it comes. */
    private static final List<String> NAMES =
            List.of(
                    THREE_KINDS,
                    "ner/english.conll.4class.distsim.crf.ser.gz",
                    "ner/english.muc.7class.distsim.crf.ser.gz",
                    "kbp/english/gazetteers/regexner_caseless.tab",
                    "kbp/english/gazetteers/regexner_cased.tab",
                    "sutime/defs.sutime.txt",
                    "sutime/english.sutime.txt",
                    "sutime/english.holidays.sutime.txt");

    /**
     * A way to run it.
     *
     * @param about what it does
     * @param settings what differs from the parser alone
     * @param models what it loads, under {@link #MODELS}
     */
    private record Variant(String about, Map<String, String> settings, List<String> models) {}

    private final Map<String, Variant> variants = new LinkedHashMap<>();

    /** Loads nothing. */
    public CoreNlpReaders() {
        String parser = "tokenize,ssplit,pos,lemma,depparse";
        variants.put(
                "corenlp",
                new Variant(
                        "tokenize,ssplit,pos,lemma,depparse, no names",
                        Map.of("annotators", parser),
                        PARSER));
        variants.put(
                "corenlp-names",
                new Variant(
                        "the same and ner with one model of persons, organisations and places",
                        Map.of(
                                "annotators", parser + ",ner",
                                "ner.model", MODELS.substring(1) + THREE_KINDS,
                                "ner.applyNumericClassifiers", "false",
                                "ner.useSUTime", "false",
                                "ner.applyFineGrained", "false",
                                "ner.buildEntityMentions", "false"),
                        with(PARSER, List.of(THREE_KINDS))));
        variants.put(
                "corenlp-ner",
                new Variant(
                        "the same and ner as it comes (three models, numbers, times, gazetteers)",
                        Map.of("annotators", parser + ",ner"),
                        with(PARSER, NAMES)));
    }

    private static List<String> with(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Override
    public List<String> names() {
        return List.copyOf(variants.keySet());
    }

    private Variant variant(String name) {
        Variant variant = variants.get(name);
        if (variant == null) {
            throw new IllegalArgumentException("CoreNLP is not run as " + name);
        }
        return variant;
    }

    @Override
    public String about(String name) {
        return variant(name).about();
    }

    @Override
    public TimedReader load(String name) {
        RedwoodConfiguration.errorLevel().apply();
        Properties settings = new Properties();
        variant(name).settings().forEach(settings::setProperty);
        settings.setProperty("threads", "1");
        // A paragraph ends a sentence, as for Casus.
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        return paragraphs -> {
            CoreDocument document = new CoreDocument(String.join("\n\n", paragraphs));
            pipeline.annotate(document);
            return document.tokens().size();
        };
    }

    @Override
    public long bytes(String name) {
        return variant(name).models().stream().mapToLong(CoreNlpReaders::size).sum();
    }

    private static long size(String model) {
        try (InputStream in = CoreNlpReaders.class.getResourceAsStream(MODELS + model)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + MODELS + model);
            }
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
