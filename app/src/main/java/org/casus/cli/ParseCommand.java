package org.casus.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.casus.ArticleReader;
import org.casus.app.PageStore;
import org.casus.export.ConlluWriter;
import org.casus.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code casus parse}. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Prints the sentences of articles as CoNLL-U: tokens, lemmas, word classes, trees and"
                    + " names. Of .conllu files the tokens and comments are kept, the rest is read anew;"
                    + " --input conllu takes any file for one.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            CasusCommand.EXIT_OK,
            CasusCommand.EXIT_SOME_UNREAD,
            CasusCommand.EXIT_USAGE
        },
        footer = {
            "",
            "Examples:",
            "  casus parse article.txt",
            "  casus parse treebank.conllu -o parsed.conllu"
        })
final class ParseCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec;

    @Mixin private InputOptions inputs;

    @Mixin private ActorsOptions actors;

    @Mixin private RunOptions options;

    ParseCommand(Session session) {
        this.session = session;
        this.inputs = new InputOptions();
        this.actors = new ActorsOptions();
        this.options = new RunOptions();
    }

    @Override
    public Integer call() {
        BatchRun run = new BatchRun(session, spec, options, false);
        run.check(actors.readWith(inputs.read()));
        ArticleReader reader = actors.reader(session.reader()).get();
        ConlluWriter writer = new ConlluWriter();
        ArticleJobs articles = new ArticleJobs(reader, read -> writer.write(read.reading()));
        TreebankJobs treebanks = new TreebankJobs(reader.language(), session.in());
        try (OpenInputs opened =
                inputs.open(session.in(), options.written(), PageStore.NONE, spec)) {
            Iterator<Workers.Job> jobs =
                    Chain.of(
                            opened.files(),
                            file ->
                                    inputs.isTreebank(file)
                                            ? treebanks.of(file)
                                            : articles.of(file, opened.inputs()));
            return run.run(jobs, -1);
        }
    }
}
