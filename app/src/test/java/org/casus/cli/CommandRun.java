package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casus.ArticleReader;
import org.casus.app.Terminal;

/** Runs a command in this process and keeps what it printed. */
final class CommandRun {

    private static final ArticleReader READER = ArticleReader.english();

    private final int code;
    private final String out;
    private final String err;

    private CommandRun(int code, String out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs {@code casus} with these arguments, without a terminal and with nothing on its input.
     */
    static CommandRun casus(String... arguments) {
        return casus(Terminal.none(), new byte[0], arguments);
    }

    static CommandRun casus(Terminal terminal, byte[] stdin, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session =
                new Session(
                        new ByteArrayInputStream(stdin),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        false,
                        () -> READER);
        int code = CasusCommand.run(session, arguments);
        return new CommandRun(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    int code() {
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    /**
     * What it complained of, without the summary that a run of several documents ends with and what
     * a slow machine tells of its progress.
     */
    List<String> errLines() {
        return err.lines()
                .filter(line -> !line.startsWith("  "))
                .filter(line -> !line.matches("casus [a-z ]+: [0-9,]+ documents in .*"))
                .filter(line -> !line.matches("casus [a-z ]+: [0-9,]+( of [0-9,]+)? done, .*"))
                .toList();
    }

    /** Fails unless the command ended with 0 and complained of nothing; gives what it printed. */
    String succeeded() {
        assertThat(errLines()).isEmpty();
        assertThat(code).isZero();
        return out;
    }
}
