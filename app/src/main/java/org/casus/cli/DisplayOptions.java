package org.casus.cli;

import org.casus.app.Terminal;
import org.casus.view.ReadingTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How output for people looks. */
final class DisplayOptions {

    /** When to use colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "Colour the output for people: auto, always or never. Default: auto, on a"
                            + " terminal unless NO_COLOR is set.")
    Colour colour = Colour.AUTO;

    @Option(
            names = "--width",
            paramLabel = "N",
            description =
                    "Columns of the output for people. Default: those of the terminal, else 100.")
    @Nullable Integer width;

    /** Whether to colour what goes to the terminal, or elsewhere. */
    boolean coloured(Terminal terminal, boolean toTerminal) {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> toTerminal && terminal.colour();
        };
    }

    /** The width asked for, else the terminal's. */
    int width(Terminal terminal, CommandSpec command) {
        Integer asked = width;
        if (asked == null) {
            return terminal.width();
        }
        if (asked < ReadingTable.NARROWEST) {
            throw new ParameterException(
                    command.commandLine(),
                    "--width needs " + ReadingTable.NARROWEST + " or more, not " + asked);
        }
        return asked;
    }
}
