package org.casus.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.app.Problem;

/**
 * Counts what became of the documents of a run: every one of them is read, skipped or failed. Not
 * safe for several threads at once.
 */
public final class Tally {

    /** What stands for the group where a document was skipped for its form. */
    private static final String NO_GROUP = "";

    private long read;
    private long events;
    private long size;
    private final SortedMap<String, SortedMap<String, Long>> skipped = new TreeMap<>();
    private final SortedMap<String, Long> failed = new TreeMap<>();
    private final SortedMap<String, Long> warned = new TreeMap<>();

    /** Nothing yet. */
    public Tally() {}

    /**
     * Counts one more outcome.
     *
     * @param inputSize bytes or characters of its input; 0 where nobody knows
     */
    public void add(Outcome outcome, long inputSize) {
        events += outcome.events();
        size += inputSize;
        switch (outcome.kind()) {
            case READ -> {
                read++;
                outcome.problems().forEach(p -> warned.merge(p.code(), 1L, Long::sum));
            }
            case CONTINUED -> {
                // its document is counted
            }
            case SKIPPED -> {
                String group = outcome.group() == null ? NO_GROUP : outcome.group();
                skipped.computeIfAbsent(first(outcome), code -> new TreeMap<>())
                        .merge(group, 1L, Long::sum);
            }
            case FAILED -> failed.merge(first(outcome), 1L, Long::sum);
        }
    }

    private static String first(Outcome outcome) {
        Problem why = outcome.problems().get(0);
        return why.code();
    }

    /** All documents. */
    public long documents() {
        return read + skippedDocuments() + failedDocuments();
    }

    /** Documents that were read. */
    public long read() {
        return read;
    }

    /** Events of all documents. */
    public long events() {
        return events;
    }

    /** Bytes or characters of all inputs whose size is known. */
    public long size() {
        return size;
    }

    /** Documents that were skipped. */
    public long skippedDocuments() {
        return skipped.values().stream().mapToLong(Tally::sum).sum();
    }

    /** Documents that could not be read. */
    public long failedDocuments() {
        return sum(failed);
    }

    private static long sum(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By code, then by language or topic, empty for those skipped for another reason. */
    SortedMap<String, SortedMap<String, Long>> skipped() {
        return Collections.unmodifiableSortedMap(skipped);
    }

    /** Failed documents by code. */
    SortedMap<String, Long> failed() {
        return Collections.unmodifiableSortedMap(failed);
    }

    /** Warnings by code. */
    SortedMap<String, Long> warned() {
        return Collections.unmodifiableSortedMap(warned);
    }

    /** All counts, for {@link #of}. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("read", read).put("events", events).put("size", size);
        ObjectNode skips = json.putObject("skipped");
        skipped.forEach((code, groups) -> put(groups, skips.putObject(code)));
        put(failed, json.putObject("failed"));
        put(warned, json.putObject("warned"));
        return json;
    }

    private static void put(SortedMap<String, Long> counts, ObjectNode to) {
        counts.forEach(to::put);
    }

    /** What {@link #json} wrote. */
    static Tally of(JsonNode json) {
        Tally tally = new Tally();
        tally.read = json.path("read").asLong();
        tally.events = json.path("events").asLong();
        tally.size = json.path("size").asLong();
        json.path("skipped")
                .properties()
                .forEach(
                        code ->
                                take(
                                        code.getValue(),
                                        tally.skipped.computeIfAbsent(
                                                code.getKey(), c -> new TreeMap<>())));
        take(json.path("failed"), tally.failed);
        take(json.path("warned"), tally.warned);
        return tally;
    }

    private static void take(JsonNode counts, SortedMap<String, Long> to) {
        counts.properties().forEach(count -> to.put(count.getKey(), count.getValue().asLong()));
    }
}
