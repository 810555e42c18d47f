package org.casus.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, written down beside its output so that it can go on after it was cut off. A
 * line says with which settings it began; each further line is a commit: all that it counts is on
 * the disk. The last line may be cut off and does not count then. Not safe for several threads.
 */
public final class RunJournal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final FileChannel channel;

    private RunJournal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * A point that a run can go on from.
     *
     * @param length bytes of output that belong to what is done
     * @param nanos how long the run had worked
     * @param done how many documents are done, in their order
     * @param names the digest of their names
     * @param tally what became of them
     */
    public record Commit(long length, long nanos, long done, String names, Tally tally) {

        /** Nothing is done. */
        public static Commit none() {
            return new Commit(0, 0, 0, new NamesDigest().value(), new Tally());
        }
    }

    /**
     * What a journal says.
     *
     * @param settings that the run began with, by name
     * @param last its last commit
     * @param length bytes of the journal that are whole lines
     */
    public record Content(SortedMap<String, String> settings, Commit last, long length) {}

    /** Reads a journal; null where there is none, or not even its first line is whole. */
    public static @Nullable Content read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            JsonNode head = next(in, line);
            if (head == null) {
                return null;
            }
            SortedMap<String, String> settings = new TreeMap<>();
            head.path("settings")
                    .properties()
                    .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
            Commit last = Commit.none();
            long length = 0;
            while (head != null) {
                length += line.size();
                head = next(in, line);
                last = head == null ? last : commit(head);
            }
            return new Content(settings, last, length);
        }
    }

    /** The object of the next line; null at the end, or where a line is cut off or is none. */
    private static @Nullable JsonNode next(InputStream in, ByteArrayOutputStream line)
            throws IOException {
        line.reset();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        line.write('\n');
        try {
            JsonNode object = JSON.readTree(line.toString(StandardCharsets.UTF_8));
            return next < 0 || !object.isObject() ? null : object;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Begins a journal, in place of any that is there. */
    public static RunJournal begin(Path path, SortedMap<String, String> settings)
            throws IOException {
        RunJournal journal = resume(path, 0);
        ObjectNode head = JSON.createObjectNode();
        ObjectNode given = head.putObject("settings");
        settings.forEach(given::put);
        journal.append(head);
        return journal;
    }

    /** Goes on with a journal of so many bytes. */
    public static RunJournal resume(Path path, long length) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        channel.truncate(length).position(length);
        return new RunJournal(path, channel);
    }

    /** Adds a commit; returns when the disk has it. */
    public void commit(Commit commit) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put("length", commit.length()).put("nanos", commit.nanos());
        line.put("done", commit.done()).put("names", commit.names());
        line.set("tally", commit.tally().json());
        append(line);
    }

    private static Commit commit(JsonNode line) {
        return new Commit(
                line.path("length").asLong(),
                line.path("nanos").asLong(),
                line.path("done").asLong(),
                line.path("names").asText(),
                Tally.of(line.path("tally")));
    }

    private void append(ObjectNode line) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(
                        (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** The run is over: nothing is left to go on with. */
    public void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
