package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.actor.Actors;
import org.casus.clause.Clauses;
import org.casus.model.Article;
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
        List<Timex> times) {

    /** Whether a token stands in a place name. */
    boolean isPlaceName(Token token) {
        return actors.places().stream().anyMatch(place -> place.span().contains(token.span()));
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
        for (int i = 0; i < quotes.size(); i++) {
            TextSpan cue = quotes.get(i).cue();
            boolean isCue = cue != null && cue.overlaps(span);
            if (quotes.get(i).span().contains(span) && !isCue) {
                found.add(i);
            }
        }
        found.sort(Comparator.comparingInt((Integer i) -> -quotes.get(i).span().length()));
        return found;
    }
}
