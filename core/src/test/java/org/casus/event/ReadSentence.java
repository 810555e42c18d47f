package org.casus.event;

import java.util.List;
import org.casus.actor.ActorReader;
import org.casus.actor.Actors;
import org.casus.clause.ClauseReader;
import org.casus.clause.Clauses;
import org.casus.head.EventHeads;
import org.casus.head.EventMaps;
import org.casus.head.EventNouns;
import org.casus.language.EncodedSentences;
import org.casus.language.LanguageReader;
import org.casus.model.Article;
import org.casus.model.BodyArticle;
import org.casus.model.Event;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.quotation.QuotationReader;
import org.casus.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A text with all steps before the event step done once, so that many rule sets can be tried on it.
 */
public record ReadSentence(
        Article article,
        List<Sentence> sentences,
        Clauses clauses,
        Actors actors,
        List<Quote> quotes,
        List<EventMaps> maps) {

    private static final LanguageReader LANGUAGE = LanguageReader.english();
    private static final ActorReader ACTORS = ActorReader.english();
    private static final QuotationReader QUOTATIONS = new QuotationReader();
    private static final ClauseReader CLAUSES = new ClauseReader();
    private static final EventHeads HEADS = EventHeads.english();
    private static final EventNouns NOUNS = new EventNouns();

    public static ReadSentence of(String text) {
        Article article = BodyArticle.of(text);
        EncodedSentences encoded = LANGUAGE.readEncoded(article);
        List<Sentence> sentences = encoded.sentences();
        Actors named = ACTORS.read(article, sentences, List.of(), Published.unknown());
        List<Quote> quotes = QUOTATIONS.read(article, sentences, named, List.of());
        Actors actors = ACTORS.withQuotes(named, quotes);
        return new ReadSentence(
                article,
                sentences,
                CLAUSES.read(sentences),
                actors,
                quotes,
                HEADS.read(encoded.states()));
    }

    /** The events that the rules find by themselves. */
    public List<Event> events(RuleSet rules) {
        return coding(rules).events();
    }

    public Coding coding(RuleSet rules) {
        return coding(rules, null);
    }

    /** The events that rules and heads find together. */
    public List<Event> eventsOfAll(RuleSet rules) {
        return coding(rules, HEADS).events();
    }

    private Coding coding(RuleSet rules, @Nullable EventHeads heads) {
        return new EventCoder(rules, heads, NOUNS)
                .code(article, sentences, clauses, actors, quotes, List.of(), maps);
    }
}
