package org.casus.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.Published;
import org.casus.model.TextSpan;

/**
 * The running text of a treebank's document, with the places of what people cut it into. A
 * paragraph of the treebank is a block, as the blank line was in the CoNLL 2018 shared task.
 *
 * @param article the text, to be read
 * @param sentences from the first token's start to the last token's end
 * @param tokens every token in order
 */
record GoldText(Article article, List<TextSpan> sentences, List<Piece> tokens) {

    /**
     * A token in the text.
     *
     * @param words the forms of its words; more than one for "don't"
     */
    record Piece(TextSpan span, List<String> words) {}

    static GoldText of(Treebank.Document document) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<TextSpan> sentences = new ArrayList<>();
        List<Piece> tokens = new ArrayList<>();
        int paragraph = 0;
        int end = 0;
        for (GoldSentence sentence : document.sentences()) {
            if (sentence.paragraph() && end > paragraph) {
                blocks.add(body(paragraph, end));
                text.append('\n');
                paragraph = text.length();
            }
            int start = text.length();
            for (GoldSentence.Surface token : sentence.tokens()) {
                int from = text.length();
                text.append(token.form());
                end = text.length();
                tokens.add(
                        new Piece(
                                new TextSpan(from, end),
                                sentence.forms().subList(token.first(), token.last() + 1)));
                if (token.spaceAfter()) {
                    text.append(' ');
                }
            }
            sentences.add(new TextSpan(start, end));
        }
        blocks.add(body(paragraph, end));
        Article article =
                new Article(
                        document.id(),
                        document.id(),
                        null,
                        null,
                        null,
                        "en",
                        text.toString(),
                        Published.unknown(),
                        blocks);
        return new GoldText(article, sentences, tokens);
    }

    private static Block body(int start, int end) {
        return new Block(BlockKind.BODY, new TextSpan(start, end));
    }
}
