package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.actor.Actors;
import org.casus.clause.Clauses;
import org.casus.model.Article;
import org.casus.model.Place;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Timex;
import org.casus.model.Token;

/** All that earlier steps found in one article. */
record ArticleContext(
        Article article,
        List<Sentence> sentences,
        Clauses clauses,
        Actors actors,
        List<Quote> quotes,
        List<Timex> times,
        SpanIndex quoteSpans,
        SpanIndex placeSpans,
        SpanIndex timeSpans) {

    ArticleContext(
            Article article,
            List<Sentence> sentences,
            Clauses clauses,
            Actors actors,
            List<Quote> quotes,
            List<Timex> times) {
        this(
                article,
                sentences,
                clauses,
                actors,
                quotes,
                times,
                new SpanIndex(quotes.stream().map(Quote::span).toList()),
                new SpanIndex(actors.places().stream().map(Place::span).toList()),
                new SpanIndex(times.stream().map(Timex::span).toList()));
    }

    /** Whether a token stands in a place name. */
    boolean isPlaceName(Token token) {
        return !placeSpans.around(token.span()).isEmpty();
    }

    /** Whether a token stands in a date or time; "Friday" is also somebody's name. */
    boolean isDate(Token token) {
        return times.stream().anyMatch(time -> time.span().contains(token.span()));
    }

    /**
     * Indices of the quotations that hold the span, outermost first; a cue is not its own content.
     */
    List<Integer> quotesAround(TextSpan span) {
        List<Integer> found = new ArrayList<>(2);
        for (int i : quoteSpans.around(span)) {
            TextSpan cue = quotes.get(i).cue();
            boolean isCue = cue != null && cue.overlaps(span);
            if (!isCue) {
                found.add(i);
            }
        }
        found.sort(Comparator.comparingInt((Integer i) -> -quotes.get(i).span().length()));
        return found;
    }
}
