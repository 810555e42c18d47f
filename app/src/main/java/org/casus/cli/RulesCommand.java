package org.casus.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casus.app.Fault;
import org.casus.app.Problem;
import org.casus.rule.Rule;
import org.casus.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code casus rules}. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Lists the rules that make events: id, type, mode, the words that set it off. With ids or"
                    + " their beginnings, those rules with their examples.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  casus rules",
            "  casus rules threaten.restrict",
            "  casus rules reject."
        })
final class RulesCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of rules, or how they begin.")
    private List<String> ids = List.of();

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Rule> rules = RuleSet.english().rules();
        StringBuilder out = new StringBuilder();
        for (String id : ids) {
            if (rules.stream().noneMatch(rule -> rule.id().startsWith(id))) {
                throw new ParameterException(
                        spec.commandLine(), "no rule is called or begins with '" + id + "'");
            }
        }
        for (Rule rule : rules) {
            if (ids.isEmpty()) {
                line(rule, out);
            } else if (ids.stream().anyMatch(rule.id()::startsWith)) {
                line(rule, out);
                rule.hits().forEach(hit -> out.append("  hit   ").append(hit.text()).append('\n'));
                rule.misses()
                        .forEach(miss -> out.append("  miss  ").append(miss.text()).append('\n'));
                out.append("  at    ").append(rule.file()).append(':').append(rule.line());
                out.append("\n\n");
            }
        }
        Output output = new Output(session.out());
        output.write(out.toString());
        if (output.failed()) {
            Problem problem = Problem.of("standard output", Fault.NOT_WRITABLE);
            session.err().println(spec.qualifiedName() + ": " + problem.line());
            return CasusCommand.SOME_UNREAD;
        }
        return CasusCommand.OK;
    }

    private static void line(Rule rule, StringBuilder out) {
        out.append(rule.id())
                .append('\t')
                .append(rule.type())
                .append(rule.mode() == null ? "" : "/" + rule.mode())
                .append('\t')
                .append(rule.trigger().name().toLowerCase(Locale.ROOT))
                .append(": ")
                .append(String.join(", ", rule.lemmas()))
                .append('\n');
    }
}
