package org.casus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By what it is noticed that a file is another than it was.
 *
 * @param name as the user gave it
 * @param size in bytes
 * @param modified in milliseconds since 1970
 */
public record FileStamp(String name, long size, long modified) {

    /** Of a file; null for standard input, an address, and what is not there. */
    public static @Nullable FileStamp of(String argument) {
        if (argument.equals(InputOpener.STDIN) || InputPaths.isAddress(argument)) {
            return null;
        }
        try {
            BasicFileAttributes its =
                    Files.readAttributes(Path.of(argument), BasicFileAttributes.class);
            return its.isRegularFile()
                    ? new FileStamp(argument, its.size(), its.lastModifiedTime().toMillis())
                    : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /** Size and day for people, as in {@code 1,204 bytes of 2024-03-12T10:31:00Z}. */
    public String told() {
        return String.format(Locale.ROOT, "%,d bytes of %s", size, Instant.ofEpochMilli(modified));
    }
}
