package org.casus.cli;

import java.util.ArrayList;
import java.util.List;
import org.casus.app.FileStamp;
import org.jspecify.annotations.Nullable;

/** Files that are not what they were when a run read them. Not safe for several threads. */
final class ChangedFiles {

    private static final int NAMED = 3;

    private final List<String> named = new ArrayList<>();
    private int count;

    /** Looks at files as they stand now. */
    void look(List<FileStamp> files) {
        for (FileStamp then : files) {
            FileStamp now = FileStamp.of(then.name());
            if (!then.equals(now)) {
                count++;
                if (count <= NAMED) {
                    named.add(then.name() + " (" + change(then, now) + ")");
                }
            }
        }
    }

    private static String change(FileStamp then, @Nullable FileStamp now) {
        return "was " + then.told() + ", is " + (now == null ? "gone" : now.told());
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The first of them with what they were and are, and how many more there are. */
    String told() {
        String more = count > NAMED ? " and " + (count - NAMED) + " more" : "";
        return "changed since the run read it: " + String.join(", ", named) + more;
    }
}
