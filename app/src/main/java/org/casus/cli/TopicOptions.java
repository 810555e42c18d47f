package org.casus.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.source.TopicTeller;
import org.casus.work.Sieve;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which documents a command leaves out for what they are about. */
final class TopicOptions {

    /** Each of the topics. */
    private static final String ALL = "all";

    static final class Topics implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new TopicTeller().topics().iterator();
        }
    }

    @Option(
            names = "--leave-out",
            paramLabel = "TOPIC",
            split = ",",
            completionCandidates = Topics.class,
            description =
                    "Skip and count documents about these topics: all, or some of"
                            + " ${COMPLETION-CANDIDATES}. Default: read them too; document.topic"
                            + " names theirs.")
    private List<String> leftOut = List.of();

    /** What the options let through; stops with exit code 2 where there is no such topic. */
    Sieve sieve(CommandSpec command) {
        if (leftOut.isEmpty()) {
            return new Sieve(Set.of());
        }
        List<String> known = new TopicTeller().topics();
        Set<String> topics = new TreeSet<>();
        for (String topic : leftOut) {
            if (topic.equals(ALL)) {
                topics.addAll(known);
            } else if (known.contains(topic)) {
                topics.add(topic);
            } else {
                throw new ParameterException(
                        command.commandLine(),
                        "--leave-out "
                                + topic
                                + ": no such topic; there are all, "
                                + String.join(", ", known));
            }
        }
        return new Sieve(topics);
    }
}
