package org.casus.cli;

import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import org.casus.ArticleReader;
import org.casus.app.CopyDesk;
import org.casus.app.FileStamp;
import org.casus.app.Input;
import org.casus.app.Inputs;
import org.casus.model.Article;
import org.casus.model.CopyOf;
import org.casus.work.Outcome;
import org.casus.work.Sieve;
import org.casus.work.Workers;
import org.jspecify.annotations.Nullable;

/** Makes a job of each article that the inputs of a command hold. */
final class ArticleJobs {

    private final ArticleReader reader;
    private final CopyDesk copies = new CopyDesk();
    private final Function<ArticleReader.Explained, String> show;
    private final Sieve sieve;
    private long left;

    ArticleJobs(ArticleReader reader, Function<ArticleReader.Explained, String> show) {
        this(reader, show, new Sieve(Set.of()), 0);
    }

    /**
     * @param sieve which articles are not read
     * @param done how many articles a run before had done: they are opened, so that copies of them
     *     are known, and not read again
     */
    ArticleJobs(
            ArticleReader reader,
            Function<ArticleReader.Explained, String> show,
            Sieve sieve,
            long done) {
        this.reader = reader;
        this.show = show;
        this.sieve = sieve;
        this.left = done;
    }

    /** The jobs of all files in order; files are opened one after another as jobs are taken. */
    Iterator<Workers.Job> of(Iterator<String> files, Inputs inputs) {
        return Chain.of(files, file -> of(file, inputs));
    }

    /** The jobs of one file, which is opened when they are taken. */
    Iterator<Workers.Job> of(String file, Inputs inputs) {
        return new Jobs(inputs.open(file), FileStamp.of(file));
    }

    private final class Jobs implements Iterator<Workers.Job> {

        private final Iterator<Input> inputs;
        private final @Nullable FileStamp file;

        Jobs(Iterator<Input> inputs, @Nullable FileStamp file) {
            this.inputs = inputs;
            this.file = file;
        }

        @Override
        public boolean hasNext() {
            return inputs.hasNext();
        }

        @Override
        public Workers.Job next() {
            boolean done = left > 0;
            left -= done ? 1 : 0;
            return new ArticleJob(inputs.next(), file, copies.place(), done);
        }
    }

    private final class ArticleJob implements Workers.Job {

        private final Input input;
        private final @Nullable FileStamp file;
        private final CopyDesk.Place place;
        private final boolean done;
        private @Nullable CopyOf earlier;

        ArticleJob(Input input, @Nullable FileStamp file, CopyDesk.Place place, boolean done) {
            this.input = input;
            this.file = file;
            this.place = place;
            this.done = done;
        }

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public @Nullable FileStamp file() {
            return file;
        }

        @Override
        public long size() {
            return input.size();
        }

        @Override
        public Outcome run() {
            try (CopyDesk.Place held = place) {
                return run(held);
            }
        }

        private Outcome run(CopyDesk.Place held) {
            Input made = input.now();
            if (made instanceof Input.Unusable unusable) {
                return Outcome.failed(unusable.problem());
            }
            Input.Text text = (Input.Text) made;
            Article article = reader.open(text.text());
            Outcome refused = sieve.refused(text.name(), article);
            if (refused != null) {
                return refused;
            }
            // a second run, after memory ran out, keeps what the first one saw
            if (!held.isLeft()) {
                earlier = held.see(article);
            }
            if (done) {
                return Outcome.continued("");
            }
            ArticleReader.Explained explained = reader.explain(article.withCopyOf(earlier));
            int events = explained.reading().events().size();
            return Outcome.read(show.apply(explained), events, text.warning());
        }
    }
}
