package org.casus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.casus.app.Fault;
import org.casus.app.OrderedWorkers;
import org.casus.app.Outcome;
import org.casus.app.Problem;
import org.casus.app.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs the jobs of a command, prints what comes of them, and gives the exit code. */
final class BatchRun {

    private final Session session;
    private final CommandSpec command;
    private final RunOptions options;

    BatchRun(Session session, CommandSpec command, RunOptions options) {
        this.session = session;
        this.command = command;
        this.options = options;
    }

    /** Stops with exit code 2 where the options cannot be meant. */
    void check(List<String> files) {
        if (options.threads < 1) {
            throw new ParameterException(
                    command.commandLine(), "--threads needs 1 or more, not " + options.threads);
        }
        Path output = options.output;
        for (String file : files) {
            if (output != null && isSame(Path.of(file), output)) {
                throw new ParameterException(
                        command.commandLine(), "-o would overwrite the input " + file);
            }
        }
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.exists(output) && Files.isSameFile(input, output);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs all jobs.
     *
     * @param count how many they are, or -1 where nobody knows
     */
    int run(Iterator<OrderedWorkers.Job> jobs, long count) {
        try (OutputStream file = openOutput()) {
            return run(jobs, count, new Output(file == null ? session.out() : file));
        } catch (IOException e) {
            return notWritable(null);
        }
    }

    private @Nullable OutputStream openOutput() throws IOException {
        return options.output == null ? null : Files.newOutputStream(options.output);
    }

    private int run(Iterator<OrderedWorkers.Job> jobs, long count, Output output) {
        int[] unread = {0};
        String name = command.qualifiedName();
        try (Progress progress = new Progress(name, session.err(), session.terminal(), count)) {
            new OrderedWorkers(options.threads)
                    .run(
                            jobs,
                            outcome -> {
                                unread[0] += outcome.read() ? 0 : 1;
                                boolean more = output.write(outcome.output());
                                outcome.problems().forEach(p -> say(progress, p));
                                progress.step();
                                return more;
                            });
        }
        if (output.failed()) {
            return notWritable(null);
        }
        return unread[0] == 0 ? CasusCommand.OK : CasusCommand.SOME_UNREAD;
    }

    private int notWritable(@Nullable Progress progress) {
        String where = options.output == null ? "standard output" : options.output.toString();
        session.err().println(line(Problem.of(where, Fault.NOT_WRITABLE)));
        return CasusCommand.SOME_UNREAD;
    }

    private void say(Progress progress, Problem problem) {
        progress.say(line(problem));
        if (session.debug() && problem.cause() != null) {
            problem.cause().printStackTrace(session.err());
        }
    }

    private String line(Problem problem) {
        return command.qualifiedName() + ": " + problem.line();
    }

    /** An outcome without problems. */
    static Outcome done(String output, @Nullable Problem warning) {
        return new Outcome(output, warning == null ? List.of() : List.of(warning), true);
    }
}
