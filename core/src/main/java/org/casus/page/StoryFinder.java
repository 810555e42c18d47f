package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.BlockKind;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the story of a page: strictly first, then more generously where little is found. */
final class StoryFinder {

    /** A story of fewer characters is looked for again with more patience. */
    private static final int SHORT = 500;

    /** A later attempt must find so many times more to be believed. */
    private static final double MUCH_MORE = 1.3;

    private static final double MUCH_MORE_HIDDEN = 3;

    /** So many times more must the data for scripts hold than what is shown. */
    private static final int MUCH_MORE_EMBEDDED = 2;

    /** A story that holds less of what the page declares to be its text is another one. */
    private static final double LEAST_DECLARED = 0.5;

    /** A byline under a story is followed by a note or two. */
    private static final int LAST_LINES = 3;

    private final TagWords tags;
    private final BoxBuilder builder;
    private final BylineFinder bylines;
    private final EmbeddedStory embedded = new EmbeddedStory();
    private final LineFilter lines = new LineFilter();

    StoryFinder(TagWords tags, BoxBuilder builder) {
        this.tags = tags;
        this.builder = builder;
        this.bylines = new BylineFinder(tags);
    }

    /**
     * Finds the story; one without blocks where there is none.
     *
     * @param known what the page says of itself
     * @param declared the text that the page declares, or null
     */
    Story find(Document page, Metadata known, @Nullable DeclaredBody declared) {
        Story best = attempt(page, known, Patience.FIRST);
        for (Patience patience : Patience.LATER) {
            if (isEnough(best, declared)) {
                return best;
            }
            Story next = attempt(page, known, patience);
            double more = patience.hidden() ? MUCH_MORE_HIDDEN : MUCH_MORE;
            best = isBetter(next, best, more, declared) ? next : best;
        }
        if (declared != null && declared.shareIn(best.blocks()) < LEAST_DECLARED) {
            return new Story(declared.blocks(), best.byline());
        }
        return declared == null && best.length() < SHORT ? orEmbedded(best, page, known) : best;
    }

    /** What the page shows, or what it hands to its scripts where that is much more. */
    private Story orEmbedded(Story shown, Document page, Metadata known) {
        @Nullable Story hidden = embedded.find(page, known);
        if (hidden == null || hidden.length() < MUCH_MORE_EMBEDDED * shown.length()) {
            return shown;
        }
        List<PageBlock> blocks = lines.filter(asLines(hidden.blocks()), known.title());
        return new Story(blocks, hidden.byline() == null ? shown.byline() : hidden.byline());
    }

    private static List<Line> asLines(List<PageBlock> blocks) {
        return blocks.stream()
                .map(block -> new Line(block.kind(), block.text(), 0, false, false))
                .toList();
    }

    private static boolean isEnough(Story story, @Nullable DeclaredBody declared) {
        return declared == null
                ? story.length() >= SHORT
                : declared.shareIn(story.blocks()) >= LEAST_DECLARED;
    }

    private static boolean isBetter(
            Story story, Story than, double more, @Nullable DeclaredBody declared) {
        return declared == null
                ? story.length() > than.length() * more
                : declared.shareIn(story.blocks()) > declared.shareIn(than.blocks());
    }

    private Story attempt(Document page, Metadata known, Patience patience) {
        Box body = builder.build(page.body(), patience.hidden());
        Pruner pruner = new Pruner(known.title(), patience.strict(), bylines);
        pruner.prune(body);
        new ParagraphMaker(tags).make(body);
        Box article = new Candidates(tags, patience.weighted()).article(body);
        new Cleaner(patience.weighted(), patience.conditional()).clean(article);
        List<Line> written = new LineCollector(tags).collect(article);
        if (!known.article() && LineFilter.isIndex(written)) {
            return new Story(List.of(), null);
        }
        List<PageBlock> blocks = lines.filter(written, known.title());
        @Nullable Byline byline = pruner.byline();
        if (byline == null) {
            byline = cutClosing(blocks);
        }
        List<String> authors = new ArrayList<>(known.authors());
        if (byline != null) {
            authors.addAll(byline.names());
        }
        blocks = AuthorNotes.without(blocks, authors);
        String deck = Deck.find(body, known.description(), blocks);
        if (deck != null && !blocks.isEmpty()) {
            blocks.add(0, new PageBlock(BlockKind.BODY, deck));
        }
        return new Story(blocks, byline);
    }

    /** A byline among the last lines of a story. */
    private @Nullable Byline cutClosing(List<PageBlock> blocks) {
        for (int i = blocks.size() - 1; i > 0 && i >= blocks.size() - LAST_LINES; i--) {
            Byline byline = bylines.printed(blocks.get(i).text());
            if (byline != null && blocks.get(i).kind() == BlockKind.BODY) {
                blocks.remove(i);
                return byline;
            }
        }
        return null;
    }
}
