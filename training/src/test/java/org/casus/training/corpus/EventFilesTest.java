package org.casus.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.model.EventType;
import org.casus.model.Status;
import org.junit.jupiter.api.Test;

/** The event sentences of training/events are what docs/training.md says they are. */
class EventFilesTest {

    private static final Path FOLDER = Path.of("events");
    private static final Pattern PART =
            Pattern.compile("\\[(actor|trigger|recipient):([^\\[\\]]+)\\]");

    private static Set<String> labels() {
        return new LinkedHashSet<>(EventLabels.plover().labels());
    }

    private static List<String> complaints(String line, Set<String> labels) {
        List<String> complaints = new ArrayList<>();
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            return List.of("not three cells: " + line);
        }
        boolean none = cells[0].equals("NONE/-");
        if (!none && !labels.contains(cells[0])) {
            complaints.add("no such type and mode: " + line);
        }
        boolean status =
                Stream.of(Status.values())
                        .anyMatch(s -> s.name().toLowerCase(Locale.ROOT).equals(cells[1]));
        if (none ? !cells[1].equals("-") : !status) {
            complaints.add("no such status: " + line);
        }
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(cells[2]);
        while (matcher.find()) {
            parts.add(matcher.group(1));
        }
        if (parts.stream().filter("trigger"::equals).count() != 1
                || new LinkedHashSet<>(parts).size() != parts.size()
                || matcher.reset().replaceAll("").matches(".*[\\[\\]].*")) {
            complaints.add("one trigger, at most one actor and recipient: " + line);
        }
        return complaints;
    }

    @Test
    void everyLineHasALabelAStatusAndATrigger() throws IOException {
        Set<String> labels = labels();
        Set<String> seen = new LinkedHashSet<>();
        List<String> complaints = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.startsWith("#")) {
                        complaints.addAll(complaints(line, labels));
                        if (!seen.add(line)) {
                            complaints.add("twice: " + line);
                        }
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(seen).hasSizeGreaterThan(4000);
    }

    @Test
    void aBrokenLineIsNoticed() {
        Set<String> labels = labels();
        assertThat(complaints("AGREE/-\tactual\t[actor:A] [trigger:agreed].", labels)).isEmpty();
        assertThat(complaints("AGREE/kill\tactual\t[trigger:agreed]", labels)).hasSize(1);
        assertThat(complaints("AGREE/-\tmaybe\t[trigger:agreed]", labels)).hasSize(1);
        assertThat(complaints("NONE/-\tactual\t[trigger:agreed]", labels)).hasSize(1);
        assertThat(complaints("AGREE/-\tactual\t[trigger:a] [trigger:b]", labels)).hasSize(1);
        assertThat(complaints("AGREE/-\tactual\t[trigger:a] [actor:[x]]", labels)).hasSize(1);
    }

    @Test
    void knowsNoLabelThatIsNoTypeOfTheCodebook() {
        List<String> types = Stream.of(EventType.values()).map(Enum::name).toList();
        assertThat(EventLabels.plover().labels())
                .startsWith(EventLabels.NONE)
                .doesNotHaveDuplicates()
                .filteredOn(label -> !label.equals(EventLabels.NONE))
                .allSatisfy(
                        label ->
                                assertThat(types).contains(label.substring(0, label.indexOf('/'))));
    }
}
