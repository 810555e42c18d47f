package org.casus.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** An article of an export while its fields are gathered. Not safe for several threads. */
final class ExportArticle {

    /** What a field of an export holds. */
    enum Role {
        TITLE,
        BYLINE,
        DATELINE,
        SITE,
        PUBLISHED,
        URL,
        ID,
        /** The article itself. */
        BODY,
        /** Something else above the article. */
        HEAD,
        /** Something else below it. */
        TAIL
    }

    private final Map<Role, StringBuilder> fields = new EnumMap<>(Role.class);
    private final List<String> body = new ArrayList<>();

    /** The labels of a database, in small letters, and what stands behind them. */
    static Map<String, Role> labels(String database) {
        Map<String, Role> labels = new TreeMap<>();
        for (List<String> row : new Table(ExportArticle.class, "export-labels.tsv").rows()) {
            if (row.get(0).equals(database)) {
                labels.put(row.get(1), Role.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            }
        }
        return labels;
    }

    /** Adds words to a field; a line of the body keeps its place. */
    void add(Role role, String words) {
        if (role == Role.BODY) {
            body.add(words.strip());
        } else if (!words.isBlank()) {
            StringBuilder field = fields.computeIfAbsent(role, r -> new StringBuilder());
            field.append(field.length() == 0 ? "" : " ").append(words.strip());
        }
    }

    /** What a field holds, or null. */
    @Nullable String get(Role role) {
        StringBuilder field = fields.get(role);
        return field == null ? null : field.toString();
    }

    /** Whether there is a line of the article. */
    boolean hasBody() {
        return body.stream().anyMatch(line -> !line.isEmpty());
    }

    /** The document, or its refusal where the export gives the article's name only. */
    Item item(String place) {
        if (!hasBody()) {
            return Item.Refused.of(place, UnreadableReason.NO_ARTICLE);
        }
        String published = get(Role.PUBLISHED);
        String url = address();
        SourceText source =
                new SourceText(
                        get(Role.ID),
                        url != null ? url : place,
                        text(),
                        get(Role.TITLE),
                        published == null ? null : PlainDays.read(published),
                        DateBasis.METADATA,
                        url,
                        get(Role.SITE));
        return new Item.Document(place, source, 0);
    }

    /** Its own address; many name that of the paper. */
    private @Nullable String address() {
        String url = get(Role.URL);
        return url == null || HomePage.is(url) ? null : url;
    }

    /** Byline and dateline go where a printed article has them. */
    private String text() {
        StringBuilder text = new StringBuilder();
        String byline = get(Role.BYLINE);
        if (byline != null) {
            boolean by = byline.regionMatches(true, 0, "by ", 0, 3);
            text.append(by ? "" : "By ").append(byline).append("\n\n");
        }
        String story = String.join("\n", body).strip().replaceAll("\n{3,}", "\n\n");
        String dateline = get(Role.DATELINE);
        if (dateline != null && !story.startsWith(firstWord(dateline))) {
            text.append(dateline).append(" — ");
        }
        return text.append(story).toString();
    }

    private static String firstWord(String words) {
        int end = words.indexOf(' ');
        return end < 0 ? words : words.substring(0, end);
    }
}
