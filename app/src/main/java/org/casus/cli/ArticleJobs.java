package org.casus.cli;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.casus.ArticleReader;
import org.casus.app.Fault;
import org.casus.app.Input;
import org.casus.app.Inputs;
import org.casus.app.OrderedWorkers;
import org.casus.app.Outcome;
import org.casus.app.Problem;

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
    Iterator<OrderedWorkers.Job> of(Iterator<String> files, Inputs inputs) {
        return Chain.of(files, file -> of(file, inputs));
    }

    /** The jobs of one file, which is opened when they are taken. */
    Iterator<OrderedWorkers.Job> of(String file, Inputs inputs) {
        return new Jobs(inputs.open(file));
    }

    private final class Jobs implements Iterator<OrderedWorkers.Job> {

        private final Iterator<Input> inputs;

        Jobs(Iterator<Input> inputs) {
            this.inputs = inputs;
        }

        @Override
        public boolean hasNext() {
            return inputs.hasNext();
        }

        @Override
        public OrderedWorkers.Job next() {
            return new ArticleJob(inputs.next());
        }
    }

    private final class ArticleJob implements OrderedWorkers.Job {

        private final Input input;

        ArticleJob(Input input) {
            this.input = input;
        }

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public Outcome run() {
            Input made = input.now();
            if (made instanceof Input.Unusable unusable) {
                return Outcome.failed(unusable.problem());
            }
            Input.Text text = (Input.Text) made;
            ArticleReader.Explained explained = reader.explain(text.text());
            String language = explained.reading().article().language();
            boolean tells = text.text().text().strip().length() > TOO_SHORT_TO_TELL;
            if (tells && !READABLE.contains(language)) {
                String found = "looks like \"" + language + "\" and";
                return Outcome.failed(Problem.of(text.name(), Fault.NOT_ENGLISH, found));
            }
            return BatchRun.done(show.apply(explained), text.warning());
        }
    }
}
