package org.casus.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.model.Attribution;
import org.casus.model.Entity;
import org.casus.model.Event;
import org.casus.model.Mention;
import org.casus.model.MentionKind;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Gathers from many readings the names that the tables of actors lack. Names that differ in case or
 * a leading article are one. The order of the readings decides nothing; safe for many threads.
 */
public final class UnknownActors {

    private static final String UNKNOWN = "UNK";

    private static final Comparator<UnknownActor> WORST_FIRST =
            Comparator.comparingInt(UnknownActor::documents)
                    .thenComparingInt(UnknownActor::mentions)
                    .reversed()
                    .thenComparing(UnknownActor::name);

    private final Map<String, Gathered> byKey = new LinkedHashMap<>();

    private static final class Gathered {
        final SortedMap<String, Integer> names = new TreeMap<>();
        final SortedMap<String, Integer> kinds = new TreeMap<>();
        int documents;
        int mentions;
        int events;
        @Nullable String exampleFrom;
        String example = "";
    }

    /** What one document has of a name. */
    private record Found(Entity entity, int mentions, int events) {

        Found with(Found other) {
            return new Found(entity, mentions + other.mentions, events + other.events);
        }
    }

    /** Adds what one document has. */
    public void add(Reading reading) {
        Map<String, Integer> parts = parts(reading);
        Map<String, Found> found = new LinkedHashMap<>();
        for (Entity entity : reading.entities()) {
            Integer events = parts.get(entity.id());
            String key = events == null || !isUnknown(entity) ? "" : key(entity.name());
            if (events != null && !key.isEmpty()) {
                Found its = new Found(entity, entity.mentions().size(), events);
                found.merge(key, its, Found::with);
            }
        }
        synchronized (byKey) {
            found.forEach((key, its) -> add(reading, key, its));
        }
    }

    private void add(Reading reading, String key, Found found) {
        Gathered gathered = byKey.computeIfAbsent(key, k -> new Gathered());
        gathered.documents++;
        gathered.mentions += found.mentions;
        gathered.events += found.events;
        Entity entity = found.entity;
        gathered.names.merge(OneLine.of(bare(entity.name())), 1, Integer::sum);
        gathered.kinds.merge(entity.kind().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        String from = reading.article().source() + '\n' + reading.article().id();
        if (gathered.exampleFrom == null || from.compareTo(gathered.exampleFrom) < 0) {
            gathered.exampleFrom = from;
            gathered.example = OneLine.around(reading.article().text(), named(entity).span());
        }
    }

    /** In how many events each entity has a part, 0 for those that only speak. */
    private static Map<String, Integer> parts(Reading reading) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (Event event : reading.events()) {
            Set<String> sides = new LinkedHashSet<>();
            event.actors().forEach(party -> add(party, sides));
            event.recipients().forEach(party -> add(party, sides));
            sides.forEach(id -> parts.merge(id, 1, Integer::sum));
            for (Attribution source : event.accordingTo()) {
                spoke(source.speaker(), parts);
            }
        }
        for (Quote quote : reading.quotes()) {
            spoke(quote.speaker(), parts);
        }
        return parts;
    }

    private static void add(Party party, Set<String> ids) {
        if (party.entity() != null) {
            ids.add(party.entity());
        }
    }

    private static void spoke(@Nullable Party speaker, Map<String, Integer> parts) {
        if (speaker != null && speaker.entity() != null) {
            parts.putIfAbsent(speaker.entity(), 0);
        }
    }

    private static boolean isUnknown(Entity entity) {
        return entity.country() == null
                && entity.sectors().stream().allMatch(UNKNOWN::equals)
                && named(entity).kind() == MentionKind.NAME;
    }

    /** The first mention by name, or the first of all. */
    private static Mention named(Entity entity) {
        for (Mention mention : entity.mentions()) {
            if (mention.kind() == MentionKind.NAME) {
                return mention;
            }
        }
        return entity.mentions().get(0);
    }

    private static String key(String name) {
        return OneLine.of(bare(name)).toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        boolean article = name.regionMatches(true, 0, "the ", 0, 4);
        return article ? name.substring(4) : name;
    }

    /** All names: of most documents first, then of most mentions, then by name. */
    public List<UnknownActor> ranked() {
        List<UnknownActor> ranked = new ArrayList<>();
        synchronized (byKey) {
            for (Gathered gathered : byKey.values()) {
                ranked.add(
                        new UnknownActor(
                                most(gathered.names),
                                most(gathered.kinds),
                                gathered.documents,
                                gathered.mentions,
                                gathered.events,
                                gathered.example));
            }
        }
        ranked.sort(WORST_FIRST);
        return ranked;
    }

    /** Of several as frequent the last in order: small letters come behind capitals. */
    private static String most(SortedMap<String, Integer> counts) {
        String most = counts.firstKey();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            most = entry.getValue() >= counts.getOrDefault(most, 0) ? entry.getKey() : most;
        }
        return most;
    }
}
