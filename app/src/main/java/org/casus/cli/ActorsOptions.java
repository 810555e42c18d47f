package org.casus.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casus.ArticleReader;
import org.casus.app.Fault;
import org.casus.app.Problem;
import org.casus.lexicon.ActorTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The user's own tables of actors. */
final class ActorsOptions {

    /** The option's name. */
    static final String NAME = "--actors";

    @Option(
            names = NAME,
            paramLabel = "TABLE",
            description =
                    "Know the actors of this table too, whatever the shipped ones say of them; may"
                            + " be given several times. docs/actors.md explains it.")
    private List<String> files = List.of();

    private @Nullable List<byte[]> contents;

    /** What a command must not overwrite: these files and others that it reads. */
    List<String> readWith(List<String> others) {
        return Stream.concat(files.stream(), others.stream()).toList();
    }

    /** Whether there are any. */
    boolean isGiven() {
        return !files.isEmpty();
    }

    /**
     * The reader that knows the tables. They are read now, so that a wrong one stops the command
     * before it begins, with exit code 2.
     *
     * @param shipped gives the reader without them
     */
    Supplier<ArticleReader> reader(Supplier<ArticleReader> shipped) {
        if (files.isEmpty()) {
            return shipped;
        }
        List<ActorTable> tables = new ArrayList<>();
        List<byte[]> all = contents();
        for (int i = 0; i < all.size(); i++) {
            tables.add(ActorTable.read(files.get(i), all.get(i)));
        }
        ArticleReader reader = shipped.get().withActors(tables);
        return () -> reader;
    }

    /** The content of all tables in short: another where one byte is. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] bytes : contents()) {
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
                digest.update(bytes);
            }
            return "of sha256 " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a bug: no SHA-256 in this Java", e);
        }
    }

    private List<byte[]> contents() {
        List<byte[]> known = contents;
        if (known == null) {
            known = files.stream().map(ActorsOptions::bytes).toList();
            contents = known;
        }
        return known;
    }

    /**
     * The content of a table.
     *
     * @throws TableFileException if it cannot be read
     */
    static byte[] bytes(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                throw new TableFileException(Problem.of(file, Fault.NO_SUCH_FILE));
            }
            return Files.readAllBytes(path);
        } catch (InvalidPathException e) {
            throw new TableFileException(Problem.of(file, Fault.NO_SUCH_FILE));
        } catch (IOException e) {
            throw new TableFileException(Problem.of(file, Fault.NOT_READABLE));
        } catch (OutOfMemoryError e) {
            throw new TableFileException(Problem.of(file, Fault.OUT_OF_MEMORY));
        }
    }
}
