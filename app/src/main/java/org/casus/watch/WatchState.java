package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a watch knows: what each feed named, what was read of it, what is to be read. Each change is
 * in the journal before it counts, and what belongs together is in one line of it.
 */
final class WatchState implements Closeable {

    private final Journal journal;
    private final Map<String, Validators> feeds = new TreeMap<>();
    private final Map<String, Lead> leads = new TreeMap<>();
    private final Map<String, String> keysOfIds = new TreeMap<>();
    private final Map<String, Lead> pending = new LinkedHashMap<>();
    private final Map<String, Integer> tries = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();
    private @Nullable Written last;

    WatchState(Journal journal) {
        this.journal = journal;
        journal.lines().forEach(this::take);
    }

    /** What a line of the journal says, now or when it was written. */
    private void take(JsonNode line) {
        switch (line.path("kind").asText()) {
            case "feed" -> {
                feeds.put(
                        line.path("feed").asText(),
                        new Validators(text(line, "etag"), text(line, "modified")));
                line.path("leads").forEach(lead -> take(lead(lead)));
            }
            case "tried" -> tries.merge(line.path("key").asText(), 1, Integer::sum);
            case "done" -> {
                String key = line.path("key").asText();
                pending.remove(key);
                tries.remove(key);
                done.add(key);
                if (line.has("also")) {
                    done.add(line.path("also").asText());
                }
                last = line.has("path") ? written(line) : last;
            }
            case "undone" -> {
                String key = line.path("key").asText();
                done.remove(key);
                done.remove(line.path("also").asText());
                Lead lead = leads.get(key);
                if (lead != null) {
                    pendingFirst(lead);
                }
                last = null;
            }
            case "closed" -> last = null;
            default -> throw new IllegalStateException("a bug: " + line);
        }
    }

    private void take(Lead lead) {
        boolean isNew = leads.put(lead.key(), lead) == null;
        if (lead.id() != null) {
            keysOfIds.put(lead.id(), lead.key());
        }
        if (isNew && !done.contains(lead.key())) {
            pending.put(lead.key(), lead);
        }
    }

    /** It was its turn when the run was killed. */
    private void pendingFirst(Lead lead) {
        Map<String, Lead> others = new LinkedHashMap<>(pending);
        pending.clear();
        pending.put(lead.key(), lead);
        pending.putAll(others);
    }

    private void write(ObjectNode line) throws IOException {
        journal.add(line);
        take(line);
    }

    /** By what the server of a feed tells whether it changed. */
    Validators validators(String feed) {
        return feeds.getOrDefault(feed, Validators.NONE);
    }

    /** What is to be read, in the order in which it was found. */
    List<Lead> pending() {
        return List.copyOf(pending.values());
    }

    /** Whether an article was read, or was found to be none. */
    boolean isDone(String key) {
        return done.contains(key);
    }

    /** How often it was tried in vain. */
    int tries(Lead lead) {
        return tries.getOrDefault(lead.key(), 0);
    }

    /**
     * New leads of a feed, and those that changed.
     *
     * @param fresh never seen before
     * @param changed seen, and since then changed
     */
    record News(List<Lead> fresh, List<Lead> changed) {}

    /** A feed was read; keeps what is new in it together with its validators. */
    News polled(String feed, Validators validators, List<Lead> all) throws IOException {
        Map<String, Lead> fresh = new LinkedHashMap<>();
        List<Lead> changed = new ArrayList<>();
        Set<String> ids = oneForAll(all);
        for (Lead written : all) {
            boolean vain = written.id() != null && ids.contains(written.id());
            Lead lead = vain ? written.withId(null) : written;
            String byId = lead.id() == null ? null : keysOfIds.get(lead.id());
            Lead known = leads.get(byId == null ? lead.key() : byId);
            if (known == null) {
                fresh.putIfAbsent(lead.key(), lead);
            } else if (lead.changes(known)) {
                changed.add(lead.withKey(known.key()));
            }
        }
        ObjectNode line = Journal.object().put("kind", "feed").put("feed", feed);
        put(line, "etag", validators.etag());
        put(line, "modified", validators.lastModified());
        ArrayNode array = line.putArray("leads");
        fresh.values().forEach(lead -> array.add(json(lead)));
        changed.forEach(lead -> array.add(json(lead)));
        if (!array.isEmpty() || !validators.equals(validators(feed))) {
            write(line);
        }
        return new News(List.copyOf(fresh.values()), changed);
    }

    /** Ids that a careless feed gives to several entries, which tell nothing. */
    private static Set<String> oneForAll(List<Lead> leads) {
        Set<String> once = new TreeSet<>();
        Set<String> again = new TreeSet<>();
        for (Lead lead : leads) {
            if (lead.id() != null && !once.add(lead.id())) {
                again.add(lead.id());
            }
        }
        return again;
    }

    /** An article could not be fetched now. */
    void tried(Lead lead) throws IOException {
        write(Journal.object().put("kind", "tried").put("key", lead.key()));
    }

    /**
     * There is no more to do for an article.
     *
     * @param also under what other key it is known, or null
     * @param written what is about to be written of it to a file, or null
     */
    void done(Lead lead, @Nullable String also, @Nullable Written written) throws IOException {
        ObjectNode line = Journal.object().put("kind", "done").put("key", lead.key());
        put(line, "also", also);
        if (written != null) {
            line.put("path", written.path()).put("from", written.from());
            line.put("length", written.length()).put("crc", written.crc());
        }
        write(line);
    }

    /** What was the last to be written, unless the run was ended well. */
    @Nullable Written last() {
        return last;
    }

    /** The last article did not get into the output; it is to be read again. */
    void undone() throws IOException {
        JsonNode its = null;
        for (JsonNode line : journal.lines()) {
            its = line.path("kind").asText().equals("done") && line.has("path") ? line : its;
        }
        if (its != null) {
            ObjectNode line = Journal.object().put("kind", "undone");
            line.put("key", its.path("key").asText());
            put(line, "also", text(its, "also"));
            write(line);
        }
    }

    /** The run ends well: output and journal agree. */
    void ended() throws IOException {
        write(Journal.object().put("kind", "closed"));
    }

    private static Written written(JsonNode line) {
        return new Written(
                line.path("path").asText(),
                line.path("from").asLong(),
                line.path("length").asLong(),
                line.path("crc").asLong());
    }

    private static ObjectNode json(Lead lead) {
        ObjectNode json = Journal.object().put("key", lead.key()).put("link", lead.link());
        put(json, "id", lead.id());
        put(json, "title", lead.title());
        put(json, "published", lead.published() == null ? null : lead.published().toString());
        put(json, "updated", lead.updated() == null ? null : lead.updated().toString());
        return json.put("print", lead.print());
    }

    private static Lead lead(JsonNode json) {
        String published = text(json, "published");
        String updated = text(json, "updated");
        return new Lead(
                json.path("key").asText(),
                text(json, "id"),
                json.path("link").asText(),
                text(json, "title"),
                published == null ? null : Instant.parse(published),
                updated == null ? null : Instant.parse(updated),
                json.path("print").asLong());
    }

    private static void put(ObjectNode line, String field, @Nullable String value) {
        if (value != null) {
            line.put(field, value);
        }
    }

    private static @Nullable String text(JsonNode line, String field) {
        return line.path(field).isTextual() ? line.path(field).asText() : null;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
