package org.casus.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.casus.day.LinkedDataReader;
import org.casus.day.PageDates;
import org.casus.day.PageDayFinder;
import org.casus.model.BlockKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a web page. Holds word lists and nothing else, so one instance serves every
 * thread.
 *
 * <p>The same page gives the same article, in time linear in its length. No page is refused.
 */
public final class PageReader {

    private final TagWords tags = new TagWords();
    private final BoxBuilder builder = new BoxBuilder(tags, new ClassWords());
    private final StoryFinder stories = new StoryFinder(tags, builder);
    private final MetadataFinder metadata = new MetadataFinder();
    private final PageDayFinder days = new PageDayFinder();
    private final LinkedDataReader linkedDataReader = new LinkedDataReader();

    /** Loads the word lists from the class path. */
    public PageReader() {}

    /**
     * Reads a page.
     *
     * @param html its characters
     * @param url where it came from, or null
     */
    public Page read(String html, @Nullable String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        List<JsonNode> linkedData = linkedDataReader.read(document);
        PageDates dates = days.find(document, linkedData, url);
        ArticleData data = ArticleData.of(linkedData, linkedDataReader);
        Metadata found = metadata.find(document, data, url);
        Story story = stories.find(document, found, DeclaredBody.of(data));
        return new Page(
                found.title(),
                authors(found, story.byline()),
                dates,
                found.section(),
                found.language(),
                found.url(),
                found.site(),
                blocks(found.title(), story));
    }

    /** What the page says, unless it names its own site where the byline names people. */
    private static List<String> authors(Metadata found, @Nullable Byline byline) {
        String site = found.site() == null ? "" : SiteInTitle.plain(found.site());
        boolean siteOnly =
                found.authors().stream().allMatch(name -> SiteInTitle.plain(name).equals(site));
        return siteOnly && byline != null && !byline.names().isEmpty()
                ? byline.names()
                : found.authors();
    }

    private static List<PageBlock> blocks(@Nullable String title, Story story) {
        if (story.blocks().isEmpty()) {
            return List.of();
        }
        List<PageBlock> blocks = new ArrayList<>();
        if (title != null) {
            blocks.add(new PageBlock(BlockKind.TITLE, title));
        }
        Byline byline = story.byline();
        if (byline != null && !byline.names().isEmpty()) {
            blocks.add(new PageBlock(BlockKind.BYLINE, byline.line()));
        }
        blocks.addAll(story.blocks());
        return blocks;
    }
}
