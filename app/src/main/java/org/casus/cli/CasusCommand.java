package org.casus.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.app.Fault;
import org.casus.lexicon.LexiconException;
import org.casus.rule.RuleException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code casus} with its subcommands. */
@Command(
        name = "casus",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Reads the news and keeps the record: who did or said what to whom, when, where, on what"
                    + " condition and according to whom, each with the words that say so.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  casus read article.txt",
            "  casus read --format jsonl reuters/*.txt > events.jsonl",
            "  casus explain article.txt",
            "",
            "casus COMMAND --help tells more of each."
        })
final class CasusCommand implements Runnable {

    /** All inputs were read. */
    static final int OK = 0;

    /** Some inputs could not be read; each was named. */
    static final int SOME_UNREAD = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** What help says of {@link #OK}. */
    static final String EXIT_OK =
            "0:every input was read, or is in another language and was skipped";

    /** What help says of {@link #SOME_UNREAD}. */
    static final String EXIT_SOME_UNREAD =
            "1:some inputs could not be read; each is named on standard error";

    /** What help says of {@link #USAGE}. */
    static final String EXIT_USAGE = "2:the command line is wrong";

    private static final Pattern ONE_OF =
            Pattern.compile("(.*: )expected one of \\[(.*)] \\(case-insensitive\\) but was (.*)");

    private static final Pattern PAIR =
            Pattern.compile(
                    "Value for option option '(\\S+)' \\((.*)\\) should be in .* but was (.*)");

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    /** Runs a command line and gives its exit code; nothing that happens is thrown. */
    static int run(Session session, String... arguments) {
        CommandLine line =
                new CommandLine(new CasusCommand())
                        .addSubcommand(new ReadCommand(session))
                        .addSubcommand(new ParseCommand(session))
                        .addSubcommand(new ExplainCommand(session))
                        .addSubcommand(new WatchCommand(session))
                        .addSubcommand(new RulesCommand(session))
                        .addSubcommand(actors(session));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> usage(e))
                .setExecutionExceptionHandler((e, command, result) -> bug(session, command, e));
        int code = execute(line, arguments);
        session.err().print(err);
        session.err().flush();
        boolean written = new Output(session.out()).write(out.toString());
        return written || code != OK ? code : SOME_UNREAD;
    }

    private static CommandLine actors(Session session) {
        return new CommandLine(new ActorsCommand())
                .addSubcommand(new ActorsUnknownCommand(session))
                .addSubcommand(new ActorsCheckCommand(session))
                .addSubcommand(new ActorsImportCommand(session));
    }

    private static int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (LinkageError e) {
            Fault fault = Fault.NO_LIBRARY;
            line.getErr().println("casus: " + fault.message() + " [" + fault.code() + "]");
            return SOME_UNREAD;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing: read, parse, explain, watch, rules or actors");
    }

    private static int usage(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse(name);
        message = inWords(message);
        if (e instanceof UnmatchedArgumentException unmatched && name.equals("casus")) {
            message =
                    "there is no command '"
                            + unmatched.getUnmatched().get(0)
                            + "' but read, parse, explain, watch, rules and actors";
        }
        String remedy = name + " --help lists what is right [" + Fault.USAGE.code() + "]";
        line.getErr().println(name + ": " + message + "; " + remedy);
        return USAGE;
    }

    /** Picocli names types of Java and prints what help prints. */
    private static String inWords(String message) {
        Matcher one = ONE_OF.matcher(message);
        if (one.matches()) {
            String known = one.group(2).toLowerCase(Locale.ROOT);
            return one.group(1) + one.group(3) + " is none of " + known;
        }
        Matcher pair = PAIR.matcher(message);
        return pair.matches()
                ? pair.group(1) + " needs " + pair.group(2) + ", not '" + pair.group(3) + "'"
                : message.replaceFirst("is not an int$", "is no whole number");
    }

    private static int bug(Session session, CommandLine line, Exception e) {
        String name = line.getCommandSpec().qualifiedName();
        boolean table = e instanceof LexiconException || e instanceof TableFileException;
        boolean told = e instanceof RuleException || table;
        String bug = Fault.BUG.message() + " [" + Fault.BUG.code() + "]";
        // a table or rule that somebody has just edited: its message says where and what
        line.getErr().println(name + ": " + (told ? String.valueOf(e.getMessage()) : bug));
        if (session.debug()) {
            e.printStackTrace(line.getErr());
        }
        return table ? USAGE : SOME_UNREAD;
    }
}
