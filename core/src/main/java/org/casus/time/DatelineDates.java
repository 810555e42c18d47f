package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.time.BareDates.BareDate;
import org.jspecify.annotations.Nullable;

/** Finds the month and day in an article's dateline: "GENEVA, March 12 -". */
final class DatelineDates {

    private final TimeFinder finder;

    DatelineDates(TimeFinder finder) {
        this.finder = finder;
    }

    /** The first date without a year in a dateline block, or null. */
    @Nullable BareDate first(Article article) {
        for (Block block : article.blocks()) {
            Sentence line =
                    block.kind() == BlockKind.DATELINE ? words(article, block.span()) : null;
            for (TimeExpression found :
                    line == null ? List.<TimeExpression>of() : finder.find(line, 0)) {
                Slots slots = found.slots();
                if (slots.has("month") && slots.has("day") && !slots.has("year")) {
                    return BareDates.bareDate(found);
                }
            }
        }
        return null;
    }

    /** The words of a block that the language reader does not read, without a tree. */
    private static @Nullable Sentence words(Article article, TextSpan span) {
        List<Token> tokens = new ArrayList<>();
        String text = article.text();
        int at = span.start();
        while (at < span.end()) {
            int end = at + 1;
            if (Character.isLetterOrDigit(text.charAt(at))) {
                while (end < span.end() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
            }
            if (!Character.isWhitespace(text.charAt(at))) {
                String form = text.substring(at, end);
                int head = tokens.isEmpty() ? -1 : 0;
                int index = tokens.size();
                TextSpan where = new TextSpan(at, end);
                tokens.add(new Token(index, where, form, form, Upos.PROPN, "NNP", head, "dep"));
            }
            at = end;
        }
        return tokens.isEmpty() ? null : new Sentence(0, 0, BlockKind.DATELINE, tokens, List.of());
    }
}
