package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are kept whole or not at all: each is a check sum and a JSON object. What was torn off
 * at the end, when the machine went down, is dropped when the journal is opened.
 */
final class Journal implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUM = 8;

    private final AppendFile file;
    private final List<JsonNode> lines = new ArrayList<>();

    /**
     * Opens a journal and reads what it holds.
     *
     * @throws WatchException if a line is damaged that others follow
     */
    Journal(AppendFile file, Path path) throws IOException, WatchException {
        this.file = file;
        byte[] all = file.from(0);
        int from = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                JsonNode line = line(new String(all, from, i - from, StandardCharsets.UTF_8));
                if (line == null && i < all.length - 1) {
                    throw new WatchException(path.toString(), WebFault.STATE_DAMAGED);
                } else if (line == null) {
                    break;
                }
                lines.add(line);
                from = i + 1;
            }
        }
        if (from < all.length) {
            file.truncate(from);
        }
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

    /** What it held when it was opened. */
    List<JsonNode> lines() {
        return lines;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Returns when the line is on the disk. */
    void add(ObjectNode line) throws IOException {
        String text = line.toString();
        file.append((sum(text) + text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
