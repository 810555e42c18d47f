package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.app.FileStamp;
import org.casus.app.OutputFile;
import org.casus.app.PageStore;
import org.casus.work.Complaint;
import org.casus.work.NamesDigest;
import org.casus.work.PageSpool;
import org.casus.work.Report;
import org.casus.work.RunJournal;
import org.casus.work.Tally;
import org.casus.work.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a run with {@code --resume} goes on, and what it writes down so that another can. */
final class Checkpoint implements AutoCloseable {

    /** Work that is lost at most where a run is cut off, beside the documents in hand. */
    private static final long EVERY_NANOS = 500_000_000L;

    private final CommandSpec command;
    private final Path path;
    private final SortedMap<String, String> settings;
    private final RunJournal.@Nullable Content before;
    private final PageSpool pages;
    private final NamesDigest names = new NamesDigest();
    private final List<FileStamp> files = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final long begun = System.nanoTime();
    private @Nullable RunJournal journal;
    private @Nullable OutputFile file;
    private long last = begun;
    private long handed;
    private @Nullable FileStamp current;

    private Checkpoint(
            CommandSpec command,
            Path path,
            SortedMap<String, String> settings,
            RunJournal.@Nullable Content before,
            PageSpool pages) {
        this.command = command;
        this.path = path;
        this.settings = settings;
        this.before = before;
        this.pages = pages;
    }

    /** Stops with exit code 2 where a run that was cut off left its journal. */
    static void refuse(Path output, CommandSpec command) throws IOException {
        Path path = OutputFile.beside(output, OutputFile.JOURNAL);
        if (Files.exists(path)) {
            throw wrong(
                    command,
                    output + " has a run that was cut off; go on with --resume, or " + anew(path));
        }
    }

    /** Stops with exit code 2 where the run cannot go on with these settings or files. */
    static Checkpoint open(Path output, SortedMap<String, String> settings, CommandSpec command)
            throws IOException {
        Path path = OutputFile.beside(output, OutputFile.JOURNAL);
        ChangedFiles changed = new ChangedFiles();
        RunJournal.Content before;
        try {
            before = RunJournal.read(path, news -> changed.look(news.files()));
        } catch (RunJournal.ForeignException e) {
            throw wrong(command, e.getMessage() + "; move it away, or delete it to begin anew");
        }
        if (before != null) {
            check(before.settings(), settings, path, command);
            if (OutputFile.begun(output) < before.last().length()) {
                throw wrong(command, "what the run had written is gone or cut; " + anew(path));
            }
            if (changed.count() > 0) {
                throw wrong(
                        command,
                        changed.told() + "; put back what the run has read, or " + anew(path));
            }
        }
        PageSpool pages = new PageSpool(OutputFile.beside(output, OutputFile.PAGES));
        return new Checkpoint(command, path, settings, before, pages);
    }

    private static String anew(Path journal) {
        return "delete " + journal + " to begin anew";
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
                                + "; give the same, or "
                                + anew(path));
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

    /** What was and is fetched. */
    PageStore pages() {
        return pages;
    }

    /** Tells what runs before had to say of what is done. */
    void retell(Report report) throws IOException {
        if (before != null) {
            RunJournal.read(path, news -> report.addAll(news.complaints()));
        }
    }

    /** Begins to write down, for an output that was opened at {@link #before}'s length. */
    void start(OutputFile output) throws IOException {
        output.keep();
        file = output;
        try {
            if (before == null) {
                pages.begin();
                journal = RunJournal.begin(path, settings);
            } else {
                pages.resume();
                journal = RunJournal.resume(path, before.length());
            }
        } catch (PageSpool.ForeignException e) {
            throw wrong(command, e.getMessage() + "; move it away, or delete it");
        }
    }

    /**
     * One more document is handed over.
     *
     * @return whether a run before had done it
     * @throws ParameterException where that run had other documents
     */
    boolean isDone(Workers.Job job) {
        names.add(job.name());
        handed++;
        long done = before().done();
        if (handed == done && !names.value().equals(before().names())) {
            throw otherInputs();
        }
        FileStamp its = job.file();
        if (handed > done && its != null && !its.equals(current)) {
            files.add(its);
        }
        current = its;
        return handed <= done;
    }

    private ParameterException otherInputs() {
        return wrong(command, "the run began with other inputs; give the same, or " + anew(path));
    }

    /** What there was to say of a document is written down with it. */
    void note(List<Complaint> said) {
        complaints.addAll(said);
    }

    /** Writes down what is done, if it is time. */
    void commit(Tally tally) throws IOException {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS && journal != null && file != null) {
            pages.force();
            long worked = before().nanos() + now - begun;
            journal.commit(
                    new RunJournal.Commit(file.force(), worked, handed, names.value(), tally),
                    new RunJournal.News(files, complaints));
            files.clear();
            complaints.clear();
            last = System.nanoTime();
        }
    }

    /** Stops with exit code 2 where a run before had done more documents. */
    void checkAll() {
        if (handed < before().done()) {
            throw otherInputs();
        }
    }

    /** All is written: nothing is left to go on with. */
    void finish() throws IOException {
        if (journal != null) {
            journal.delete();
            pages.delete();
        }
    }

    @Override
    public void close() throws IOException {
        pages.close();
        if (journal != null) {
            journal.close();
        }
    }
}
