package org.casus.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.app.FileStamp;
import org.casus.app.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, written down beside its output so that it can go on after it was cut off. A
 * line says with which settings it began; each further line is a commit: all that it counts is on
 * the disk. It also names the files begun and the complaints made since the one before. The last
 * line may be cut off and does not count then. Not safe for several threads.
 */
public final class RunJournal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What the first line begins with, and the form of the lines: another one is another number.
     */
    private static final String MARK = "casus-run";

    private static final int FORM = 2;

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
     * What came up since the commit before.
     *
     * @param files that were begun
     * @param complaints of documents that are done
     */
    public record News(List<FileStamp> files, List<Complaint> complaints) {

        /** Copies the lists. */
        public News {
            files = List.copyOf(files);
            complaints = List.copyOf(complaints);
        }
    }

    /** Is told of what a journal holds. */
    public interface Listener {

        /** Of one commit. */
        void hear(News news) throws IOException;
    }

    /** A file that stands where a journal is due. */
    public static final class ForeignException extends IOException {

        private static final long serialVersionUID = 1L;

        ForeignException(Path path) {
            super(path + " is no journal of this version of Casus");
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

    /**
     * Reads a journal.
     *
     * @param listener is told of what came up, commit by commit
     * @return null where there is none, or it was cut off in its first line
     * @throws ForeignException where the file is no journal, or that of another version
     */
    public static @Nullable Content read(Path path, Listener listener) throws IOException {
        if (!Files.exists(path)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            byte[] first = line(in);
            JsonNode head = object(first);
            if (head == null && isTornHead(first)) {
                return null;
            }
            if (head == null || head.path(MARK).asInt() != FORM) {
                throw new ForeignException(path);
            }
            SortedMap<String, String> settings = new TreeMap<>();
            head.path("settings")
                    .properties()
                    .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
            Commit last = Commit.none();
            long length = first.length;
            byte[] line = line(in);
            for (JsonNode commit = object(line); commit != null; commit = object(line)) {
                last = commit(commit);
                listener.hear(news(commit));
                length += line.length;
                line = line(in);
            }
            return new Content(settings, last, length);
        }
    }

    /** Whether a line is the start of a first line of ours. */
    private static boolean isTornHead(byte[] line) {
        String mark = "{\"" + MARK + "\":" + FORM + ",";
        String text = new String(line, StandardCharsets.UTF_8);
        boolean whole = text.endsWith("\n");
        return !whole && (text.startsWith(mark) || mark.startsWith(text));
    }

    /** The next line with its end, which the last one may lack; empty behind it. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    /** The object of a line; null where the line is cut off or holds none. */
    private static @Nullable JsonNode object(byte[] line) {
        if (line.length == 0 || line[line.length - 1] != '\n') {
            return null;
        }
        try {
            JsonNode object = JSON.readTree(new String(line, StandardCharsets.UTF_8));
            return object.isObject() ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Begins a journal, in place of any that is there. */
    public static RunJournal begin(Path path, SortedMap<String, String> settings)
            throws IOException {
        RunJournal journal = resume(path, 0);
        ObjectNode head = JSON.createObjectNode().put(MARK, FORM);
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
    public void commit(Commit commit, News news) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put("length", commit.length()).put("nanos", commit.nanos());
        line.put("done", commit.done()).put("names", commit.names());
        line.set("tally", commit.tally().json());
        ArrayNode files = line.putArray("files");
        for (FileStamp file : news.files()) {
            files.addArray().add(file.name()).add(file.size()).add(file.modified());
        }
        ArrayNode complaints = line.putArray("complaints");
        for (Complaint complaint : news.complaints()) {
            Problem problem = complaint.problem();
            complaints
                    .addArray()
                    .add(complaint.kind())
                    .add(problem.input())
                    .add(problem.code())
                    .add(problem.message());
        }
        append(line);
    }

    private static News news(JsonNode line) {
        List<FileStamp> files = new ArrayList<>();
        for (JsonNode file : line.path("files")) {
            files.add(
                    new FileStamp(
                            file.path(0).asText(), file.path(1).asLong(), file.path(2).asLong()));
        }
        List<Complaint> complaints = new ArrayList<>();
        for (JsonNode its : line.path("complaints")) {
            String message = its.path(3).asText();
            Problem problem =
                    new Problem(its.path(1).asText(), message, its.path(2).asText(), null);
            complaints.add(new Complaint(its.path(0).asText(), problem));
        }
        return new News(files, complaints);
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
