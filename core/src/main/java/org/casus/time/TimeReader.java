package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.Timex;

/**
 * Finds time expressions, values them, and works out the day of publication. Holds rules and
 * tables, no state; one instance serves every thread.
 */
public final class TimeReader {

    private final TimeFinder finder = new TimeFinder();
    private final TenseReader tenses = new TenseReader();
    private final Anchoring anchoring = new Anchoring(tenses);

    private final PublicationReader publications = new PublicationReader(tenses, anchoring, finder);

    private TimeReader() {}

    /** The reader of English, from the tables and rules on the class path. */
    public static TimeReader english() {
        return new TimeReader();
    }

    /** The expressions of all sentences in text order; their spans start and end with tokens. */
    public TimeExpressions find(List<Sentence> sentences) {
        List<TimeExpression> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            found.addAll(finder.find(sentences.get(i), i));
        }
        return new TimeExpressions(found);
    }

    /**
     * The day of publication: the article's own if it has one, else what its expressions tell.
     *
     * @param times what {@link #find} gave for the same sentences
     */
    public Published publication(Article article, List<Sentence> sentences, TimeExpressions times) {
        return publications.read(article, sentences, times);
    }

    /**
     * The expressions with their TIMEX3 values.
     *
     * @param times what {@link #find} gave for the same sentences
     * @param quotes quotations whose days are known or not; a time in one of known day is counted
     *     from that day
     */
    public List<Timex> anchor(
            TimeExpressions times,
            Published published,
            List<Sentence> sentences,
            List<Quote> quotes) {
        return anchoring.anchor(times.all(), published, sentences, quotes);
    }

    List<TimeRule> rules() {
        return finder.rules().all();
    }
}
