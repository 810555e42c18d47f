package org.casus.source;

import java.util.List;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.DateClue;
import org.casus.model.Published;
import org.casus.model.TextSpan;
import org.casus.source.PrintedDates.Label;
import org.casus.source.PrintedDates.PrintedDate;
import org.jspecify.annotations.Nullable;

/** Takes the day of publication that a text prints: the day published goes before one updated. */
final class PublicationDay {

    private final PrintedDates dates = new PrintedDates();

    Published find(String text, List<Block> blocks) {
        @Nullable Published best = null;
        Label bestLabel = Label.UPDATED;
        for (Block block : blocks) {
            if (block.kind() != BlockKind.DATELINE && block.kind() != BlockKind.BYLINE) {
                continue;
            }
            for (PrintedDate date : dates.find(block.span().in(text))) {
                if (best == null || date.label().compareTo(bestLabel) < 0) {
                    best = published(block.span().start(), date);
                    bestLabel = date.label();
                }
            }
        }
        return best == null ? Published.unknown() : best;
    }

    private static Published published(int lineStart, PrintedDate date) {
        TextSpan span = new TextSpan(lineStart + date.start(), lineStart + date.end());
        String why =
                switch (date.label()) {
                    case PUBLISHED -> "the text says that it was published on this day";
                    case NONE -> "the text is dated this day";
                    case UPDATED -> "the text says that it was updated on this day";
                };
        List<DateClue> because = List.of(new DateClue(span, why));
        return new Published(date.day(), DateBasis.TEXT, date.day(), date.day(), because);
    }
}
