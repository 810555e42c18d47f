package org.casus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casus.ArticleReader;
import org.casus.app.PageStore;
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
            CasusCommand.EXIT_OK,
            CasusCommand.EXIT_SOME_UNREAD,
            CasusCommand.EXIT_USAGE
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

    @Mixin private ActorsOptions actors;

    @Mixin private DisplayOptions display;

    ExplainCommand(Session session) {
        this.session = session;
        this.inputs = new InputOptions();
        this.actors = new ActorsOptions();
        this.display = new DisplayOptions();
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Explanation explanation =
                new Explanation(
                        display.width(terminal, spec), display.coloured(terminal, terminal.out()));
        Supplier<ArticleReader> reader = actors.reader(session.reader());
        RunOptions options = new RunOptions();
        options.threads = 1;
        try (OpenInputs opened = inputs.open(session.in(), List.of(), PageStore.NONE, spec)) {
            ArticleJobs jobs = new ArticleJobs(reader.get(), read -> explain(explanation, read));
            return new BatchRun(session, spec, options, false)
                    .run(jobs.of(opened.files(), opened.inputs()), inputs.count());
        }
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
