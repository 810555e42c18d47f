package org.casus.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the days that JSON-LD gives for the page or its article. */
final class LinkedDataClues {

    /** What an object says of itself. */
    private static final class Thing {
        final Map<String, String> days = new TreeMap<>();
        final List<String> types = new ArrayList<>();
        final List<String> addresses = new ArrayList<>();
    }

    private final LinkedDataNames names;
    private final StampReader stamps;

    LinkedDataClues(LinkedDataNames names, StampReader stamps) {
        this.names = names;
        this.stamps = stamps;
    }

    /**
     * The days given, in order.
     *
     * @param data what {@link LinkedDataReader} read
     * @param address where the page is, or null
     */
    List<Clue> find(List<JsonNode> data, @Nullable Address address) {
        List<Thing> things = new ArrayList<>();
        data.forEach(root -> gather(root, things));
        List<Clue> clues = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            addClues(things.get(i), i, address, clues);
        }
        return clues;
    }

    /** All objects but those that are parts of another, which are other things than the page. */
    private void gather(JsonNode node, List<Thing> things) {
        if (node.isObject()) {
            Thing thing = new Thing();
            things.add(thing);
            node.properties()
                    .forEach(field -> take(thing, field.getKey(), field.getValue(), things));
        } else {
            node.forEach(one -> gather(one, things));
        }
    }

    private void take(Thing thing, String property, JsonNode value, List<Thing> things) {
        if (value.isTextual()) {
            set(thing, property, value.textValue());
        } else if (value.isArray()) {
            value.forEach(one -> take(thing, property, one, things));
        } else if (!names.isPart(property)) {
            gather(value, things);
        }
    }

    private void set(Thing thing, String property, String value) {
        if (property.equals("@type")) {
            thing.types.add(value);
        } else if (names.isAddress(property)) {
            thing.addresses.add(value);
        } else if (names.role(property) != null) {
            thing.days.putIfAbsent(property, value);
        }
    }

    private void addClues(Thing thing, int order, @Nullable Address address, List<Clue> clues) {
        @Nullable Trust trust = trust(thing.types);
        if (trust == null) {
            return;
        }
        boolean elsewhere =
                address != null
                        && !thing.addresses.isEmpty()
                        && thing.addresses.stream().noneMatch(address::isSamePage);
        List<Clue> own = new ArrayList<>();
        thing.days.forEach(
                (property, value) -> {
                    @Nullable Role role = names.role(property);
                    @Nullable Stamp stamp = stamps.readValue(Parser.unescapeEntities(value, false));
                    if (role != null && stamp != null) {
                        Trust sure = role == Role.UNSAID ? Trust.LOOSE_META : trust;
                        own.add(new Clue(role, sure, stamp, order, "JSON-LD " + property));
                    }
                });
        boolean doubtful = elsewhere || isChangedBeforePublished(own);
        own.forEach(clue -> clues.add(doubtful ? clue.atMost(Trust.PAGE_DATA) : clue));
    }

    /** Some sites give the two days the wrong way round; others schedule an article. */
    private static boolean isChangedBeforePublished(List<Clue> own) {
        return own.stream()
                .filter(clue -> clue.role() == Role.PUBLISHED)
                .anyMatch(
                        published ->
                                own.stream()
                                        .filter(clue -> clue.role() == Role.UPDATED)
                                        .map(clue -> clue.stamp().day())
                                        .anyMatch(published.stamp().day()::isAfter));
    }

    private @Nullable Trust trust(List<String> types) {
        @Nullable Trust best = null;
        for (String type : types) {
            @Nullable Trust trust = names.trust(type);
            if (trust != null && (best == null || trust.compareTo(best) < 0)) {
                best = trust;
            }
        }
        return best;
    }
}
