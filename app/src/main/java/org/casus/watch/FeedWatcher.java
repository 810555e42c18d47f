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
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.ArticleReader;
import org.casus.app.Fault;
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

    private final WatchOptions options;
    private final Supplier<ArticleReader> reader;
    private final Function<Reading, String> writer;
    private final Consumer<Problem> say;
    private final Timekeeper time;
    private final DoubleSupplier chance;
    private final AppendFile.Disk disk;
    private volatile @Nullable Watch running;
    private volatile boolean stopped;

    /**
     * @param options what the user wants
     * @param reader loads the reader, when it is needed
     * @param writer makes of a reading what is put out
     * @param say is told of each feed and article that cannot be read
     */
    public FeedWatcher(
            WatchOptions options,
            Supplier<ArticleReader> reader,
            Function<Reading, String> writer,
            Consumer<Problem> say) {
        this(options, reader, writer, say, Timekeeper.ofMachine(), Math::random, AppendFile::open);
    }

    FeedWatcher(
            WatchOptions options,
            Supplier<ArticleReader> reader,
            Function<Reading, String> writer,
            Consumer<Problem> say,
            Timekeeper time,
            DoubleSupplier chance,
            AppendFile.Disk disk) {
        this.options = options;
        this.reader = reader;
        this.writer = writer;
        this.say = say;
        this.time = time;
        this.chance = chance;
        this.disk = disk;
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
     * Runs until it is stopped or, once, until all is read.
     *
     * @param feeds addresses of feeds
     * @param stdout where to put out readings if the options name no file
     * @return whether nothing was left unread
     * @throws WatchException if state or output cannot be used
     */
    public boolean run(List<String> feeds, OutputStream stdout)
            throws WatchException, InterruptedException {
        Path folder = options.state();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve(LOCK),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = lock(channel, folder)) {
                return lock.isValid() && locked(feeds, stdout);
            }
        } catch (OutputException e) {
            throw new WatchException(Problem.of(e.output(), Fault.NOT_WRITABLE));
        } catch (IOException e) {
            throw new WatchException(Problem.of(folder.toString(), Fault.NOT_WRITABLE));
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

    private boolean locked(List<String> feeds, OutputStream stdout)
            throws IOException, WatchException, InterruptedException {
        Path path = options.state().resolve(JOURNAL);
        AddressPolicy policy = new AddressPolicy(options.allowPrivate());
        try (WatchState state = new WatchState(new Journal(disk.open(path), path));
                Results results = results(state, stdout);
                WebClient client = new WebClient(policy, options.userAgent(), options.deadline())) {
            Hosts hosts = new Hosts(options.delay(), chance);
            Watch watch =
                    new Watch(
                            options,
                            state,
                            results,
                            new Courier(client, hosts, time),
                            hosts,
                            new PageArticles(reader.get(), writer),
                            time,
                            say);
            running = watch;
            if (stopped) {
                watch.stop();
            }
            return watch.run(feeds);
        }
    }

    private Results results(WatchState state, OutputStream stdout)
            throws IOException, WatchException {
        Path output = options.output();
        if (output == null) {
            return new StreamedResults(stdout);
        }
        try {
            return OutputFile.open(disk, output, state);
        } catch (IOException e) {
            throw new WatchException(Problem.of(output.toString(), Fault.NOT_WRITABLE));
        }
    }
}
