package org.casus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.ArticleReader;
import org.casus.app.Fault;
import org.casus.app.InputPaths;
import org.casus.app.OutputFile;
import org.casus.app.Problem;
import org.casus.export.JsonWriter;
import org.casus.feed.FeedAddress;
import org.casus.feed.OpmlReader;
import org.casus.model.Reading;
import org.casus.watch.FeedWatcher;
import org.casus.watch.FetchOptions;
import org.casus.watch.Manner;
import org.casus.watch.WatchException;
import org.casus.watch.WatchListener;
import org.casus.watch.WatchOptions;
import org.casus.watch.WatchTally;
import org.casus.watch.WebFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code casus watch}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Follows feeds and reads each article that they link to or hold, once, also over"
                    + " restarts. Ctrl-C ends it after the article at hand.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every feed and article was read, or is in another language and was skipped",
            "1:some could not be read, or not yet; each is named on standard error",
            CasusCommand.EXIT_USAGE
        },
        footer = {
            "",
            "Examples:",
            "  casus watch feeds.opml -o readings.json",
            "  casus watch --once --quiet --contact me@lab.example feeds.opml -o out.json",
            "  casus watch --for 480 --every 10 --format jsonl feeds.txt -o today.jsonl",
            "  casus watch --format jsonl --allow-private intranet feeds.txt | grep THREATEN",
            "",
            "docs/watch.md explains how it asks and what it keeps, docs/errors.md every complaint."
        })
final class WatchCommand implements Callable<Integer> {

    enum Format {
        JSON,
        JSONL
    }

    /** The pages of so many are held in memory until they are read. */
    private static final int MOST_AT_ONCE = 24;

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
                    "Keep there what was read. Default: beside the output, FILE.state; without"
                            + " a file casus-watch.state.")
    private @Nullable Path state;

    @Option(
            names = "--once",
            description = "End when each feed was asked and what it links to was read.")
    private boolean once;

    @Option(
            names = "--for",
            paramLabel = "MINUTES",
            description = "End after so many minutes. Default: on Ctrl-C.")
    private int minutes;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "How often to ask a feed. Default: 30.")
    private int every = 30;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Ask so many hosts at once, each one thing at a time. Default: 8.")
    private int atOnce = 8;

    @Option(
            names = "--days",
            paramLabel = "N",
            description =
                    "Look for copies of an article, and for changes of it, so many days. Default:"
                            + " 14.")
    private int days = 14;

    @Mixin private TopicOptions topics;

    @Mixin private ActorsOptions actors;

    @Mixin private WebOptions web;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but what could not be read.")
    private boolean quiet;

    WatchCommand(Session session) {
        this.session = session;
        this.topics = new TopicOptions();
        this.actors = new ActorsOptions();
        this.web = new WebOptions();
    }

    @Override
    public Integer call() {
        WatchOptions options = options();
        List<String> feeds = feeds();
        if (feeds.isEmpty()) {
            return CasusCommand.SOME_UNREAD;
        }
        Supplier<ArticleReader> reader = actors.reader(session.reader());
        JsonWriter json = new JsonWriter();
        Function<Reading, String> writer = format == Format.JSON ? json::line : json::eventLines;
        return run(new FeedWatcher(options, reader, writer, new Lines()), feeds);
    }

    private WatchOptions options() {
        atLeast("--every", every, 1);
        atLeast("--at-once", atOnce, 1);
        if (atOnce > MOST_AT_ONCE) {
            throw new ParameterException(
                    spec.commandLine(), "--at-once needs " + MOST_AT_ONCE + " or less");
        }
        atLeast("--days", days, 1);
        atLeast("--for", minutes, 0);
        FetchOptions fetching = web.fetching(spec);
        boolean isFile = output != null && OutputFile.replaces(output);
        Path beside = Path.of(isFile ? output + ".state" : "casus-watch.state");
        return new WatchOptions(
                Duration.ofMinutes(every),
                fetching.delay(),
                once,
                minutes == 0 ? null : Duration.ofMinutes(minutes),
                days,
                atOnce,
                state == null ? beside : state,
                output,
                new Manner(
                        format.name().toLowerCase(Locale.ROOT),
                        actors.isGiven() ? actors.digest() : ""),
                topics.sieve(spec),
                fetching.userAgent(),
                fetching.allowPrivate(),
                fetching.deadline());
    }

    private void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(
                    spec.commandLine(), option + " needs " + least + " or more, not " + value);
        }
    }

    /** The addresses of the list; empty, and said why, where there are none. */
    private List<String> feeds() {
        if (InputPaths.isAddress(list)) {
            throw new ParameterException(
                    spec.commandLine(), "FEEDS is a file; write " + list + " into one");
        }
        Path its = Path.of(list);
        if (output != null && OutputFile.isSame(its, output)) {
            throw new ParameterException(
                    spec.commandLine(), "-o would write into the list " + list);
        }
        if (Files.isDirectory(its)) {
            return none();
        }
        byte[] bytes;
        try (InputStream in = list.equals("-") ? session.in() : Files.newInputStream(its)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            boolean there = Files.exists(its);
            say(Problem.of(list, there ? Fault.NOT_READABLE : Fault.NO_SUCH_FILE));
            return List.of();
        }
        List<String> feeds = new ArrayList<>();
        for (FeedAddress feed : new OpmlReader().read(bytes)) {
            feeds.add(feed.url());
        }
        if (feeds.isEmpty()) {
            // a line that is no address is a complaint of the run, unless all are
            List<String> lines = InputPaths.lines(bytes);
            feeds.addAll(lines.stream().anyMatch(InputPaths::isAddress) ? lines : List.of());
        }
        return feeds.isEmpty() ? none() : feeds;
    }

    private List<String> none() {
        WebFault none = WebFault.NO_FEEDS;
        String name = list.equals("-") ? "standard input" : list;
        say(new Problem(name, none.message(), none.code(), null));
        return List.of();
    }

    private int run(FeedWatcher watcher, List<String> feeds) {
        try (StopSignals signals = StopSignals.heed(watcher::stop)) {
            WatchTally tally = watcher.run(feeds, session.out());
            if (!quiet && !tally.isCutShort()) {
                List<String> lines = tally.lines(session.terminal().errWidth());
                session.err().println(spec.qualifiedName() + ": " + lines.get(0));
                lines.subList(1, lines.size()).forEach(session.err()::println);
            }
            return tally.isAllWell() ? CasusCommand.OK : CasusCommand.SOME_UNREAD;
        } catch (WatchException e) {
            say(e.problem());
            return e.isOfCommandLine() ? CasusCommand.USAGE : CasusCommand.SOME_UNREAD;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CasusCommand.SOME_UNREAD;
    }

    /** What is said while it runs. */
    private final class Lines implements WatchListener {

        @Override
        public void problem(Problem problem) {
            say(problem);
            if (session.debug() && problem.cause() != null) {
                problem.cause().printStackTrace(session.err());
            }
        }

        @Override
        public void progress(String line) {
            if (!quiet) {
                session.err().println(spec.qualifiedName() + ": " + line);
            }
        }
    }

    private void say(Problem problem) {
        session.err().println(spec.qualifiedName() + ": " + problem.line());
    }
}
