package org.casus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.ArticleReader;
import org.casus.app.Terminal;
import org.casus.export.JsonWriter;
import org.casus.model.Reading;
import org.casus.view.ReadingTable;
import org.casus.work.Sieve;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code casus read}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Reads articles and prints who did or said what to whom, with the words that say so.",
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
            "  casus read article.txt",
            "  casus read --published 2024-03-12 --format json --pretty article.txt",
            "  casus read --format jsonl --threads 4 reuters/ > events.jsonl",
            "  casus read --columns text=body,published=date archive.csv news.warc.gz",
            "  casus read --list addresses.txt -o events.jsonl --format jsonl --resume",
            "  curl -s https://news.example/feed.jsonl | casus read -",
            "",
            "docs/inputs.md explains what is read, docs/record.md explains every field, docs/errors.md every complaint."
        })
final class ReadCommand implements Callable<Integer> {

    enum Format {
        JSON,
        JSONL,
        TABLE
    }

    /** Options that a run may go on without, or with others. */
    private static final List<String> FREE =
            List.of(
                    "--threads",
                    "--output",
                    "--resume",
                    "--list",
                    "--report",
                    "--delay",
                    "--contact",
                    "--allow-private");

    private final Session session;

    @Spec private CommandSpec spec;

    @Mixin private InputOptions inputs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "What to print: json, one reading a line; jsonl, one event a line; table, for"
                            + " people. Default: table on a terminal, else json.")
    private @Nullable Format format;

    @Option(names = "--pretty", description = "Indent the JSON of a reading.")
    private boolean pretty;

    @Mixin private TopicOptions topics;

    @Mixin private ActorsOptions actors;

    @Mixin private DisplayOptions display;

    @Mixin private RunOptions options;

    @Option(
            names = "--resume",
            description =
                    "With -o: go on where the same command was cut off, and keep beside the output"
                            + " what that takes. docs/long-runs.md explains it.")
    private boolean resume;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write there as JSON what was read, skipped and failed, and every complaint.")
    private @Nullable Path report;

    ReadCommand(Session session) {
        this.session = session;
        this.inputs = new InputOptions();
        this.topics = new TopicOptions();
        this.actors = new ActorsOptions();
        this.display = new DisplayOptions();
        this.options = new RunOptions();
    }

    @Override
    public Integer call() {
        BatchRun run = new BatchRun(session, spec, options, true);
        run.report(report);
        run.check(actors.readWith(inputs.read()));
        Sieve sieve = topics.sieve(spec);
        Supplier<ArticleReader> reader = actors.reader(session.reader());
        long done = resume ? run.resume(settings()) : 0;
        Function<Reading, String> writer = writer();
        try (OpenInputs opened = inputs.open(session.in(), written(), run.pages(), spec)) {
            ArticleJobs jobs =
                    new ArticleJobs(reader.get(), e -> writer.apply(e.reading()), sieve, done);
            return run.run(jobs.of(opened.files(), opened.inputs()), inputs.count());
        }
    }

    private List<Path> written() {
        List<Path> written = new ArrayList<>(options.written());
        if (report != null) {
            written.add(report);
        }
        return written;
    }

    /** What decides on the bytes of the output, beside the inputs. */
    private SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("version", spec.version()[0]);
        settings.put("build", Build.print());
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!FREE.contains(option.longestName())) {
                settings.put(option.longestName(), String.join(",", option.originalStringValues()));
            }
        }
        if (actors.isGiven()) {
            settings.put(ActorsOptions.NAME, actors.digest());
        }
        return settings;
    }

    private Function<Reading, String> writer() {
        JsonWriter json = new JsonWriter();
        Terminal terminal = session.terminal();
        boolean toTerminal = terminal.out() && options.output == null;
        Format its = format != null ? format : toTerminal ? Format.TABLE : Format.JSON;
        if (pretty && its != Format.JSON) {
            throw new ParameterException(
                    spec.commandLine(), "--pretty goes with --format json only");
        }
        return switch (its) {
            case JSON -> pretty ? json::pretty : json::line;
            case JSONL -> json::eventLines;
            case TABLE -> table(toTerminal)::write;
        };
    }

    private ReadingTable table(boolean toTerminal) {
        Terminal terminal = session.terminal();
        return new ReadingTable(
                display.width(terminal, spec), display.coloured(terminal, toTerminal));
    }
}
