package org.casus.training.run;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the training module. */
@Command(
        name = "training",
        description = "Trains the linguistic reader and writes its model.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainCommand.class})
public final class Training {

    private Training() {}

    /** Runs one command; exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Training()).execute(arguments));
    }
}
