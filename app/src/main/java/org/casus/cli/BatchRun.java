package org.casus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.casus.app.AtExit;
import org.casus.app.Fault;
import org.casus.app.InputPaths;
import org.casus.app.OutputFile;
import org.casus.app.PageStore;
import org.casus.app.Problem;
import org.casus.work.Complaint;
import org.casus.work.Outcome;
import org.casus.work.Progress;
import org.casus.work.Report;
import org.casus.work.RunJournal;
import org.casus.work.SkipLines;
import org.casus.work.Summary;
import org.casus.work.Tally;
import org.casus.work.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs the jobs of a command, prints what comes of them, and gives the exit code. */
final class BatchRun {

    private final Session session;
    private final CommandSpec command;
    private final RunOptions options;
    private final boolean summary;
    private final SkipLines skipLines = new SkipLines();
    private @Nullable Checkpoint checkpoint;
    private @Nullable Path reportTo;
    private @Nullable Report report;
    private @Nullable Path full;
    private boolean reported;
    private Supplier<String> ending = () -> "";

    /**
     * @param summary whether to end with what became of the documents, if they are more than one
     */
    BatchRun(Session session, CommandSpec command, RunOptions options, boolean summary) {
        this.summary = summary;
        this.session = session;
        this.command = command;
        this.options = options;
    }

    /**
     * Stops with exit code 2 where the options cannot be meant.
     *
     * @param read the arguments and lists that are read
     */
    void check(List<String> read) {
        if (options.threads < 1) {
            throw wrong("--threads needs 1 or more, not " + options.threads);
        }
        Path output = options.output;
        Path to = reportTo;
        if (output != null) {
            checkKept(read, output, "-o");
        }
        if (to != null) {
            checkKept(read, to, "--report");
        }
        if (output != null && to != null && OutputFile.isSame(to, output)) {
            throw wrong("-o and --report name one file");
        }
    }

    private void checkKept(List<String> read, Path written, String option) {
        for (String input : read) {
            boolean file = !input.equals("-") && !InputPaths.isAddress(input);
            if (file && OutputFile.isSame(Path.of(input), written)) {
                throw wrong(option + " would overwrite the input " + input);
            }
        }
    }

    /**
     * Finds out where the run goes on; stops with exit code 2 where it cannot.
     *
     * @param settings what decides on the output, by option
     * @return how many documents are done already
     */
    long resume(SortedMap<String, String> settings) {
        Path output = options.output;
        if (output == null || options.unordered || !OutputFile.replaces(output)) {
            throw wrong("--resume needs -o with a file, and no --unordered");
        }
        try {
            Checkpoint point = Checkpoint.open(output, settings, command);
            checkpoint = point;
            return point.before().done();
        } catch (IOException e) {
            throw wrong("the journal beside " + output + " cannot be read");
        }
    }

