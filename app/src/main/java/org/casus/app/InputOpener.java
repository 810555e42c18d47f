package org.casus.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens files and standard input, and puts what the system complains of into words. */
final class InputOpener {

    /** The argument that stands for standard input. */
    static final String STDIN = "-";

    /** What Java reads in a name for bytes that are no characters of the system's encoding. */
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream stdin;

    InputOpener(InputStream stdin) {
        this.stdin = stdin;
    }

    /** An input that cannot be opened or read. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Failed(Problem problem) {
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    static String name(String argument) {
        return argument.equals(STDIN) ? "standard input" : argument;
    }

    InputStream open(String argument) throws Failed {
        if (argument.equals(STDIN)) {
            return stdin;
        }
        if (InputPaths.isAddress(argument)) {
            throw new Failed(Problem.of(argument, Fault.WEB_ADDRESS));
        }
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                // one with files has been taken apart before
                Fault fault = Files.isReadable(path) ? Fault.DIRECTORY : Fault.NOT_READABLE;
                throw new Failed(Problem.of(argument, fault));
            }
            return Files.newInputStream(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            boolean lost = argument.indexOf(REPLACEMENT) >= 0;
            throw new Failed(Problem.of(argument, lost ? Fault.FILE_NAME : Fault.NO_SUCH_FILE));
        } catch (IOException e) {
            throw new Failed(Problem.of(argument, fault(argument, e)));
        }
    }

    /** A name that is too long for any file is none, such as a sentence where a list is due. */
    private static Fault fault(String argument, IOException e) {
        boolean denied = e instanceof AccessDeniedException;
        return denied || Files.exists(Path.of(argument)) ? Fault.NOT_READABLE : Fault.NO_SUCH_FILE;
    }

    /** All bytes of an input, or null where there are more than so many. */
    byte @Nullable [] bytes(String argument, int most) throws Failed {
        try (InputStream in = open(argument)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? null : bytes;
        } catch (IOException e) {
            throw new Failed(Problem.of(name(argument), Fault.NOT_READABLE));
        }
    }
}
