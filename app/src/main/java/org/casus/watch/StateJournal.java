package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are kept whole or not at all: each is a check sum and a JSON object. What was torn off
 * at the end, when the machine went down, is dropped when the journal is opened.
 *
 * <p>The first line says in which form the others are. When lines have come to say little that is
 * still of use, they can be replaced by fewer that say the same: these are written aside, and take
 * the journal's place at once. Not safe for several threads at once.
 */
final class StateJournal implements Closeable {

    /** Of the lines; a change that older versions of Casus misread needs another number. */
    private static final int FORM = 3;

    /** Lines of this form and those between have the same meaning in the newest one. */
    private static final int OLDEST_FORM = 2;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUM = 8;
    private static final int PORTION = 1 << 20;
    private static final String ASIDE = ".new";

    private final AppendFile.Disk disk;
    private final Path path;
    private final long spare;
    private AppendFile file;
    private long size;
    private long replaced;
    private boolean old;

    /** Takes what a journal holds, line by line. */
    interface Reader {
        /** Takes a line, or throws because it makes no sense. */
        void take(JsonNode line);
    }

    /**
     * Opens a journal and hands over what it holds.
     *
     * @param spare bytes that it may grow by before it is worth replacing its lines
     * @throws WatchException if a line is damaged that others follow, or in another form
     */
    StateJournal(AppendFile.Disk disk, Path path, long spare, Reader reader)
            throws IOException, WatchException {
        this.disk = disk;
        this.path = path;
        this.spare = spare;
        this.file = disk.open(path);
        boolean opened = false;
        try {
            read(reader);
            opened = true;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private void read(Reader reader) throws IOException, WatchException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        boolean torn = false;
        long at = 0;
        for (byte[] part = file.read(0, PORTION); part.length > 0; ) {
            at += part.length;
            int from = 0;
            for (int i = 0; i < part.length; i++) {
                if (part[i] == '\n') {
                    rest.write(part, from, i - from);
                    from = i + 1;
                    if (torn) {
                        throw new WatchException(path.toString(), WebFault.STATE_DAMAGED);
                    }
                    torn = !take(rest, reader);
                    rest.reset();
                }
            }
            rest.write(part, from, part.length - from);
            part = file.read(at, PORTION);
        }
        boolean headless = size == 0 && rest.size() > text(head()).length;
        if (headless || (torn && rest.size() > 0)) {
            throw new WatchException(path.toString(), WebFault.STATE_DAMAGED);
        }
        if (size < at) {
            file.truncate(size);
        }
        if (size == 0) {
            append(text(head()));
        }
    }

    /** Hands over a line; false where it is damaged. */
    private boolean take(ByteArrayOutputStream bytes, Reader reader) throws WatchException {
        JsonNode line = line(bytes.toString(StandardCharsets.UTF_8));
        if (line == null) {
            return false;
        }
        boolean first = size == 0;
        size += bytes.size() + 1;
        int form = line.path("form").asInt();
        if (first && (form < OLDEST_FORM || form > FORM)) {
            throw new WatchException(path.toString(), WebFault.STATE_OF_OTHER_VERSION);
        }
        old |= first && form < FORM;
        if (first) {
            return true;
        }
        if (line.has("replaced")) {
            replaced = size;
        } else {
            try {
                reader.take(line);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new WatchException(path.toString(), WebFault.STATE_DAMAGED);
            }
        }
        return true;
    }

    private static @Nullable JsonNode line(String text) {
        boolean sound = text.length() > SUM && text.startsWith(sum(text.substring(SUM)));
        try {
            return sound ? JSON.readTree(text.substring(SUM)) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static String sum(String text) {
        long crc = Written.crc(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc);
    }

    private static byte[] text(ObjectNode line) {
        String text = line.toString();
        return (sum(text) + text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode head() {
        return object().put("form", FORM);
    }

    /** An empty line, to be filled. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Returns when the line is on the disk. */
    void add(ObjectNode line) throws IOException {
        append(text(line));
    }

    private void append(byte[] bytes) throws IOException {
        file.append(bytes);
        size += bytes.length;
    }

    /**
     * Whether it has grown to more than twice what it was when its lines were last replaced, or has
     * lines of an older form.
     */
    boolean isToBeReplaced() {
        return old || size - replaced > replaced + spare;
    }

    /** Replaces all lines by others. Killed in between, it has the lines of before. */
    void replace(Iterator<ObjectNode> lines) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ASIDE);
        try (AppendFile other = disk.open(aside)) {
            other.truncate(0);
            ByteArrayOutputStream portion = new ByteArrayOutputStream();
            portion.writeBytes(text(head()));
            while (lines.hasNext()) {
                portion.writeBytes(text(lines.next()));
                if (portion.size() > PORTION) {
                    other.append(portion.toByteArray());
                    portion.reset();
                }
            }
            portion.writeBytes(text(object().put("replaced", true)));
            other.append(portion.toByteArray());
            size = other.size();
            replaced = size;
            old = false;
        }
        file.close();
        disk.replace(aside, path);
        file = disk.open(path);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
