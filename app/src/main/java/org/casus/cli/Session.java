package org.casus.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.casus.ArticleReader;
import org.casus.app.ModelUse;
import org.casus.app.Terminal;

/**
 * What a command runs in: its streams, its terminal, its reader.
 *
 * @param in standard input
 * @param out standard output; characters are written as UTF-8
 * @param err standard error
 * @param terminal what is known of the terminal
 * @param debug whether a bug shows its trace
 * @param reader loads the reader, when it is needed
 */
record Session(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Terminal terminal,
        boolean debug,
        Supplier<ArticleReader> reader) {

    /** What the launcher says of the streams: {@code out,err} for those that are terminals. */
    private static final String TERMINALS = "casus.terminals";

    /** The streams and environment of this process. */
    static Session ofProcess() {
        return new Session(
                // a bare FileInputStream asks a pipe for its position, and fails
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Terminal.of(System.getProperty(TERMINALS), System.getenv()),
                "1".equals(System.getenv("CASUS_DEBUG")),
                () -> ModelUse.OF_PROCESS.during(ArticleReader::english));
    }
}
