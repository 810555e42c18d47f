package org.casus.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.casus.ArticleReader;
import org.casus.app.Problem;
import org.casus.export.JsonWriter;
import org.casus.model.Reading;
import org.casus.work.Sieve;
import org.jspecify.annotations.Nullable;

/** A watch over one site, with a clock that stands still unless somebody waits. */
final class WatchBench implements Timekeeper {

    static final Instant MORNING = Instant.parse("2026-03-11T08:00:00Z");
    private static final ArticleReader READER = ArticleReader.english();

    final List<String> problems = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    @Nullable OutputStream pipe;
    final Path folder;
    AppendFile.Disk disk = new MachineDisk();
    Function<Reading, String> writer = new JsonWriter()::line;
    Manner manner = new Manner("json", "");

    /** Topics to leave out. */
    Set<String> leftOut = Set.of();

    long spare = 4_000_000;
    int days = 14;
    @Nullable Duration longest;
    List<String> hosts = List.of("127.0.0.1");
    final List<String> progress = new ArrayList<>();
    WatchTally tally = new WatchTally();
    boolean once = true;
    @Nullable Path output;
    Runnable onSleep = () -> {};
    Instant now = MORNING;
    private @Nullable FeedWatcher watcher;

    WatchBench(Path folder) {
        this.folder = folder;
        this.output = folder.resolve("out.jsonl");
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        now = now.plus(time);
        onSleep.run();
    }

    /** One run; whether all was well. */
    boolean run(String... feeds) throws WatchException {
        WatchOptions options =
                new WatchOptions(
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(2),
                        once,
                        longest,
                        days,
                        4,
                        folder.resolve("state"),
                        output,
                        manner,
                        new Sieve(leftOut),
                        "Casus/test",
                        hosts,
                        Duration.ofMinutes(1));
        FeedWatcher its =
                new FeedWatcher(
                        options,
                        () -> READER,
                        writer,
                        new Told(),
                        new FeedWatcher.Surroundings(this, () -> 0.5, disk, spare));
        watcher = its;
        try {
            tally = its.run(List.of(feeds), pipe == null ? stdout : pipe);
            return tally.isAllWell();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Told implements WatchListener {

        @Override
        public void problem(Problem problem) {
            lines.add(problem.line());
            problems.add(problem.code() + " " + problem.input());
        }

        @Override
        public void progress(String line) {
            progress.add(line);
        }
    }

    void stop() {
        if (watcher != null) {
            watcher.stop();
        }
    }

    /** What was put out. */
    String written() {
        try {
            return output == null
                    ? stdout.toString(StandardCharsets.UTF_8)
                    : Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses of the articles put out, without their host. */
    List<String> articles() {
        return sources().stream().map(url -> url.replaceFirst("^http://[^/]+", "")).toList();
    }

    /** Where the articles put out are from. */
    List<String> sources() {
        return fields("/document/source");
    }

    /** The ids of the articles put out. */
    List<String> ids() {
        return fields("/document/id");
    }

    /** Of each article put out the id of the one that it repeats, or nothing. */
    List<String> copies() {
        return fields("/document/copy_of/id");
    }

    private List<String> fields(String pointer) {
        List<String> fields = new ArrayList<>();
        for (String line : written().lines().toList()) {
            try {
                fields.add(new ObjectMapper().readTree(line).at(pointer).asText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return fields;
    }
}
