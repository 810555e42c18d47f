package org.casus.cli;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.casus.ArticleReader;
import org.casus.app.Fault;
import org.casus.app.Input;
import org.casus.app.Problem;
import org.casus.app.RecordInputs;
import org.casus.app.TextInputs;
import org.casus.work.Outcome;
import org.casus.work.Workers;
import org.jspecify.annotations.Nullable;

/** Makes a job of each article that the inputs of a command hold. */
final class ArticleJobs {

    /** English, and texts too short to tell. */
    private static final List<String> READABLE = List.of("en", "und");

    /** One word may turn the judgement on so few characters: "met" is Dutch too. */
    private static final int TOO_SHORT_TO_TELL = 60;

    private final ArticleReader reader;
    private final Function<ArticleReader.Explained, String> show;

    ArticleJobs(ArticleReader reader, Function<ArticleReader.Explained, String> show) {
        this.reader = reader;
        this.show = show;
    }

    /** The jobs of all files in order; files are opened one after another as jobs are taken. */
    Iterator<Workers.Job> of(InputStream stdin, InputOptions options, @Nullable InputKind kind) {
        List<Iterator<Workers.Job>> files = new ArrayList<>();
        for (String file : options.files) {
            InputKind its = kind == null ? InputKind.of(file) : kind;
            files.add(of(stdin, file, options.published, its));
        }
        return new Chain<>(files.iterator());
    }

    /** The jobs of one file, which is opened when they are taken. */
    Iterator<Workers.Job> of(
            InputStream stdin, String file, @Nullable LocalDate published, InputKind kind) {
        Iterator<Input> inputs =
                kind == InputKind.JSONL
                        ? new RecordInputs(stdin, published).open(file)
                        : new TextInputs(stdin, published).open(List.of(file));
        return new Jobs(inputs);
    }

    private final class Jobs implements Iterator<Workers.Job> {

        private final Iterator<Input> inputs;

        Jobs(Iterator<Input> inputs) {
            this.inputs = inputs;
        }

        @Override
        public boolean hasNext() {
            return inputs.hasNext();
        }

        @Override
        public Workers.Job next() {
            return new ArticleJob(inputs.next());
        }
    }

    private final class ArticleJob implements Workers.Job {

        private final Input input;

        ArticleJob(Input input) {
            this.input = input;
        }

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public long size() {
            return input instanceof Input.Text text ? text.text().text().length() : 0;
        }

        @Override
        public Outcome run() {
            if (input instanceof Input.Unusable unusable) {
                return Outcome.failed(unusable.problem());
            }
            Input.Text text = (Input.Text) input;
            ArticleReader.Explained explained = reader.explain(text.text());
            String language = explained.reading().article().language();
            boolean tells = text.text().text().strip().length() > TOO_SHORT_TO_TELL;
            if (tells && !READABLE.contains(language)) {
                String found = "looks like \"" + language + "\" and";
                return Outcome.skipped(Problem.of(text.name(), Fault.NOT_ENGLISH, found), language);
            }
            int events = explained.reading().events().size();
            return Outcome.read(show.apply(explained), events, text.warning());
        }
    }
}
