package org.casus.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.casus.ArticleReader;
import org.casus.app.Inputs;
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
            "0:every input was read, or is in another language and was skipped",
            "1:some inputs could not be read; each is named on standard error",
            "2:the command line is wrong"
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

    @Mixin private RunOptions options;

    ParseCommand(Session session) {
        this.session = session;
        this.inputs = new InputOptions();
        this.options = new RunOptions();
    }

    @Override
    public Integer call() {
        BatchRun run = new BatchRun(session, spec, options, false);
        run.check(inputs.files);
        ArticleReader reader = session.reader().get();
        ConlluWriter writer = new ConlluWriter();
        ArticleJobs articles = new ArticleJobs(reader, read -> writer.write(read.reading()));
        TreebankJobs treebanks = new TreebankJobs(reader.language(), session.in());
        Iterable<String> files = inputs.expand(session.in(), options.output, spec);
        Inputs opened = inputs.inputs(session.in(), files, spec);
        Iterator<Workers.Job> jobs =
                Chain.of(
                        files.iterator(),
                        file ->
                                inputs.isTreebank(file)
                                        ? treebanks.of(file)
                                        : articles.of(file, opened));
        return run.run(jobs, -1);
    }
}
