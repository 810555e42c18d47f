package org.casus.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.model.Article;
import org.casus.story.RecentSights;
import org.casus.story.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What a watch knows: what each feed named, what was read of it, what is to be read, what was seen
 * of articles that later ones may repeat. Each change is in the journal before it counts, and what
 * belongs together is in one line of it.
 *
 * <p>That an article was read is known for ever. What else is known of it is forgotten some days
 * later, so that a run without end needs little memory. Not safe for several threads at once.
 */
final class WatchState implements Closeable {

    private final StateJournal journal;
    private final int days;
    private final Map<String, Validators> feeds = new TreeMap<>();
    private final Map<String, Lead> leads = new LinkedHashMap<>();
    private final Map<String, LocalDate> doneOn = new LinkedHashMap<>();
    private final Map<String, String> keysOfIds = new TreeMap<>();
    private final Map<String, Lead> pending = new LinkedHashMap<>();
    private final Map<String, Tries> tries = new TreeMap<>();
    private final HashedNames known = new HashedNames();
    private final Set<String> undone = new TreeSet<>();
    private final Manners manners = new Manners();
    private final List<SightLine> sights = new ArrayList<>();
    private @Nullable RecentSights recent;
    private @Nullable JsonNode last;

    /**
     * Opens a state.
     *
     * @param days how long copies of an article and changes of it are looked for
     * @param spare bytes that its journal may grow by before it is made shorter
     */
    WatchState(AppendFile.Disk disk, Path path, int days, long spare)
            throws IOException, WatchException {
        this.days = days;
        this.journal = new StateJournal(disk, path, spare, this::take);
    }

    /** What a line of the journal says, now or when it was written. */
    private void take(JsonNode line) {
        switch (line.path("kind").asText()) {
            case "feed" -> {
                Validators validators =
                        new Validators(
                                StateLines.text(line, "etag"),
                                StateLines.text(line, "modified"),
                                StateLines.text(line, "at"));
                feeds.put(line.path("feed").asText(), validators);
                line.path("leads").forEach(this::takeLead);
            }
            case "leads" -> line.path("leads").forEach(this::takeLead);
            case "known" -> known.addAll(line.path("names").asText());
            case "sight" -> sights.add(SightLine.of(line));
            case "tried" -> tries.merge(StateLines.key(line), Tries.of(line), Tries::and);
            case "done" -> takeDone(line);
            case "undone" -> takeUndone(line);
            case "manner" -> manners.take(line);
            case "closed" -> {
                forgetLastText();
                last = null;
            }
            default -> throw new IllegalArgumentException("no line of a watch: " + line);
        }
    }

    private void takeLead(JsonNode json) {
        Lead lead = Lead.of(json);
        String key = lead.key();
        if (lead.id() != null) {
            keysOfIds.put(lead.id(), key);
        }
        if (json.has("on")) {
            doneOn.put(key, StateLines.day(json));
            leads.put(key, lead);
        } else if (doneOn.containsKey(key)) {
            leads.put(key, lead.withoutText());
        } else {
            leads.put(key, lead);
            pending.put(key, lead);
        }
    }

    private void takeDone(JsonNode line) {
        if (line.has("path")) {
            forgetLastText();
        }
        for (String key : StateLines.keys(line)) {
            pending.remove(key);
            tries.remove(key);
            known.add(key);
            undone.remove(key);
            doneOn.put(key, StateLines.day(line));
        }
        if (line.has("sight")) {
            sights.add(SightLine.of(line));
        }
        last = line.has("path") ? line : last;
        leads.computeIfPresent(
                StateLines.key(line), (key, its) -> isLast(key) ? its : its.withoutText());
    }

    /** What is to be put out is kept until something else was put out well. */
    private void forgetLastText() {
        if (last != null) {
            leads.computeIfPresent(StateLines.key(last), (key, its) -> its.withoutText());
        }
    }

    private boolean isLast(String key) {
        return last != null && StateLines.key(last).equals(key);
    }

    private void takeUndone(JsonNode line) {
        for (String key : StateLines.keys(line)) {
            doneOn.remove(key);
            undone.add(key);
        }
        Lead lead = leads.get(StateLines.key(line));
        if (lead != null) {
            pendingFirst(lead);
        }
        for (int i = sights.size() - 1; i >= 0; i--) {
            if (sights.get(i).id().equals(StateLines.text(line, "id"))) {
                sights.remove(i);
                break;
            }
        }
        last = null;
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
        return known.contains(key) && !undone.contains(key);
    }

    /** Whether an article was read, or was found to be none, be it under another name. */
    boolean isDone(Lead lead) {
        String words = lead.keyOfWords();
        return isDone(lead.key()) || (words != null && isDone(words));
    }

    /** How often it was tried in vain. */
    Tries tries(Lead lead) {
        return tries.getOrDefault(lead.key(), Tries.NONE);
    }

    /**
     * New leads of a feed, and those that changed.
     *
     * @param fresh never seen before
     * @param changed done with, and since then changed
     */
    record News(List<Lead> fresh, List<Lead> changed) {}

