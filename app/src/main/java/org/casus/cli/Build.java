package org.casus.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells apart builds of Casus with other rules, tables, models or code under one version. */
final class Build {

    private static final int SHOWN_BYTES = 6;

    private Build() {}

    /**
     * A print of what Casus itself has on the class path: the bytes of its jars, and in a
     * developer's folders the files with their days.
     */
    static String print() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(part);
                if (!part.isEmpty() && Files.isDirectory(path)) {
                    addFolder(path, digest);
                } else if (path.getFileName().toString().startsWith("casus-")) {
                    addFile(path, digest);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
        } catch (IOException e) {
            // a class path that cannot be read runs nothing; what remains is the version
            return "unknown";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void addFile(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void addFolder(Path folder, MessageDigest digest) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            FileTime changed = Files.getLastModifiedTime(file);
            String line = folder.relativize(file) + " " + Files.size(file) + " " + changed + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
