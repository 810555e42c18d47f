package org.casus.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.ArticleReader;
import org.casus.app.Fault;
import org.casus.app.OutputFile;
import org.casus.app.Problem;
import org.casus.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Watches feeds: asks them politely, fetches each article they link to once, reads it and puts the
 * reading out. Keeps its state in a folder over restarts. One thread runs it; another may stop it.
 */
public final class FeedWatcher {

    private static final String JOURNAL = "journal";
    private static final String LOCK = "lock";

    private static final String OTHER_ACTORS =
            "the tables of --actors are others than in the run before; what it read stays as it is";

    /** A journal of less is read in no time. */
    private static final long SPARE_BYTES = 4_000_000;

    private final WatchOptions options;
    private final Supplier<ArticleReader> reader;
    private final Function<Reading, String> writer;
    private final WatchListener listener;
    private final Surroundings surroundings;
    private volatile @Nullable Watch running;
    private volatile boolean stopped;

    /**
     * What a watch runs on.
     *
     * @param time the clock
     * @param chance from 0 to 1, so that not all who failed at once come back at once
     * @param disk for the state and the output
     * @param spare bytes that the journal may grow by before it is made shorter
     */
    record Surroundings(Timekeeper time, DoubleSupplier chance, AppendFile.Disk disk, long spare) {}

    /**
     * @param options what the user wants
     * @param reader loads the reader, when it is needed
     * @param writer makes of a reading what is put out
     * @param listener is told of each feed and article that cannot be read, and how it goes on
     */
    public FeedWatcher(
            WatchOptions options,
            Supplier<ArticleReader> reader,
            Function<Reading, String> writer,
            WatchListener listener) {
        this(
                options,
                reader,
                writer,
                listener,
                new Surroundings(
                        Timekeeper.ofMachine(), Math::random, new MachineDisk(), SPARE_BYTES));
    }

    FeedWatcher(
            WatchOptions options,
            Supplier<ArticleReader> reader,
            Function<Reading, String> writer,
            WatchListener listener,
            Surroundings surroundings) {
        this.options = options;
        this.reader = reader;
        this.writer = writer;
        this.listener = listener;
        this.surroundings = surroundings;
    }

    /** Ends the run after the article at hand. May be called by any thread, before it too. */
    public void stop() {
        stopped = true;
        Watch its = running;
        if (its != null) {
            its.stop();
        }
    }

    /**
     * Runs until it is stopped, its time is over or, once, until all is read.
     *
     * @param feeds addresses of feeds
     * @param stdout where to put out readings if the options name no file
     * @return what it did
     * @throws WatchException if state or output cannot be used
     */
    public WatchTally run(List<String> feeds, OutputStream stdout)
            throws WatchException, InterruptedException {
        Path folder = options.state();
        checkPlace(options.output());
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve(LOCK),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = lock(channel, folder)) {
                return locked(lock, feeds, stdout);
            }
        } catch (OutputException e) {
            throw new WatchException(Problem.of(e.output(), Fault.NOT_WRITABLE));
        } catch (IOException e) {
            throw new WatchException(Problem.of(folder.toString(), Fault.NOT_WRITABLE));
        }
    }

    /** The state makes its folder where there is none; nobody asked for that of the output. */
    private static void checkPlace(@Nullable Path output) throws WatchException {
        Path folder = output == null ? null : output.toAbsolutePath().getParent();
        if (output != null
                && (Files.isDirectory(output) || (folder != null && !Files.isDirectory(folder)))) {
            throw new WatchException(Problem.of(output.toString(), Fault.NOT_WRITABLE));
        }
    }

    private static FileLock lock(FileChannel channel, Path folder)
            throws IOException, WatchException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new WatchException(folder.toString(), WebFault.STATE_IN_USE);
        }
        return lock;
    }

    private WatchTally locked(FileLock lock, List<String> feeds, OutputStream stdout)
            throws IOException, WatchException, InterruptedException {
        if (!lock.isValid()) {
            throw new WatchException(options.state().toString(), WebFault.STATE_IN_USE);
        }
        Timekeeper time = surroundings.time();
        Path path = options.state().resolve(JOURNAL);
        AddressPolicy policy = new AddressPolicy(options.allowPrivate());
        try (WatchState state =
                        new WatchState(
                                surroundings.disk(), path, options.days(), surroundings.spare());
                Results results = results(state, stdout);
                WebClient client = new WebClient(policy, options.userAgent(), options.deadline())) {
            keepManner(state);
            Hosts hosts = new Hosts(options.delay(), surroundings.chance());
            Courier courier = new Courier(client, hosts, time);
            Articles articles =
                    new Articles(
                            reader.get(),
                            options.sieve(),
                            writer,
                            article -> state.see(article, time.today()));
            try (Watch watch =
                    new Watch(options, state, results, courier, articles, time, listener)) {
                running = watch;
                if (stopped) {
                    watch.stop();
                }
                return watch.run(feeds);
            }
        }
    }

    /**
     * Refuses to mix two forms in one file; tells that tables of actors are others than they were.
     */
    private void keepManner(WatchState state) throws IOException, WatchException {
        Manner now = options.manner();
        Path output = options.output();
        String name = output == null ? "" : output.toAbsolutePath().normalize().toString();
        Manner there = output == null || isEmpty(output) ? null : state.manners().of(name);
        if (there != null && !there.format().equals(now.format())) {
            throw new WatchException(String.valueOf(output), WebFault.OTHER_FORMAT);
        }
        Manner before = state.manners().last();
        if (before != null && !before.actors().equals(now.actors())) {
            listener.progress(OTHER_ACTORS);
        }
        state.tidy();
        state.keep(now, name);
    }

    private static boolean isEmpty(Path output) throws IOException {
        return !Files.exists(output) || Files.size(output) == 0;
    }

    private Results results(WatchState state, OutputStream stdout)
            throws IOException, WatchException {
        Path output = options.output();
        if (output == null) {
            return StreamedResults.standard(stdout);
        }
        try {
            return OutputFile.replaces(output)
                    ? AppendedResults.open(surroundings.disk(), output, state)
                    : StreamedResults.open(output);
        } catch (OutputFile.InUseException e) {
            throw new WatchException(Problem.of(output.toString(), Fault.IN_USE));
        } catch (IOException e) {
            throw new WatchException(Problem.of(output.toString(), Fault.NOT_WRITABLE));
        }
    }
}
