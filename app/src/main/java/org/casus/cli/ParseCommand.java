package org.casus.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.ArticleReader;
import org.casus.export.ConlluWriter;
import org.casus.work.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code casus parse}. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Prints the sentences of articles as CoNLL-U: tokens, lemmas, word classes, trees and"
                    + " names. Of .conllu files the tokens and comments are kept, the rest is read anew.",
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

    enum Kind {
        TEXT,
        JSONL,
        CONLLU
    }

    private static final String CONLLU_ENDING = ".conllu";

    private final Session session;

    @Spec private CommandSpec spec;

    @Mixin private InputOptions inputs;

    @Option(
            names = "--input",
            paramLabel = "KIND",
            description =
                    "What the files hold: text, jsonl or conllu. Default: by the name's ending,"
                            + " else text.")
    private @Nullable Kind kind;

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
        List<Iterator<Workers.Job>> jobs = new ArrayList<>();
        for (String file : inputs.files) {
            jobs.add(jobs(file, articles, treebanks));
        }
        return run.run(new Chain<>(jobs.iterator()), -1);
    }

    private Iterator<Workers.Job> jobs(String file, ArticleJobs articles, TreebankJobs treebanks) {
        boolean treebank = kind == Kind.CONLLU || (kind == null && file.endsWith(CONLLU_ENDING));
        if (treebank) {
            return treebanks.of(file);
        }
        InputKind its =
                kind == null
                        ? InputKind.of(file)
                        : kind == Kind.JSONL ? InputKind.JSONL : InputKind.TEXT;
        return articles.of(session.in(), file, inputs.published, its);
    }
}
