package org.casus.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself outside its story.
 *
 * @param description the story in brief, or null
 * @param article whether the page says that it is one article
 */
record Metadata(
        @Nullable String title,
        List<String> authors,
        @Nullable String section,
        @Nullable String language,
        @Nullable String url,
        @Nullable String site,
        @Nullable String description,
        boolean article) {}
