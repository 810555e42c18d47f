package org.casus.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page says of itself outside its story; the parts are those of {@link Page}. */
record Metadata(
        @Nullable String title,
        List<String> authors,
        @Nullable String section,
        @Nullable String language,
        @Nullable String url,
        @Nullable String site) {}
