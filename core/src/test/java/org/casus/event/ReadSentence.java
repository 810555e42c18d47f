package org.casus.event;

import java.util.List;
import org.casus.actor.ActorReader;
import org.casus.actor.Actors;
import org.casus.clause.ClauseReader;
import org.casus.clause.Clauses;
import org.casus.language.LanguageReader;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.Event;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.quotation.QuotationReader;
import org.casus.rule.RuleSet;

/**
 * A text with all steps before the event step done once, so that many rule sets can be tried on it.
 */
public record ReadSentence(
        Article article,
        List<Sentence> sentences,
        Clauses clauses,
        Actors actors,
        List<Quote> quotes) {

    private static final LanguageReader LANGUAGE = LanguageReader.english();
    private static final ActorReader ACTORS = ActorReader.english();
    private static final QuotationReader QUOTATIONS = new QuotationReader();
    private static final ClauseReader CLAUSES = new ClauseReader();

    public static ReadSentence of(String text) {
        Block body = new Block(BlockKind.BODY, new TextSpan(0, text.length()));
        Article article =
                new Article(
                        "example",
                        "example",
                        null,
                        null,
                        null,
                        "en",
                        text,
                        Published.unknown(),
                        List.of(body));
        List<Sentence> sentences = LANGUAGE.read(article);
        Actors named = ACTORS.read(article, sentences, List.of(), Published.unknown());
        List<Quote> quotes = QUOTATIONS.read(article, sentences, named, List.of());
        Actors actors = ACTORS.withQuotes(named, quotes);
        return new ReadSentence(article, sentences, CLAUSES.read(sentences), actors, quotes);
    }

    public List<Event> events(RuleSet rules) {
        return coding(rules).events();
    }

    public Coding coding(RuleSet rules) {
        return new EventCoder(rules).code(article, sentences, clauses, actors, quotes, List.of());
    }
}
