package org.casus.training.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.casus.training.corpus.CorpusException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the training module. */
@Command(
        name = "training",
        description = "Trains the linguistic reader and writes its model.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TrainCommand.class,
            ExportCommand.class,
            CardCommand.class,
            EventsCommand.class
        })
public final class Training {

    private Training() {}

    /** Runs one command; exits with its code. */
    public static void main(String[] arguments) {
        CommandLine commands = new CommandLine(new Training());
        commands.setExecutionExceptionHandler(
                (e, command, result) -> {
                    if (e instanceof CorpusException || e instanceof IOException) {
                        command.getErr().println(complaint(e));
                        return 2;
                    }
                    throw e;
                });
        System.exit(commands.execute(arguments));
    }

    private static String complaint(Exception e) {
        return e instanceof NoSuchFileException
                ? "no such file or folder: " + e.getMessage()
                : String.valueOf(e.getMessage());
    }
}
