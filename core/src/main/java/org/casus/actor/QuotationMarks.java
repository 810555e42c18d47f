package org.casus.actor;

import org.casus.model.Article;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;

/**
 * Which characters of an article stand between quotation marks. Marks only, no grammar: speakers
 * are for a later step. A quotation left open ends with its block; newspapers open every paragraph
 * of a long one anew.
 */
final class QuotationMarks {

    private final boolean[] inside;

    QuotationMarks(Article article) {
        inside = new boolean[article.text().length()];
        article.blocks().forEach(block -> mark(article.text(), block.span()));
    }

    private void mark(String text, TextSpan block) {
        boolean open = false;
        boolean single = false;
        for (int i = block.start(); i < block.end(); i++) {
            switch (text.charAt(i)) {
                case '\u201C', '\u00AB', '\u201E' -> open = true;
                case '\u201D', '\u00BB' -> open = false;
                case '"' -> open = !open;
                case '\u2018' -> single = true;
                case '\u2019' -> single &= isLetter(text, i + 1);
                default -> inside[i] = open || single;
            }
        }
    }

    /** Before a letter the mark is an apostrophe. */
    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** For each token of a sentence whether it stands between quotation marks. */
    boolean[] of(Sentence sentence) {
        boolean[] quoted = new boolean[sentence.size()];
        for (Token token : sentence.tokens()) {
            quoted[token.index()] = inside[token.span().start()];
        }
        return quoted;
    }
}
