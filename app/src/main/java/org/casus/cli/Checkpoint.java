package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.app.OutputFile;
import org.casus.work.NamesDigest;
import org.casus.work.RunJournal;
import org.casus.work.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a run with {@code --resume} goes on, and what it writes down so that another can. */
final class Checkpoint implements AutoCloseable {

    /** Work that is lost at most where a run is cut off, beside the documents in hand. */
    private static final long EVERY_NANOS = 500_000_000L;

    private final Path path;
    private final SortedMap<String, String> settings;
    private final RunJournal.@Nullable Content before;
    private final NamesDigest names = new NamesDigest();
    private final long begun = System.nanoTime();
    private @Nullable RunJournal journal;
    private @Nullable OutputFile file;
    private long last = begun;
    private long handed;

    private Checkpoint(
            Path path, SortedMap<String, String> settings, RunJournal.@Nullable Content before) {
        this.path = path;
        this.settings = settings;
        this.before = before;
    }

    /** Other documents than those that the run began with. */
    static final class OtherInputs extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Stops with exit code 2 where a run that was cut off left its journal. */
    static void refuse(Path output, CommandSpec command) throws IOException {
        Path path = OutputFile.beside(output, OutputFile.JOURNAL);
        if (Files.exists(path)) {
            throw wrong(
                    command,
                    output
                            + " has a run that was cut off; go on with --resume, or delete "
                            + path
                            + " to begin anew");
        }
    }

    /** Stops with exit code 2 where the run cannot go on with these settings. */
    static Checkpoint open(Path output, SortedMap<String, String> settings, CommandSpec command)
            throws IOException {
        Path path = OutputFile.beside(output, OutputFile.JOURNAL);
        RunJournal.Content before = RunJournal.read(path);
        if (before != null) {
            check(before.settings(), settings, path, command);
            if (OutputFile.begun(output) < before.last().length()) {
                throw wrong(
                        command,
                        "what the run had written is gone or cut; delete "
                                + path
                                + " to begin anew");
            }
        }
        return new Checkpoint(path, settings, before);
    }

    private static void check(
            SortedMap<String, String> then,
            SortedMap<String, String> now,
            Path path,
            CommandSpec command) {
        SortedSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String value = then.get(name);
            if (!Objects.equals(value, now.get(name))) {
                throw wrong(
                        command,
                        "the run began with"
                                + (value == null ? "out " + name : " " + name + " " + value)
                                + "; give the same, or delete "
                                + path
                                + " to begin anew");
            }
        }
    }

    private static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** What is done already. */
    RunJournal.Commit before() {
        return before == null ? RunJournal.Commit.none() : before.last();
    }

    /** The journal's place, for people. */
    Path path() {
        return path;
    }

    /** Begins to write down, for an output that was opened at {@link #before}'s length. */
    void start(OutputFile output) throws IOException {
        output.keep();
        file = output;
        journal =
                before == null
                        ? RunJournal.begin(path, settings)
                        : RunJournal.resume(path, before.length());
    }

    /**
     * One more document is handed over.
     *
     * @return whether a run before had done it
     * @throws OtherInputs where that run had other documents
     */
    boolean isDone(String name) {
        names.add(name);
        handed++;
        if (handed == before().done() && !names.value().equals(before().names())) {
            throw new OtherInputs();
        }
        return handed <= before().done();
    }

    /** Writes down what is done, if it is time. */
    void commit(Tally tally) throws IOException {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS && journal != null && file != null) {
            long worked = before().nanos() + now - begun;
            journal.commit(
                    new RunJournal.Commit(file.force(), worked, handed, names.value(), tally));
            last = System.nanoTime();
        }
    }

    /** Fails with {@link OtherInputs} where a run before had done more documents. */
    void checkAll() {
        if (handed < before().done()) {
            throw new OtherInputs();
        }
    }

    /** All is written: nothing is left to go on with. */
    void finish() throws IOException {
        if (journal != null) {
            journal.delete();
        }
    }

    @Override
    public void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }
}
