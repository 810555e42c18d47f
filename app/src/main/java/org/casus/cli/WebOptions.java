package org.casus.cli;

import java.time.Duration;
import java.util.List;
import org.casus.watch.FetchOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a command asks servers. */
final class WebOptions {

    private static final Duration DEADLINE = Duration.ofMinutes(1);

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description = "How long to leave a host in peace between requests. Default: 2.")
    private int delay = 2;

    @Option(
            names = "--contact",
            paramLabel = "WHO",
            description = "Tell servers an address or page where you can be reached.")
    private @Nullable String contact;

    @Option(
            names = "--allow-private",
            paramLabel = "HOST",
            split = ",",
            description =
                    "Connect to this host though it stands at a private address; others there are"
                            + " refused.")
    private List<String> allowPrivate = List.of();

    /** What these say; stops with exit code 2 where they cannot be meant. */
    FetchOptions fetching(CommandSpec command) {
        if (delay < 1) {
            throw new ParameterException(
                    command.commandLine(), "--delay needs 1 or more, not " + delay);
        }
        String who = contact;
        if (who != null && who.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new ParameterException(
                    command.commandLine(), "--contact goes into a header and must be plain ASCII");
        }
        String version = command.version()[0].replace("casus ", "");
        return new FetchOptions(
                Duration.ofSeconds(delay),
                "Casus/" + version + (who == null ? "" : " (+" + who + ")"),
                allowPrivate,
                DEADLINE);
    }
}
