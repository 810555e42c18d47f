package org.casus.actor;

import java.time.LocalDate;
import java.util.List;
import org.casus.language.LanguageReader;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.Entity;
import org.casus.model.Mention;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/** A short text read up to its actors, for tests. */
record Reading(String text, List<Sentence> sentences, Actors actors) {

    static final LanguageReader LANGUAGE = LanguageReader.english();
    static final ActorReader ACTORS = ActorReader.english();

    static Reading of(String text, @Nullable LocalDate day) {
        return of(text, day, List.of());
    }

    static Reading of(String text, @Nullable LocalDate day, List<Quote> quotes) {
        Published published =
                day == null ? Published.unknown() : Published.on(day, DateBasis.METADATA);
        Block block = new Block(BlockKind.BODY, new TextSpan(0, text.length()));
        Article article =
                new Article("t", "t", null, null, null, "en", text, published, List.of(block));
        List<Sentence> sentences = LANGUAGE.read(article);
        Actors actors = ACTORS.read(article, sentences, List.of(), published);
        return new Reading(text, sentences, ACTORS.withQuotes(actors, quotes));
    }

    /** The entity that has a mention of exactly these words at this offset or behind it. */
    @Nullable Entity entityOf(String words, int from) {
        for (Entity entity : actors.entities()) {
            for (Mention mention : entity.mentions()) {
                if (mention.span().start() >= from && mention.span().in(text).equals(words)) {
                    return entity;
                }
            }
        }
        return null;
    }

    /** The entity with a mention of exactly these words. */
    Entity entity(String words) {
        Entity entity = entityOf(words, 0);
        if (entity == null) {
            throw new AssertionError("no entity is called '" + words + "' in: " + text);
        }
        return entity;
    }

    /** The token at an offset. */
    Token tokenAt(int offset) {
        for (Sentence sentence : sentences) {
            Token token = sentence.tokenAt(offset);
            if (token != null) {
                return token;
            }
        }
        throw new IllegalArgumentException("no token at " + offset);
    }

    Sentence sentenceAt(int offset) {
        for (Sentence sentence : sentences) {
            if (sentence.tokenAt(offset) != null) {
                return sentence;
            }
        }
        throw new IllegalArgumentException("no sentence at " + offset);
    }
}
