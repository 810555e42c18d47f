package org.casus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.lexicon.ActorTable;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.LexiconException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code casus actors check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"Says what each table of actors holds, or what is wrong with it.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every table can be used",
            "1:some cannot; each is named on standard error",
            CasusCommand.EXIT_USAGE
        },
        footer = {
            "",
            "Examples:",
            "  casus actors check my-actors.tsv",
            "  casus actors check *.tsv"
        })
final class ActorsCheckCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TABLE", description = "Tables of actors.")
    private List<String> files = List.of();

    ActorsCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int code = CasusCommand.OK;
        List<ActorTable> before = new ArrayList<>();
        Output output = new Output(session.out());
        for (String file : files) {
            try {
                ActorTable table = ActorTable.read(file, ActorsOptions.bytes(file));
                before.add(table);
                Lexicon.english(before);
                output.write(line(table));
            } catch (LexiconException | TableFileException e) {
                before.removeIf(table -> table.name().equals(file));
                session.err().println(spec.qualifiedName() + ": " + e.getMessage());
                code = CasusCommand.SOME_UNREAD;
            }
        }
        return output.failed() ? CasusCommand.SOME_UNREAD : code;
    }

    private static String line(ActorTable table) {
        String kind = table.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String rest = table.unfilled() == 0 ? "" : ", " + table.unfilled() + " not filled in";
        return table.name()
                + ": "
                + kind
                + ", "
                + table.size()
                + (table.size() == 1 ? " entry" : " entries")
                + rest
                + "\n";
    }
}
