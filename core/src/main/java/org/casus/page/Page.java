package org.casus.page;

import java.util.List;
import org.casus.day.PageDates;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page and what the page says of it.
 *
 * @param title the headline, without the name of the site; null where there is none
 * @param authors names of people or desks, in order; empty where none is given
 * @param dates when it was published and changed
 * @param section the section or category, as in "World", or null
 * @param language the language that the page declares, as in "en-GB", or null; not checked against
 *     the text
 * @param url its canonical address, else the one it was given, else null
 * @param site the name of the publisher or site, or null
 * @param blocks the article in reading order; empty where the page has none
 */
public record Page(
        @Nullable String title,
        List<String> authors,
        PageDates dates,
        @Nullable String section,
        @Nullable String language,
        @Nullable String url,
        @Nullable String site,
        List<PageBlock> blocks) {

    /** Copies the lists. */
    public Page {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
    }

    /**
     * The page as a document to read: its blocks, parted by blank lines, are the text that all
     * offsets count in. A page that gives the day of its last change alone is dated by it, as
     * {@link DateBasis#INFERRED}: it can hardly be far from the day it was published on.
     *
     * @param id the id of the document, or null to have one made from the text
     * @param source the file, address or record that the page came from, for people
     */
    public SourceText text(@Nullable String id, String source) {
        BlockText text = BlockText.of(blocks);
        return new SourceText(
                id,
                source,
                text.characters(),
                title,
                dates.published() != null ? dates.published() : dates.updated(),
                dates.published() != null ? DateBasis.METADATA : DateBasis.INFERRED,
                url,
                site,
                text.blocks());
    }
}
