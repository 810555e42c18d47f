package org.casus.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.actor.Actors;
import org.casus.model.Article;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.QuoteKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Timex;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributed words of an article: direct, mixed and indirect speech and thought, each
 * with its speaker. Holds word lists only; one instance serves every thread.
 */
public final class QuotationReader {

    private final CueLexicon lexicon = new CueLexicon();
    private final TreeSayings trees = new TreeSayings(lexicon);

    /**
     * The quotations of all sentences, in text order; of those that begin together, the longer is
     * first.
     *
     * @param sentences of the article, in order
     * @param actors of these sentences
     * @param times of these sentences, for the days of speaking
     */
    public List<Quote> read(
            Article article, List<Sentence> sentences, Actors actors, List<Timex> times) {
        List<Quote> quotes = new ArrayList<>();
        Paragraph before = null;
        Quote last = null;
        for (Paragraph paragraph : Paragraph.of(article.text(), sentences)) {
            for (Saying saying : sayings(article.text(), paragraph, before)) {
                Quote quote = quote(saying, paragraph, last, actors, times, article.text());
                if (quote.speaker() != null) {
                    last = quote;
                }
                if (quote.speaker() != null || !saying.continues()) {
                    quotes.add(quote);
                }
            }
            before = paragraph;
        }
        quotes.sort(Comparator.comparing(Quote::span));
        return List.copyOf(quotes);
    }

    private List<Saying> sayings(String text, Paragraph paragraph, @Nullable Paragraph before) {
        List<Saying> found = new ArrayList<>();
        for (Sentence sentence : paragraph.sentences()) {
            found.addAll(trees.of(paragraph, sentence));
        }
        List<Saying> sayings = new DirectSpeech(lexicon, text, paragraph, before, found).join();
        return sayings.stream().sorted(Comparator.comparing(Saying::content)).toList();
    }

    private Quote quote(
            Saying saying,
            Paragraph paragraph,
            @Nullable Quote last,
            Actors actors,
            List<Timex> times,
            String text) {
        QuoteKind kind = kind(saying.content(), paragraph);
        Token source = saying.source();
        if (saying.cue() == null && last != null) {
            return new Quote(
                    saying.content(),
                    kind,
                    last.speaker(),
                    last.addressee(),
                    last.via(),
                    last.viaSpan(),
                    null,
                    last.saidOn());
        }
        Party speaker = null;
        if (source != null) {
            speaker = Speakers.party(saying, source, actors);
        } else if (saying.continues() && last != null) {
            speaker = last.speaker();
        }
        Circumstances said = Circumstances.of(saying, actors, times, lexicon);
        TextSpan via = said.via();
        return new Quote(
                saying.content(),
                kind,
                speaker,
                said.addressee(),
                via == null ? null : via.in(text),
                via,
                saying.cueSpan(),
                said.saidOn());
    }

    private static QuoteKind kind(TextSpan content, Paragraph paragraph) {
        List<QuotedRun> runs = paragraph.runsIn(content);
        if (runs.isEmpty()) {
            return QuoteKind.INDIRECT;
        }
        boolean quotedAtBothEnds =
                runs.get(0).span().contains(content.start())
                        && runs.get(runs.size() - 1).span().contains(content.end() - 1);
        return quotedAtBothEnds ? QuoteKind.DIRECT : QuoteKind.MIXED;
    }
}
