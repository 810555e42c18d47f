package org.casus.day;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days that JSON-LD gives for the page or its article. What breaks off or is nested too
 * deep gives what was read until there.
 */
final class LinkedDataClues {

    /** Honest JSON-LD nests some ten deep. */
    private static final int DEEPEST = 100;

    private static final JsonFactory LENIENT =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                    .build();

    /** An object while it is read. */
    private static final class Thing {
        final boolean part;
        final Map<String, String> days = new TreeMap<>();
        final List<String> types = new ArrayList<>();
        final List<String> addresses = new ArrayList<>();

        Thing(boolean part) {
            this.part = part;
        }
    }

    private final LinkedData names;
    private final StampReader stamps;

    LinkedDataClues(LinkedData names, StampReader stamps) {
        this.names = names;
        this.stamps = stamps;
    }

    /**
     * The days given, in order.
     *
     * @param address where the page is, or null
     */
    List<Clue> find(Document page, @Nullable Address address) {
        List<Thing> things = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            if (type.contains("ld+json")) {
                read(script.data(), things);
            }
        }
        List<Clue> clues = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            addClues(things.get(i), i, address, clues);
        }
        return clues;
    }

    private void read(String json, List<Thing> things) {
        Deque<Thing> open = new ArrayDeque<>();
        try (JsonParser parser = LENIENT.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                read(token, parser, open, things);
            }
        } catch (IOException e) {
            // Half of a broken script is better than none: what came before the break counts.
            return;
        }
    }

    private void read(JsonToken token, JsonParser parser, Deque<Thing> open, List<Thing> things)
            throws IOException {
        if (token == JsonToken.START_OBJECT) {
            @Nullable Thing outer = open.peek();
            boolean part = outer != null && (outer.part || isInPart(parser));
            Thing thing = new Thing(part);
            open.push(thing);
            things.add(thing);
        } else if (token == JsonToken.END_OBJECT) {
            open.pop();
        } else if (token == JsonToken.VALUE_STRING) {
            @Nullable Thing thing = open.peek();
            @Nullable String property = property(parser);
            if (thing != null && property != null) {
                set(thing, property, parser.getText());
            }
        }
    }

    /** The property that the value at hand belongs to, through arrays. */
    private static @Nullable String property(JsonParser parser) {
        var context = parser.getParsingContext();
        while (context != null && context.inArray()) {
            context = context.getParent();
        }
        return context == null ? null : context.getCurrentName();
    }

    private boolean isInPart(JsonParser parser) {
        var context = parser.getParsingContext().getParent();
        while (context != null && context.inArray()) {
            context = context.getParent();
        }
        @Nullable String property = context == null ? null : context.getCurrentName();
        return property != null && names.isPart(property);
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
        @Nullable Trust trust = thing.part ? null : trust(thing.types);
        if (trust == null) {
            return;
        }
        boolean elsewhere =
                address != null
                        && !thing.addresses.isEmpty()
                        && thing.addresses.stream().noneMatch(address::isSamePage);
        Trust sure = elsewhere ? Trust.PAGE_DATA : trust;
        thing.days.forEach(
                (property, value) -> {
                    @Nullable Role role = names.role(property);
                    @Nullable Stamp stamp = stamps.readValue(Parser.unescapeEntities(value, false));
                    if (role != null && stamp != null) {
                        Trust own = role == Role.UNSAID ? Trust.LOOSE_META : sure;
                        clues.add(new Clue(role, own, stamp, order, "JSON-LD " + property));
                    }
                });
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
