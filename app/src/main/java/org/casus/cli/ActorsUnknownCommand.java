package org.casus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casus.ArticleReader;
import org.casus.app.PageStore;
import org.casus.app.Terminal;
import org.casus.view.UnknownActor;
import org.casus.view.UnknownActorTable;
import org.casus.view.UnknownActors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code casus actors unknown}. */
@Command(
        name = "unknown",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Ranks the names that took part in events or spoke and of which neither country nor"
                    + " sector is known: as a table on a terminal, else tab-separated, to be filled in"
                    + " and given back with --actors.",
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
            "  casus actors unknown reuters/",
            "  casus actors unknown --top 200 archive.csv -o my-actors.tsv",
            "  casus actors unknown --actors my-actors.tsv archive.csv",
            "",
            "docs/actors.md explains how to fill it in."
        })
final class ActorsUnknownCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec;

    @Mixin private InputOptions inputs;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Only the first N names. Default: all.")
    private int top = Integer.MAX_VALUE;

    @Mixin private ActorsOptions actors;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to read on.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there, tab-separated, and not to standard output.")
    private @Nullable Path output;

    ActorsUnknownCommand(Session session) {
        this.session = session;
        this.inputs = new InputOptions();
        this.actors = new ActorsOptions();
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top needs 1 or more, not " + top);
        }
        RunOptions options = new RunOptions();
        options.threads = threads;
        options.output = output;
        BatchRun run = new BatchRun(session, spec, options, true);
        run.check(actors.readWith(inputs.read()));
        Supplier<ArticleReader> reader = actors.reader(session.reader());
        UnknownActors unknown = new UnknownActors();
        run.ending(() -> table(unknown.ranked()));
        try (OpenInputs opened =
                inputs.open(session.in(), options.written(), PageStore.NONE, spec)) {
            ArticleJobs jobs =
                    new ArticleJobs(
                            reader.get(),
                            read -> {
                                unknown.add(read.reading());
                                return "";
                            });
            return run.run(jobs.of(opened.files(), opened.inputs()), inputs.count());
        }
    }

    private String table(List<UnknownActor> ranked) {
        List<UnknownActor> shown = ranked.subList(0, Math.min(top, ranked.size()));
        Terminal terminal = session.terminal();
        return terminal.out() && output == null
                ? UnknownActorTable.aligned(shown, terminal.width())
                : UnknownActorTable.tabs(shown);
    }
}
