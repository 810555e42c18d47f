package org.casus.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the story of a page: strictly first, then more generously where little is found. */
final class StoryFinder {

    /** A story of fewer characters is looked for again with more patience. */
    private static final int SHORT = 500;

    private final TagWords tags;
    private final BoxBuilder builder;

    StoryFinder(TagWords tags, BoxBuilder builder) {
        this.tags = tags;
        this.builder = builder;
    }

    /**
     * A story.
     *
     * @param byline the line that names its writers, or null
     */
    record Story(List<PageBlock> blocks, @Nullable String byline) {

        int length() {
            return blocks.stream().mapToInt(block -> block.text().length()).sum();
        }
    }

    Story find(Document page, @Nullable String title, @Nullable JsonNode data) {
        Story best = attempt(page, title, true, true, true);
        boolean[][] patience = {{false, true, true}, {false, false, true}, {false, false, false}};
        for (boolean[] flags : patience) {
            if (best.length() >= SHORT) {
                return best;
            }
            Story next = attempt(page, title, flags[0], flags[1], flags[2]);
            best = next.length() > best.length() ? next : best;
        }
        return best;
    }

    private Story attempt(
            Document page,
            @Nullable String title,
            boolean strict,
            boolean weighted,
            boolean conditional) {
        Box body = builder.build(page.body(), false);
        Pruner pruner = new Pruner(title, strict);
        pruner.prune(body);
        new ParagraphMaker(tags).make(body);
        Box article = new Candidates(tags, weighted).article(body);
        new Cleaner(weighted, conditional).clean(article);
        return new Story(new BlockWriter(tags).write(article), pruner.byline());
    }
}
