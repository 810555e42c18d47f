package org.casus.cli;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.casus.app.Fault;
import org.casus.app.Input;
import org.casus.app.Problem;
import org.casus.app.TreebankInputs;
import org.casus.export.ConlluException;
import org.casus.export.ConlluReader;
import org.casus.export.ConlluSentence;
import org.casus.export.ConlluWriter;
import org.casus.language.LanguageReader;
import org.casus.work.Outcome;
import org.casus.work.Workers;

/** Makes jobs of CoNLL-U files: a file is read in portions, so that threads share it. */
final class TreebankJobs {

    /** Sentences a portion; always the same, for sentences read together share a batch. */
    private static final int PORTION = 100;

    private final LanguageReader reader;
    private final TreebankInputs texts;
    private final ConlluReader conllu = new ConlluReader();
    private final ConlluWriter writer = new ConlluWriter();

    TreebankJobs(LanguageReader reader, InputStream stdin) {
        this.reader = reader;
        this.texts = new TreebankInputs(stdin);
    }

    private record Portion(String name, Supplier<Outcome> work) implements Workers.Job {

        @Override
        public Outcome run() {
            return work.get();
        }
    }

    /** The jobs of a file; one that fails where it cannot be read. */
    Iterator<Workers.Job> of(String file) {
        Input input = texts.open(file);
        if (input instanceof Input.Unusable unusable) {
            return failed(unusable.problem());
        }
        Input.Text text = (Input.Text) input;
        List<ConlluSentence> sentences;
        try {
            sentences = conllu.read(text.text().text());
        } catch (ConlluException e) {
            String found = "line " + e.line() + " " + e.getMessage() + ", so it";
            return failed(Problem.of(text.name(), Fault.NOT_CONLLU, found));
        }
        List<Workers.Job> jobs = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += PORTION) {
            List<ConlluSentence> portion =
                    sentences.subList(from, Math.min(sentences.size(), from + PORTION));
            boolean first = from == 0;
            jobs.add(new Portion(text.name(), () -> outcome(parsed(portion), first)));
        }
        return jobs.iterator();
    }

    private static Outcome outcome(String output, boolean first) {
        return first ? Outcome.read(output, 0, null) : Outcome.continued(output);
    }

    private String parsed(List<ConlluSentence> sentences) {
        List<List<String>> forms = sentences.stream().map(ConlluSentence::forms).toList();
        return writer.write(sentences, reader.readTokens(forms));
    }

    private static Iterator<Workers.Job> failed(Problem problem) {
        Workers.Job job = new Portion(problem.input(), () -> Outcome.failed(problem));
        return Collections.singleton(job).iterator();
    }
}
