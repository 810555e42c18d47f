package org.casus;

import java.util.List;
import java.util.Optional;
import org.casus.actor.ActorReader;
import org.casus.actor.Actors;
import org.casus.clause.ClauseReader;
import org.casus.clause.Clauses;
import org.casus.event.Candidate;
import org.casus.event.Coding;
import org.casus.event.DyadCoder;
import org.casus.event.EventCoder;
import org.casus.event.FactReader;
import org.casus.head.EventHeads;
import org.casus.head.EventMaps;
import org.casus.head.EventNouns;
import org.casus.language.EncodedSentences;
import org.casus.language.LanguageReader;
import org.casus.lexicon.ActorTable;
import org.casus.model.Article;
import org.casus.model.Dyad;
import org.casus.model.DyadCoding;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Reading;
import org.casus.model.Sentence;
import org.casus.model.SourceText;
import org.casus.model.Timex;
import org.casus.quotation.QuotationReader;
import org.casus.rule.RuleSet;
import org.casus.source.SourceReader;
import org.casus.time.TimeExpressions;
import org.casus.time.TimeReader;

/**
 * Reads an article: who did or said what to whom, when, where, on what condition and according to
 * whom. Holds models and tables, no state; one instance serves every thread. The same input gives
 * the same reading on any machine, thread count, locale and time zone.
 */
public final class ArticleReader {

    private final SourceReader sourceReader = new SourceReader();
    private final LanguageReader languageReader;
    private final TimeReader timeReader = TimeReader.english();
    private final ClauseReader clauseReader = new ClauseReader();
    private final ActorReader actorReader;
    private final QuotationReader quotationReader;
    private final EventHeads heads;
    private final FactReader factReader;
    private final EventCoder eventCoder;
    private final DyadCoder dyadCoder;

    private ArticleReader(
            LanguageReader languageReader,
            ActorReader actorReader,
            QuotationReader quotationReader,
            RuleSet rules) {
        this.languageReader = languageReader;
        this.actorReader = actorReader;
        this.quotationReader = quotationReader;
        this.heads = EventHeads.english();
        EventNouns nouns = new EventNouns();
        this.factReader = new FactReader(nouns);
        this.eventCoder = new EventCoder(rules, heads, nouns);
        this.dyadCoder = new DyadCoder(heads);
    }

    private ArticleReader(ArticleReader same, ActorReader actorReader) {
        this.languageReader = same.languageReader;
        this.actorReader = actorReader;
        this.quotationReader = same.quotationReader;
        this.heads = same.heads;
        this.factReader = same.factReader;
        this.eventCoder = same.eventCoder;
        this.dyadCoder = same.dyadCoder;
    }

    /** The reader of English news with the model, tables and rules that ship with Casus. */
    public static ArticleReader english() {
        return new ArticleReader(
                LanguageReader.english(),
                ActorReader.english(),
                new QuotationReader(),
                RuleSet.english());
    }

    /**
     * A reader that shares this one's model and rules and knows a user's actors on top of the
     * shipped ones. A name in these tables means what they say, whatever the shipped ones say of
     * it.
     *
     * @param own replaces the tables that this reader may have been given so
     * @throws org.casus.lexicon.LexiconException if a table names a country that no table has
     */
    public ArticleReader withActors(List<ActorTable> own) {
        return new ArticleReader(this, ActorReader.english(own));
    }

    /**
     * A reading with all that was weighed for its events.
     *
     * @param reading what was read
     * @param candidates every reading of words that a rule proposed, those that lost included
     */
    public record Explained(Reading reading, List<Candidate> candidates) {

        /** Copies the candidates. */
        public Explained {
            candidates = List.copyOf(candidates);
        }
    }

    /** Reads one document. */
    public Reading read(SourceText source) {
        return explain(source).reading();
    }

    /** Reads one document and keeps the readings that lost. */
    public Explained explain(SourceText source) {
        return explain(open(source));
    }

    /**
     * Cuts one document into blocks and tells its language, which is cheap: enough to know whether
     * it should be read at all, and whether it repeats another.
     */
    public Article open(SourceText source) {
        return sourceReader.read(source);
    }

    /** Reads one document that was opened, and keeps the readings that lost. */
    public Explained explain(Article asItCame) {
        Read read = readWhole(asItCame);
        return new Explained(read.reading(), read.coding().candidates());
    }

    /**
     * Reads one document and says of each pair of parties what the one does to the other.
     *
     * @param dyads words of the text
     * @return one for each pair in their order; empty where no sentence names both and no event is
     *     one of theirs
     */
    public List<Optional<DyadCoding>> readDyads(SourceText source, List<Dyad> dyads) {
        Read read = readWhole(open(source));
        return dyads.stream()
                .map(dyad -> dyadCoder.code(read.reading(), read.maps(), dyad))
                .toList();
    }

    private record Read(Reading reading, Coding coding, List<EventMaps> maps) {}

    private Read readWhole(Article asItCame) {
        EncodedSentences encoded = languageReader.readEncoded(asItCame);
        List<Sentence> sentences = encoded.sentences();
        List<EventMaps> maps = heads.read(encoded.states());
        TimeExpressions expressions = timeReader.find(sentences);
        Published published = timeReader.publication(asItCame, sentences, expressions);
        Article article = asItCame.withPublished(published);
        List<Timex> narrated = timeReader.anchor(expressions, published, sentences, List.of());
        Actors named = actorReader.read(article, sentences, narrated, published);
        List<Quote> quotes = quotationReader.read(article, sentences, named, narrated);
        Actors actors = actorReader.withQuotes(named, quotes);
        List<Timex> times = timeReader.anchor(expressions, published, sentences, quotes);
        Clauses clauses = clauseReader.read(sentences);
        Coding coding = eventCoder.code(article, sentences, clauses, actors, quotes, times, maps);
        Reading reading =
                new Reading(
                        article,
                        sentences,
                        actors.entities(),
                        quotes,
                        times,
                        actors.places(),
                        coding.events(),
                        factReader.read(sentences, clauses, maps));
        return new Read(reading, coding, maps);
    }

    /** The step that reads sentences alone, for parsing and treebanks. */
    public LanguageReader language() {
        return languageReader;
    }
}
