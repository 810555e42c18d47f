package org.casus.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
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
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.casus.app.Fetched;
import org.casus.app.PageStore;
import org.casus.app.Problem;
import org.casus.format.Served;
import org.jspecify.annotations.Nullable;

/**
 * What a run has fetched, kept beside its output until the run is over: a run that goes on reads
 * the pages that the one before got, and asks no server for them again.
 *
 * <p>A first line says what the file is. Each entry is a line, a JSON object, and behind it so many
 * bytes as the line says, the page packed by gzip. What was torn off at the end does not count.
 * Safe for use by several threads.
 */
public final class PageSpool implements PageStore, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] HEAD = "{\"casus-pages\":1}\n".getBytes(StandardCharsets.UTF_8);

    private static final int LONGEST_LINE = 1 << 16;

    private final Path path;
    private final Map<String, Entry> entries = new TreeMap<>();
    private @Nullable FileChannel channel;
    private boolean dirty;
    private boolean closed;

    /** A file that stands where pages are due. */
    public static final class ForeignException extends IOException {

        private static final long serialVersionUID = 1L;

        ForeignException(Path path) {
            super(path + " does not hold the pages of a run");
        }
    }

    private record Entry(JsonNode line, long at, int length) {}

    /**
     * Touches no file before something is kept.
     *
     * @param path where it is, or is to be
     */
    public PageSpool(Path path) {
        this.path = path;
    }

    /**
     * Takes up what a run before has kept, if there is something.
     *
     * @throws ForeignException if the file is none of ours
     */
    public synchronized void resume() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        FileChannel opened = open();
        byte[] head = new byte[HEAD.length];
        int read = read(opened, head, 0);
        if (!Arrays.equals(head, 0, read, HEAD, 0, read)) {
            opened.close();
            throw new ForeignException(path);
        }
        channel = opened;
        long end = read < HEAD.length ? 0 : index(opened);
        opened.truncate(end).position(end);
        if (end == 0) {
            write(opened, HEAD);
        }
    }

    /** Forgets what a run before has kept. */
    public synchronized void begin() throws IOException {
        resume();
        FileChannel its = channel;
        if (its != null) {
            its.close();
            channel = null;
            entries.clear();
            Files.deleteIfExists(path);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Where the last whole entry ends. */
    private long index(FileChannel from) throws IOException {
        long at = HEAD.length;
        for (Entry entry = entry(from, at); entry != null; entry = entry(from, at)) {
            entries.put(entry.line().path("address").asText(), entry);
            at = entry.at() + entry.length();
        }
        return at;
    }

    /** The entry at a place; null at the end, or where it is torn or damaged. */
    private static @Nullable Entry entry(FileChannel from, long at) throws IOException {
        byte[] bytes = new byte[LONGEST_LINE];
        int read = read(from, bytes, at);
        int end = 0;
        while (end < read && bytes[end] != '\n') {
            end++;
        }
        if (end == read) {
            return null;
        }
        JsonNode line;
        try {
            line = JSON.readTree(new String(bytes, 0, end, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return null;
        }
        int length = line.path("length").asInt();
        if (length < 0 || length > from.size() - at) {
            return null;
        }
        Entry entry = new Entry(line, at + end + 1, length);
        byte[] packed = new byte[entry.length()];
        boolean whole = read(from, packed, entry.at()) == packed.length;
        return whole && crc(packed) == line.path("crc").asLong() ? entry : null;
    }

    private static int read(FileChannel from, byte[] to, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(to);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = from.read(buffer, at + buffer.position());
        }
        return buffer.position();
    }

    private static void write(FileChannel to, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            to.write(rest);
        }
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    @Override
    public synchronized boolean has(String address) {
        return entries.containsKey(address);
    }

    @Override
    public synchronized @Nullable Fetched get(String address) throws IOException {
        Entry entry = entries.get(address);
        FileChannel from = channel;
        if (entry == null || from == null) {
            return null;
        }
        JsonNode line = entry.line();
        if (line.has("code")) {
            String message = line.path("message").asText();
            String code = line.path("code").asText();
            return new Fetched.Nothing(new Problem(address, message, code, null));
        }
        byte[] packed = new byte[entry.length()];
        read(from, packed, entry.at());
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            String type = line.path("type").textValue();
            String url = line.path("url").asText();
            return new Fetched.Content(new Served(address, url, type, in.readAllBytes()));
        }
    }

    @Override
    public synchronized void put(String address, Fetched fetched) throws IOException {
        if (closed) {
            // came in when the run was over
            return;
        }
        ObjectNode line = JSON.createObjectNode().put("address", address);
        byte[] packed = new byte[0];
        if (fetched instanceof Fetched.Content content) {
            line.put("url", content.served().url()).put("type", content.served().contentType());
            packed = packed(content.served().body());
        } else {
            Problem why = ((Fetched.Nothing) fetched).why();
            line.put("code", why.code()).put("message", why.message());
        }
        line.put("length", packed.length).put("crc", crc(packed));
        FileChannel to = channel;
        if (to == null) {
            to = open();
            channel = to;
            write(to, HEAD);
        }
        byte[] head = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        long at = to.position();
        try {
            write(to, head);
            write(to, packed);
        } catch (IOException e) {
            // what would follow a torn entry could not be found again
            to.truncate(at).position(at);
            throw e;
        }
        entries.put(address, new Entry(line, at + head.length, packed.length));
        dirty = true;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** Returns when the disk has all that was kept. */
    public synchronized void force() throws IOException {
        FileChannel its = channel;
        if (dirty && its != null) {
            its.force(false);
            dirty = false;
        }
    }

    /** The run is over. */
    public synchronized void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        FileChannel its = channel;
        channel = null;
        if (its != null) {
            its.close();
        }
    }
}