    /** A feed was read; keeps what is new in it together with its validators. */
    News polled(String feed, Validators validators, List<Lead> all) throws IOException {
        Map<String, Lead> fresh = new LinkedHashMap<>();
        List<Lead> changed = new ArrayList<>();
        Set<String> ids = oneForAll(all);
        for (Lead written : all) {
            boolean vain = written.id() != null && ids.contains(written.id());
            Lead lead = vain ? written.withoutId() : written;
            String byId = lead.id() == null ? null : keysOfIds.get(lead.id());
            Lead its = leads.get(byId == null ? lead.key() : byId);
            if (its != null && lead.changes(its)) {
                changed.add(lead.withKey(its.key()));
            } else if (its == null && !wasDone(lead)) {
                fresh.putIfAbsent(lead.key(), lead);
            }
        }
        ObjectNode line = feedLine(feed, validators);
        ArrayNode array = line.putArray("leads");
        fresh.values().forEach(lead -> array.add(lead.json()));
        changed.forEach(lead -> array.add(lead.json()));
        if (!array.isEmpty() || !validators.equals(validators(feed))) {
            write(line);
        }
        changed.removeIf(lead -> pending.containsKey(lead.key()));
        return new News(List.copyOf(fresh.values()), changed);
    }

    /** Of what was done long ago no more is known than that it was. */
    private boolean wasDone(Lead lead) {
        return isDone(lead) || (lead.id() != null && isDone(lead.id()));
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

    /** An article could not be fetched now, for a fault of its own or one of its host. */
    void tried(Lead lead, boolean itsOwn, LocalDate today) throws IOException {
        write(new Tries(1, itsOwn ? 1 : 0, today).line(lead.key()));
    }

    /**
     * Holds an article against those of the last days. What is kept of it is to be given to {@link
     * #done}.
     */
    RecentSights.Seen see(Article article, LocalDate today) {
        if (recent == null) {
            RecentSights its = new RecentSights(days);
            sights.forEach(line -> its.keep(line.id(), line.day(), line.sight()));
            recent = its;
        }
        return recent.see(article.id(), today, Signature.of(article.body()));
    }

    /**
     * There is no more to do for an article.
     *
     * @param written what is about to be written of it to a file, or null
     */
    void done(Done its, LocalDate today, @Nullable Written written) throws IOException {
        write(its.line(today, written));
    }

    /** How runs before wrote. */
    Manners manners() {
        return manners;
    }

    /** From now on it is written so. */
    void keep(Manner its, String output) throws IOException {
        ObjectNode line = its.line(output);
        if (!manners.endWith(line)) {
            write(line);
        }
    }

    /** What was the last to be written, unless the run was ended well. */
    @Nullable Written last() {
        return last == null ? null : Written.of(last);
    }

    /** The last article did not get into the output; it is to be read again. */
    void undone() throws IOException {
        if (last != null) {
            ObjectNode line = StateLines.line("undone").put("key", StateLines.key(last));
            StateLines.put(line, "also", StateLines.text(last, "also"));
            StateLines.put(line, "id", StateLines.text(last, "id"));
            write(line);
        }
    }

    /** The run ends well: output and journal agree. */
    void ended() throws IOException {
        write(StateLines.line("closed"));
    }

    /** Makes the journal shorter where that is worth it. */
    void tidy() throws IOException {
        if (journal.isToBeReplaced()) {
            journal.replace(lines());
        }
    }

    /** Forgets what is too old on a day. */
    void forget(LocalDate today) {
        LocalDate old = today.minusDays(days);
        List<String> gone = new ArrayList<>();
        doneOn.forEach(
                (key, day) -> {
                    if (!day.isAfter(old) && !isLast(key)) {
                        gone.add(key);
                    }
                });
        gone.forEach(this::forget);
        sights.removeIf(sight -> !sight.day().isAfter(old));
        if (recent != null) {
            recent.forget(today);
        }
    }

    private void forget(String key) {
        doneOn.remove(key);
        Lead lead = leads.remove(key);
        if (lead != null && lead.id() != null) {
            known.add(lead.id());
            keysOfIds.remove(lead.id());
        }
    }

    /** All that is known, in lines that say it again. */
    private Iterator<ObjectNode> lines() {
        return Stream.of(
                        manners.lines(),
                        feeds.entrySet().stream()
                                .map(its -> feedLine(its.getKey(), its.getValue())),
                        known.portions(undone)
                                .map(names -> StateLines.line("known").put("names", names)),
                        doneOn.keySet().stream().filter(leads::containsKey).map(this::doneLine),
                        pending.values().stream().map(lead -> leadLine(lead.json())),
                        tries.entrySet().stream().map(its -> its.getValue().line(its.getKey())),
                        sights.stream().filter(this::isNotLast).map(SightLine::line),
                        Stream.ofNullable(last).map(ObjectNode.class::cast))
                .flatMap(lines -> lines)
                .iterator();
    }

    private static ObjectNode feedLine(String feed, Validators its) {
        ObjectNode line = StateLines.line("feed").put("feed", feed);
        StateLines.put(line, "etag", its.etag());
        StateLines.put(line, "modified", its.lastModified());
        StateLines.put(line, "at", its.at());
        return line;
    }

    private ObjectNode doneLine(String key) {
        String day = String.valueOf(doneOn.get(key));
        return leadLine(Objects.requireNonNull(leads.get(key)).json().put("on", day));
    }

    private static ObjectNode leadLine(ObjectNode lead) {
        ObjectNode line = StateLines.line("leads");
        line.putArray("leads").add(lead);
        return line;
    }

    private boolean isNotLast(SightLine sight) {
        return last == null || !sight.id().equals(StateLines.text(last, "id"));
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
