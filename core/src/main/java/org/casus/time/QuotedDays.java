package org.casus.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.model.Quote;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** The day on which the words at a place of the text were said. Asked in text order. */
final class QuotedDays {

    private final List<Quote> quotes;
    private final List<Quote> open = new ArrayList<>();
    private int next;

    QuotedDays(List<Quote> quotes) {
        List<Quote> dated = new ArrayList<>(quotes);
        dated.removeIf(quote -> quote.saidOn() == null);
        dated.sort(Comparator.comparing(Quote::span));
        this.quotes = dated;
    }

    /** The day of the innermost quotation that holds the span, or null. */
    @Nullable LocalDate saidOn(TextSpan span) {
        while (next < quotes.size() && quotes.get(next).span().start() <= span.start()) {
            open.add(quotes.get(next++));
        }
        open.removeIf(quote -> quote.span().end() <= span.start());
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).span().contains(span)) {
                return open.get(i).saidOn();
            }
        }
        return null;
    }
}
