package org.casus.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. A torn one gives the entries that stand before the tear. */
final class JsonFeedReader {

    private static final String VERSION = "jsonfeed.org/version/";

    private final ObjectMapper mapper =
            JsonMapper.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

    private final FeedDates dates;

    JsonFeedReader(FeedDates dates) {
        this.dates = dates;
    }

    /** What the text says of a feed; {@link Feed#NONE} where it is none. */
    Feed read(String text, @Nullable String baseUrl) {
        Map<String, String> head = new LinkedHashMap<>();
        List<FeedEntry> entries = new ArrayList<>();
        Addresses addresses = new Addresses(baseUrl);
        boolean hasItems = false;
        try (JsonParser parser = mapper.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Feed.NONE;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    hasItems = true;
                    items(parser, addresses, entries);
                } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    head.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // Torn: what was read stands.
        }
        if (!hasItems || !head.getOrDefault("version", VERSION).contains(VERSION)) {
            return Feed.NONE;
        }
        String page = head.get("home_page_url");
        return new Feed(
                FeedKind.JSON,
                title(head.get("title")),
                page == null ? null : addresses.of(page),
                strip(head.get("language")),
                entries);
    }

    private void items(JsonParser parser, Addresses addresses, List<FeedEntry> entries)
            throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                JsonNode item = mapper.readTree(parser);
                entries.add(entry(item, addresses));
            } else {
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
    }

    private FeedEntry entry(JsonNode item, Addresses addresses) {
        String link = text(item, "url") == null ? text(item, "external_url") : text(item, "url");
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String base = link == null ? null : addresses.of(link);
        String summary = text(item, "summary");
        Markup content =
                html != null
                        ? new Markup(html, base == null ? "" : base)
                        : plain == null ? null : Markup.ofText(plain);
        return new FeedEntry(
                text(item, "id"),
                title(text(item, "title")),
                base,
                date(item, "date_published"),
                date(item, "date_modified"),
                summary == null ? null : Markup.ofText(summary).html(),
                content == null ? null : content.html(),
                author(item));
    }

    private static @Nullable String title(@Nullable String text) {
        return text == null ? null : Markup.ofText(text).text();
    }

    private @Nullable Instant date(JsonNode item, String field) {
        String text = text(item, field);
        return text == null ? null : dates.read(text);
    }

    private static @Nullable String author(JsonNode item) {
        List<String> names = new ArrayList<>();
        item.path("authors").forEach(author -> add(names, author));
        if (names.isEmpty()) {
            add(names, item.path("author"));
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static void add(List<String> names, JsonNode author) {
        String name = text(author, "name");
        if (name != null) {
            names.add(name);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? strip(value.asText()) : null;
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