    /** What runs before have fetched, if this one goes on. */
    PageStore pages() {
        return checkpoint == null ? PageStore.NONE : checkpoint.pages();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /**
     * Runs all jobs.
     *
     * @param count how many they are, or -1 where nobody knows
     */
    int run(Iterator<Workers.Job> jobs, long count) {
        Path to = reportTo;
        if (to == null) {
            return write(jobs, count);
        }
        try (OutputFile file = OutputFile.open(to, 0)) {
            Report begun = new Report(file.stream());
            if (checkpoint != null) {
                checkpoint.retell(begun);
            }
            report = begun;
            int code = write(jobs, count);
            if (reported) {
                file.finish();
            }
            return code;
        } catch (IOException e) {
            return notWritable(to.toString(), e);
        }
    }

    /** Writes beside the output what became of the documents, for programs. */
    void report(@Nullable Path file) {
        reportTo = file;
    }

    /** Writes this when all jobs are done. */
    void ending(Supplier<String> last) {
        ending = last;
    }

    private int write(Iterator<Workers.Job> jobs, long count) {
        Path place = options.output;
        try {
            if (place == null) {
                return run(jobs, count, new Output(session.out()));
            }
            return OutputFile.replaces(place)
                    ? replace(place, jobs, count)
                    : straight(place, jobs, count);
        } catch (UncheckedIOException e) {
            return notWritable("what is fetched for " + place, e.getCause());
        } catch (IOException e) {
            return notWritable(e);
        }
    }

    private int straight(Path place, Iterator<Workers.Job> jobs, long count) throws IOException {
        try (OutputStream stream = OutputFile.straight(place)) {
            return run(jobs, count, new Output(stream));
        }
    }

    /** The file that is there stays until the whole output can take its place. */
    private int replace(Path place, Iterator<Workers.Job> jobs, long count) throws IOException {
        Checkpoint point = checkpoint;
        if (point == null) {
            Checkpoint.refuse(place, command);
            try (OutputFile file = OutputFile.open(place, 0)) {
                Output output = new Output(file.stream());
                int code = run(jobs, count, output);
                if (output.isWhole()) {
                    file.finish();
                }
                return code;
            }
        }
        try (point;
                OutputFile file = OutputFile.open(place, point.before().length());
                AtExit hint = new AtExit(this::sayHowToGoOn)) {
            point.start(file);
            Output output = new Output(file.stream());
            int code = run(jobs, count, output);
            if (output.isWhole()) {
                // in this order: what is not in its place yet can still be gone on with
                file.finish();
                point.finish();
            }
            return code;
        }
    }

    private void sayHowToGoOn() {
        session.err().println(command.qualifiedName() + ": stopped; give the same again to go on");
    }

    private int run(Iterator<Workers.Job> jobs, long count, Output output) throws IOException {
        RunJournal.Commit before =
                checkpoint == null ? RunJournal.Commit.none() : checkpoint.before();
        Tally tally = before.tally();
        long begun = System.nanoTime() - before.nanos();
        String name = command.qualifiedName();
        boolean printed = options.output == null;
        try (Progress progress =
                new Progress(name, session.err(), session.terminal(), printed, count)) {
            new Workers(options.threads, !options.unordered)
                    .run(jobs, (job, outcome) -> take(job, outcome, tally, output, progress));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CasusCommand.SOME_UNREAD;
        }
        output.write(ending.get());
        output.end();
        if (output.failed()) {
            return notWritable(null);
        }
        if (checkpoint != null) {
            checkpoint.checkAll();
        }
        long nanos = System.nanoTime() - begun;
        if (summary && tally.documents() > 1 && output.isWhole()) {
            sum(new Summary(tally, nanos, session.terminal().errWidth()));
        }
        if (report != null) {
            report.end(tally, nanos);
            reported = true;
        }
        return tally.failedDocuments() == 0 ? CasusCommand.OK : CasusCommand.SOME_UNREAD;
    }

    private boolean take(
            Workers.Job job, Outcome outcome, Tally tally, Output output, Progress progress) {
        Checkpoint point = checkpoint;
        if (point != null && point.isDone(job)) {
            progress.step();
            return true;
        }
        tally.add(outcome, job.size());
        boolean more = output.write(outcome.output());
        if (more) {
            more = output.keeps(() -> keep(Complaint.of(outcome), tally));
        }
        say(progress, outcome);
        progress.step();
        return more;
    }

    private void keep(List<Complaint> complaints, Tally tally) throws IOException {
        Report told = report;
        if (told != null) {
            try {
                told.addAll(complaints);
            } catch (IOException e) {
                full = reportTo;
                throw e;
            }
        }
        Checkpoint point = checkpoint;
        if (point != null) {
            point.note(complaints);
            point.commit(tally);
        }
    }

    private int notWritable(@Nullable IOException why) {
        Path where = full != null ? full : options.output;
        return notWritable(where == null ? "standard output" : where.toString(), why);
    }

    private int notWritable(String where, @Nullable IOException why) {
        boolean used = why instanceof OutputFile.InUseException;
        Fault fault = used ? Fault.IN_USE : Fault.NOT_WRITABLE;
        session.err().println(line(Problem.of(where, fault)));
        return CasusCommand.SOME_UNREAD;
    }

    private void sum(Summary summary) {
        List<String> lines = summary.lines();
        session.err().println(command.qualifiedName() + ": " + lines.get(0));
        lines.subList(1, lines.size()).forEach(session.err()::println);
    }

    private void say(Progress progress, Outcome outcome) {
        List<String> lines =
                summary
                        ? skipLines.of(outcome)
                        : outcome.problems().stream().map(Problem::line).toList();
        lines.forEach(line -> progress.say(command.qualifiedName() + ": " + line));
        if (session.debug()) {
            outcome.problems().forEach(this::trace);
        }
    }

    private void trace(Problem problem) {
        if (problem.cause() != null) {
            problem.cause().printStackTrace(session.err());
        }
    }

    private String line(Problem problem) {
        return command.qualifiedName() + ": " + problem.line();
    }
}
