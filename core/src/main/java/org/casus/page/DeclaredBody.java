package org.casus.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.model.BlockKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of the article as the page's JSON-LD gives it: a second opinion, and a last resort. */
final class DeclaredBody {

    /** So many words in a row stand in two texts by no chance. */
    private static final int RUN = 5;

    /** A shorter text is a summary. */
    private static final int SHORTEST = 250;

    private final List<String> paragraphs;
    private final List<String> words;

    private DeclaredBody(List<String> paragraphs) {
        this.paragraphs = paragraphs;
        this.words = words(paragraphs);
    }

    /** The text that the article's data hold, or null where they hold none worth the name. */
    static @Nullable DeclaredBody of(ArticleData article) {
        String text = article.text("articleBody");
        if (text == null || text.length() < SHORTEST) {
            return null;
        }
        return new DeclaredBody(paragraphs(text));
    }

    /** The paragraphs of a text that may hold elements of HTML. */
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        Element body = Jsoup.parse(text).body();
        body.select("p, br, div, h1, h2, h3, h4, li, blockquote").before("\n");
        for (String line : body.wholeText().split("\n")) {
            String folded = Folded.line(line);
            if (!folded.isEmpty()) {
                paragraphs.add(folded);
            }
        }
        return paragraphs;
    }

    /** The text as a story. */
    List<PageBlock> blocks() {
        return paragraphs.stream().map(line -> new PageBlock(BlockKind.BODY, line)).toList();
    }

    /** The share of the text that stands in the blocks, 0 to 1. */
    double shareIn(List<PageBlock> blocks) {
        Set<String> runs = new LinkedHashSet<>();
        List<String> story = words(blocks.stream().map(PageBlock::text).toList());
        for (int i = 0; i + RUN <= story.size(); i++) {
            runs.add(String.join(" ", story.subList(i, i + RUN)));
        }
        int all = 0;
        int found = 0;
        for (int i = 0; i + RUN <= words.size(); i += RUN) {
            all++;
            found += runs.contains(String.join(" ", words.subList(i, i + RUN))) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) found / all;
    }

    private static List<String> words(List<String> lines) {
        List<String> words = new ArrayList<>();
        lines.forEach(line -> words.addAll(Words.of(line)));
        return words;
    }
}
