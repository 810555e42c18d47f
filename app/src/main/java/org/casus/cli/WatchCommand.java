package org.casus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.casus.app.Fault;
import org.casus.app.InputPaths;
import org.casus.app.Problem;
import org.casus.export.JsonWriter;
import org.casus.feed.FeedAddress;
import org.casus.feed.OpmlReader;
import org.casus.model.Reading;
import org.casus.watch.FeedWatcher;
import org.casus.watch.FetchOptions;
import org.casus.watch.WatchException;
import org.casus.watch.WatchOptions;
import org.casus.watch.WebFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The command {@code casus watch}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Follows feeds and reads each article that they link to, once, also over restarts."
                    + " Ctrl-C ends it after the article at hand.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every feed and article was read",
            "1:some could not be read; each is named on standard error",
            CasusCommand.EXIT_USAGE
        },
        footer = {
            "",
            "Examples:",
            "  casus watch feeds.opml -o readings.json",
            "  casus watch --once --contact news@lab.example feeds.opml -o readings.json",
            "  casus watch --format jsonl --every 10 --allow-private intranet feeds.txt",
            "",
            "docs/watch.md explains how it asks and what it keeps, docs/errors.md every complaint."
        })
final class WatchCommand implements Callable<Integer> {

    enum Format {
        JSON,
        JSONL
    }

    private final Session session;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FEEDS",
            description = "A list of feeds: OPML, or one address a line; - for standard input.")
    private String list = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Append there, each article exactly once. Default: standard output, where an"
                            + " article may come twice when the run is killed.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json, one reading a line; jsonl, one event a line. Default: json.")
    private Format format = Format.JSON;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description =
                    "Keep there what was read. Default: the output with .state at its end, else"
                            + " casus-watch.state.")
    private @Nullable Path state;

    @Option(
            names = "--once",
            description = "End when each feed was asked and what it links to was read.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "How often to ask a feed. Default: 30.")
    private int every = 30;

    @Mixin private WebOptions web;

    WatchCommand(Session session) {
        this.session = session;
        this.web = new WebOptions();
    }

    @Override
    public Integer call() {
        WatchOptions options = options();
        List<String> feeds = feeds();
        if (feeds.isEmpty()) {
            return CasusCommand.SOME_UNREAD;
        }
        JsonWriter json = new JsonWriter();
        Function<Reading, String> writer = format == Format.JSON ? json::line : json::eventLines;
        return run(new FeedWatcher(options, session.reader(), writer, this::say), feeds);
    }

    private WatchOptions options() {
        if (every < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--every needs 1 or more, not " + every);
        }
        FetchOptions fetching = web.fetching(spec);
        Path beside = Path.of(output == null ? "casus-watch.state" : output + ".state");
        return new WatchOptions(
                Duration.ofMinutes(every),
                fetching.delay(),
                once,
                state == null ? beside : state,
                output,
                fetching.userAgent(),
                fetching.allowPrivate(),
                fetching.deadline());
    }

    /** The addresses of the list; empty, and said why, where there are none. */
    private List<String> feeds() {
        byte[] bytes;
        try (InputStream in =
                list.equals("-") ? session.in() : Files.newInputStream(Path.of(list))) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            boolean there = Files.exists(Path.of(list));
            say(Problem.of(list, there ? Fault.NOT_READABLE : Fault.NO_SUCH_FILE));
            return List.of();
        }
        List<String> feeds = new ArrayList<>();
        for (FeedAddress feed : new OpmlReader().read(bytes)) {
            feeds.add(feed.url());
        }
        if (feeds.isEmpty()) {
            new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(InputPaths::isAddress)
                    .distinct()
                    .forEach(feeds::add);
        }
        if (feeds.isEmpty()) {
            WebFault none = WebFault.NO_FEEDS;
            say(new Problem(list, none.message(), none.code(), null));
        }
        return feeds;
    }

    private int run(FeedWatcher watcher, List<String> feeds) {
        for (String name : List.of("INT", "TERM")) {
            stopOn(new Signal(name), watcher);
        }
        try {
            boolean allWell = watcher.run(feeds, session.out());
            return allWell ? CasusCommand.OK : CasusCommand.SOME_UNREAD;
        } catch (WatchException e) {
            say(e.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CasusCommand.SOME_UNREAD;
    }

    /**
     * The first signal asks for the end, a second one kills. No shutdown hook could do it: that of
     * the model's runtime would take the model away from the article at hand.
     */
    private static void stopOn(Signal signal, FeedWatcher watcher) {
        try {
            Signal.handle(
                    signal,
                    its -> {
                        watcher.stop();
                        Signal.handle(its, SignalHandler.SIG_DFL);
                    });
        } catch (IllegalArgumentException e) {
            // this machine keeps the signal for itself; a kill loses nothing either
            return;
        }
    }

    private void say(Problem problem) {
        session.err().println(spec.qualifiedName() + ": " + problem.line());
    }
}
