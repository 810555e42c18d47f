package org.casus.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.casus.ArticleReader;
import org.casus.export.JsonWriter;
import org.jspecify.annotations.Nullable;

/** A watch over one site, with a clock that stands still unless somebody waits. */
final class WatchBench implements Timekeeper {

    static final Instant MORNING = Instant.parse("2026-03-11T08:00:00Z");
    private static final ArticleReader READER = ArticleReader.english();

    final List<String> problems = new ArrayList<>();
    final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    final Path folder;
    AppendFile.Disk disk = AppendFile::open;
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
                        folder.resolve("state"),
                        output,
                        "Casus/test",
                        List.of("127.0.0.1"),
                        Duration.ofMinutes(1));
        FeedWatcher its =
                new FeedWatcher(
                        options,
                        () -> READER,
                        new JsonWriter()::line,
                        problem -> problems.add(problem.code() + " " + problem.input()),
                        this,
                        () -> 0.5,
                        disk);
        watcher = its;
        try {
            return its.run(List.of(feeds), stdout);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
        List<String> articles = new ArrayList<>();
        for (String line : written().lines().toList()) {
            try {
                String url = new ObjectMapper().readTree(line).at("/document/source").asText();
                articles.add(url.replaceFirst("^http://[^/]+", ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return articles;
    }
}
