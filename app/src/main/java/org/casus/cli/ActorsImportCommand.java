package org.casus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.casus.app.Fault;
import org.casus.app.OutputFile;
import org.casus.app.Problem;
import org.casus.petrarch.DictionaryFile;
import org.casus.petrarch.DictionaryImporter;
import org.casus.petrarch.DictionaryKind;
import org.casus.petrarch.Imported;
import org.casus.petrarch.ImportedTable;
import org.casus.petrarch.Remark;
import org.casus.petrarch.RemarkReason;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code casus actors import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Makes dictionaries of actors or agents of TABARI, PETRARCH and PETRARCH2 tables for"
                    + " --actors. What cannot be taken over is counted, and listed in"
                    + " not-taken-actors.tsv or not-taken-agents.tsv.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every dictionary was read; what was left out is listed",
            "1:some dictionaries could not be read, or the tables not written",
            CasusCommand.EXIT_USAGE
        },
        footer = {
            "",
            "Examples:",
            "  casus actors import Phoenix.Countries.actors.txt -o tables",
            "  casus actors import --kind agents Phoenix.agents.txt -o tables",
            "  casus read --actors tables/office-holders.tsv article.txt",
            "",
            "docs/actors-import.md tells what is taken over and how codes are mapped."
        })
final class ActorsImportCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Dictionaries.")
    private List<Path> files = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What they list: actors, names; agents, common nouns. Default: actors.")
    private DictionaryKind kind = DictionaryKind.ACTORS;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description =
                    "Where the tables go, replacing those of the same names. Default: the current"
                            + " folder.")
    private Path folder = Path.of("");

    ActorsImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<DictionaryFile> read = new ArrayList<>();
        for (Path file : files) {
            DictionaryFile dictionary = read(file);
            if (dictionary != null) {
                read.add(dictionary);
            }
        }
        if (read.isEmpty()) {
            return CasusCommand.SOME_UNREAD;
        }
        Imported imported = new DictionaryImporter().read(kind, read);
        for (ImportedTable table : imported.tables()) {
            if (!write(table.name(), table.text())) {
                return CasusCommand.SOME_UNREAD;
            }
            say(folder.resolve(table.name()) + ": " + table.rows() + " rows");
        }
        String list = "not-taken-" + kind.name().toLowerCase(Locale.ROOT) + ".tsv";
        if (!write(list, lines(imported.remarks()))) {
            return CasusCommand.SOME_UNREAD;
        }
        tell(imported.remarks(), folder.resolve(list));
        return read.size() == files.size() ? CasusCommand.OK : CasusCommand.SOME_UNREAD;
    }

    private @Nullable DictionaryFile read(Path file) {
        String name = file.toString();
        try {
            if (!Files.exists(file)) {
                return complain(Problem.of(name, Fault.NO_SUCH_FILE));
            }
            Decoded decoded = new TextDecoder().decode(Files.readAllBytes(file));
            if (decoded instanceof Decoded.Text text) {
                if (text.damaged() > 0) {
                    say(Problem.of(name, Fault.DAMAGED).line());
                }
                return new DictionaryFile(String.valueOf(file.getFileName()), text.characters());
            }
            return complain(Problem.of(name, ((Decoded.NotText) decoded).problem()));
        } catch (IOException e) {
            return complain(Problem.of(name, Fault.NOT_READABLE));
        } catch (OutOfMemoryError e) {
            return complain(Problem.of(name, Fault.OUT_OF_MEMORY));
        }
    }

    private @Nullable DictionaryFile complain(Problem problem) {
        say(problem.line());
        return null;
    }

    private boolean write(String name, String text) {
        Path place = folder.resolve(name);
        try {
            Files.createDirectories(folder.toAbsolutePath());
            try (OutputFile file = OutputFile.open(place, 0)) {
                file.stream().write(text.getBytes(StandardCharsets.UTF_8));
                file.finish();
            }
            return true;
        } catch (IOException e) {
            say(Problem.of(place.toString(), Fault.NOT_WRITABLE).line());
            return false;
        }
    }

    private static String lines(List<Remark> remarks) {
        StringBuilder lines = new StringBuilder("file\tline\treason\tfound\n");
        for (Remark remark : remarks) {
            lines.append(remark.file())
                    .append('\t')
                    .append(remark.line())
                    .append('\t')
                    .append(remark.reason().message())
                    .append('\t')
                    .append(remark.found())
                    .append('\n');
        }
        return lines.toString();
    }

    private void tell(List<Remark> remarks, Path list) {
        Map<RemarkReason, Integer> counts = new EnumMap<>(RemarkReason.class);
        remarks.forEach(remark -> counts.merge(remark.reason(), 1, Integer::sum));
        if (!counts.isEmpty()) {
            say(remarks.size() + " not taken over, listed in " + list + ":");
        }
        counts.forEach(
                (reason, count) -> session.err().println("  " + count + "  " + reason.message()));
    }

    private void say(String line) {
        session.err().println(spec.qualifiedName() + ": " + line);
    }
}
