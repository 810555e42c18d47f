package org.casus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.casus.ArticleReader;
import org.casus.app.Inputs;
import org.casus.app.Terminal;
import org.casus.model.Event;
import org.casus.view.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code casus explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Shows why each event of an article was coded: the sentence with its parts marked, the"
                    + " rule, the words it matched, and the proposals that lost.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every input was read, or is in another language and was skipped",
            "1:some inputs could not be read; each is named on standard error",
            "2:the command line is wrong"
        },
        footer = {"", "Examples:", "  casus explain article.txt", "  casus explain --event 3 -"})
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec;

    @Mixin private InputOptions inputs;

    @Option(
            names = "--event",
            paramLabel = "ID",
            description = "Only this event: its event_id, or its number in the table.")
    private @Nullable String event;

    @Mixin private DisplayOptions display;

    ExplainCommand(Session session) {
        this.session = session;
        this.inputs = new InputOptions();
        this.display = new DisplayOptions();
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Explanation explanation =
                new Explanation(
                        display.width(terminal, spec), display.coloured(terminal, terminal.out()));
        RunOptions options = new RunOptions();
        options.threads = 1;
        Iterable<String> files = inputs.expand(session.in(), null, spec);
        Inputs opened = inputs.inputs(session.in(), files, spec);
        ArticleJobs jobs =
                new ArticleJobs(session.reader().get(), read -> explain(explanation, read));
        return new BatchRun(session, spec, options, false)
                .run(jobs.of(files.iterator(), opened), inputs.count());
    }

    private String explain(Explanation explanation, ArticleReader.Explained read) {
        if (event == null) {
            return explanation.all(read.reading(), read.candidates());
        }
        List<Event> events = read.reading().events();
        for (int i = 0; i < events.size(); i++) {
            Event its = events.get(i);
            if (its.id().equals(event) || Integer.toString(i + 1).equals(event)) {
                return explanation.one(read.reading(), read.candidates(), its);
            }
        }
        return "No event " + event + " here; there are " + events.size() + ".\n";
    }
}
