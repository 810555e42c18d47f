package org.casus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code casus actors} with its subcommands. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Finds the actors that a corpus has and Casus lacks, and tables of them.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  casus actors unknown reuters/ -o my-actors.tsv",
            "  casus actors check my-actors.tsv",
            "  casus read --actors my-actors.tsv reuters/",
            "  casus actors import Phoenix.Countries.actors.txt -o imported",
            "",
            "docs/actors.md explains the tables, docs/actors-import.md the dictionaries."
        })
final class ActorsCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "a command is missing: " + commands);
    }
}
