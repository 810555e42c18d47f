package org.casus.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.model.Entity;
import org.casus.model.EntityKind;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.QuoteKind;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Resolves pronouns between quotation marks, once it is known who speaks to whom. */
final class QuotedPronouns {

    private final PronounResolver resolver;
    private final Actors actors;
    private final Discourse discourse;
    private final List<Quote> quotes;
    private final Map<String, Referent> byId = new LinkedHashMap<>();
    private final Map<String, Referent> states = new LinkedHashMap<>();
    private int next;

    QuotedPronouns(
            PronounResolver resolver, Actors actors, Discourse discourse, List<Quote> quotes) {
        this.resolver = resolver;
        this.actors = actors;
        this.discourse = discourse;
        this.quotes = quotes;
        for (Referent referent : discourse.referents()) {
            String id = actors.idOf(referent);
            if (id != null) {
                byId.put(id, referent);
            }
            String country = referent.country();
            if (id != null && country != null && referent.kind() == EntityKind.STATE) {
                states.putIfAbsent(country, referent);
            }
        }
    }

    void resolve() {
        for (int s = 0; s < discourse.sentenceCount(); s++) {
            for (Spot spot : discourse.spots(s)) {
                Pronoun pronoun = spot.pronoun();
                if (pronoun != null && discourse.referent(spot) == null) {
                    Referent referent = referent(spot, pronoun, quoteAround(spot.span()));
                    if (referent != null) {
                        discourse.assign(spot, referent);
                    }
                }
            }
        }
    }

    /** The innermost quotation that holds the words, or null. */
    private @Nullable Quote quoteAround(TextSpan words) {
        while (next < quotes.size() && quotes.get(next).span().end() <= words.start()) {
            next++;
        }
        Quote around = null;
        for (int i = next; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            if (quote.span().start() > words.start()) {
                break;
            }
            boolean smaller = around == null || quote.span().length() < around.span().length();
            if (quote.span().contains(words) && smaller) {
                around = quote;
            }
        }
        return around;
    }

    private @Nullable Referent referent(Spot spot, Pronoun pronoun, @Nullable Quote quote) {
        if (quote == null || quote.kind() == QuoteKind.INDIRECT && !spot.isQuoted()) {
            return pronoun.person() == 3 && spot.isQuoted()
                    ? thirdPerson(spot, pronoun, null)
                    : null;
        }
        Referent speaker = of(quote.speaker());
        return switch (pronoun.person()) {
            case 1 -> pronoun.plural() ? speakersGroup(speaker) : speaker;
            case 2 -> of(quote.addressee());
            default -> thirdPerson(spot, pronoun, speaker);
        };
    }

    private @Nullable Referent thirdPerson(Spot spot, Pronoun pronoun, @Nullable Referent speaker) {
        Referent referent = resolver.resolve(discourse, spot, pronoun, speaker);
        return referent != null
                ? referent
                : resolver.resolveForward(discourse, spot, pronoun, speaker);
    }

    private @Nullable Referent of(@Nullable Party party) {
        if (party == null || party.entity() == null) {
            return null;
        }
        return byId.get(party.entity());
    }

    /**
     * "We" is the speaker's state for who governs it, where the article names that state; the group
     * or body that speaks; else those whom the speaker stands for, who have his side and sector.
     */
    private @Nullable Referent speakersGroup(@Nullable Referent speaker) {
        if (speaker == null || speaker.kind() != EntityKind.PERSON) {
            return speaker;
        }
        Entity entity = actors.entityOf(speaker);
        if (entity == null || entity.sectors().isEmpty()) {
            return null;
        }
        Referent state =
                entity.country() != null && entity.sectors().contains("GOV")
                        ? states.get(entity.country())
                        : null;
        return state == null ? speaker : state;
    }
}
