package org.casus.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.model.EntityKind;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** Resolves pronouns: grammar forbids, then signs with weights choose. */
class PronounResolver {

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final WordTables words;

    PronounResolver(WordTables words) {
        this.words = words;
        for (List<String> cells :
                new Table(PronounResolver.class, "antecedent-weights.tsv").rows()) {
            weights.put(cells.get(0) + ':' + cells.get(1), Double.parseDouble(cells.get(2)));
        }
    }

    /**
     * Whom a pronoun of the third person or a relative pronoun means, or null.
     *
     * @param excluded who it cannot be, such as the speaker of the quotation around it, or null
     */
    @Nullable Referent resolve(
            Discourse discourse, Spot spot, Pronoun pronoun, @Nullable Referent excluded) {
        if (pronoun.isRelative()) {
            return relative(discourse, spot);
        }
        if (pronoun.person() != 3) {
            return null;
        }
        Referent bracketed = bracketed(discourse, spot);
        if (bracketed != null) {
            return bracketed;
        }
        if (pronoun.reflexive()) {
            Referent subject = ownSubject(discourse, spot);
            if (subject != null) {
                return subject;
            }
        }
        List<Spot> rivals = new Antecedents(discourse, spot, pronoun).find(excluded);
        Referent owner = listOwner(discourse, spot, pronoun, rivals);
        return owner != null ? owner : best(discourse, spot, pronoun, rivals);
    }

    /** Whom a pronoun means that nobody before it can be: "In his speech, Putin …". */
    @Nullable Referent resolveForward(
            Discourse discourse, Spot spot, Pronoun pronoun, @Nullable Referent excluded) {
        Referent bracketed = bracketed(discourse, spot);
        if (bracketed != null || pronoun.person() != 3) {
            return bracketed;
        }
        Antecedents antecedents = new Antecedents(discourse, spot, pronoun);
        if (!antecedents.find(excluded).isEmpty()) {
            return null;
        }
        return best(discourse, spot, pronoun, antecedents.findBehind(excluded));
    }

    /** The referent of the rival with most weight; the trainer of the weights looks on here. */
    @Nullable Referent best(Discourse discourse, Spot spot, Pronoun pronoun, List<Spot> rivals) {
        Signs signs = new Signs(discourse, words, spot, pronoun);
        Spot best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rivals.size(); i++) {
            double score = score(signs.column(), signs.of(rivals.get(i), i));
            if (score > bestScore) {
                best = rivals.get(i);
                bestScore = score;
            }
        }
        return best == null ? null : discourse.referent(best);
    }

    /** "Merkel's thanks to Obama and her doubts about it": who owns the first owns the rest. */
    private static @Nullable Referent listOwner(
            Discourse discourse, Spot spot, Pronoun pronoun, List<Spot> rivals) {
        Sentence sentence = spot.sentence();
        Token owned = sentence.head(spot.head());
        if (!pronoun.possessive() && !spot.head().is("nmod:poss") || owned == null) {
            return null;
        }
        Token apposed = owned.is("appos") ? sentence.head(owned) : null;
        Token first = Grammar.firstConjunct(sentence, apposed == null ? owned : apposed);
        if (first == owned) {
            return null;
        }
        Token owner = sentence.child(first, "nmod:poss");
        Token above = sentence.head(first);
        if (owner == null && above != null && first.is("nmod")) {
            // Parsers like to join what follows to the nearer noun.
            owner = sentence.child(above, "nmod:poss");
        }
        if (owner == null) {
            return null;
        }
        Referent referent = discourse.referentAt(sentence, owner);
        for (Spot rival : rivals) {
            if (referent != null && referent.equals(discourse.referent(rival))) {
                return referent;
            }
        }
        return null;
    }

    private double score(String column, Map<String, Double> signs) {
        double score = 0;
        for (Map.Entry<String, Double> sign : signs.entrySet()) {
            score += sign.getValue() * weights.getOrDefault(column + ':' + sign.getKey(), 0.0);
        }
        return score;
    }

    private static @Nullable Referent relative(Discourse discourse, Spot spot) {
        Token noun = Grammar.antecedent(spot.sentence(), spot.head());
        Referent referent = noun == null ? null : discourse.referentAt(spot.sentence(), noun);
        boolean thing = spot.head().hasLemma("which");
        return referent != null && thing && referent.kind() == EntityKind.PERSON ? null : referent;
    }

    private static @Nullable Referent ownSubject(Discourse discourse, Spot spot) {
        Sentence sentence = spot.sentence();
        for (Token predicate : Grammar.predicatesAbove(sentence, spot.head())) {
            Token subject = Grammar.subject(sentence, predicate);
            if (subject != null && subject.index() != spot.head().index()) {
                return discourse.referentAt(sentence, subject);
            }
        }
        return null;
    }

    /** An editor's brackets tell whom a pronoun means: "she [Merkel] has". */
    private static @Nullable Referent bracketed(Discourse discourse, Spot spot) {
        int next = spot.last() + 1;
        Sentence sentence = spot.sentence();
        boolean opens = next + 1 < sentence.size() && sentence.token(next).form().equals("[");
        return opens ? discourse.referentAt(sentence, sentence.token(next + 1)) : null;
    }
}
