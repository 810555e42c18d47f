package org.casus.quotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.actor.Actors;
import org.casus.model.NameKind;
import org.casus.model.NameSpan;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Timex;
import org.casus.model.TimexType;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the clause of a cue to whom, by what medium and on which day something was said.
 *
 * @param addressee to whom, or null; never a medium
 * @param via the words of the medium without article and possessor, or null
 * @param saidOn the day, or null unless the clause names one day
 */
record Circumstances(
        @Nullable Party addressee, @Nullable TextSpan via, @Nullable LocalDate saidOn) {

    /** Nothing is told. */
    static final Circumstances NONE = new Circumstances(null, null, null);

    /** A time or medium further up the tree belongs to another clause. */
    private static final int MOST_STEPS = 8;

    /** Length of an ISO day; longer values go on with the time of day. */
    private static final int DAY = 10;

    static Circumstances of(Saying saying, Actors actors, List<Timex> times, CueLexicon lexicon) {
        Token cue = saying.cue();
        if (cue == null) {
            return NONE;
        }
        Sentence sentence = saying.sentence();
        Token person = addressee(saying, cue, lexicon);
        TextSpan medium = medium(saying, cue, actors, lexicon);
        if (person != null && isMedium(sentence, person, actors, lexicon)) {
            medium = name(sentence, person);
            person = null;
        }
        return new Circumstances(
                person == null ? null : actors.party(sentence, person),
                medium,
                day(saying, cue, times));
    }

    private static @Nullable Token addressee(Saying saying, Token verb, CueLexicon lexicon) {
        Sentence sentence = saying.sentence();
        Cue cue = lexicon.verb(sentence, verb);
        if (cue == null) {
            return null;
        }
        if (cue.takes(Complement.OF_OBJECT)) {
            String subject = Sources.isPassive(sentence, verb) ? "nsubj:pass" : "obj";
            for (Token child : sentence.children(verb, subject, "iobj")) {
                if (isOutside(saying, child)) {
                    return child;
                }
            }
        }
        for (Token child : sentence.children(verb, "obl")) {
            if (child.upos().isNominal()
                    && isOutside(saying, child)
                    && (Sources.hasCase(sentence, child, "to")
                            || (Sources.hasCase(sentence, child, "on")
                                    && cue.lemma().equals("call")))) {
                return child;
            }
        }
        return null;
    }

    /** Outside the content, or in the cue's own phrases where the content goes on behind it. */
    private static boolean isOutside(Saying saying, Token token) {
        Token cue = saying.cue();
        if (!saying.content().contains(token.span())) {
            return true;
        }
        return cue != null
                && saying.content().contains(cue.span())
                && saying.sentence().isUnder(token, cue);
    }

    /** The most exact medium: of "in a post on his site" the site. */
    private static @Nullable TextSpan medium(
            Saying saying, Token cue, Actors actors, CueLexicon lexicon) {
        Sentence sentence = saying.sentence();
        for (Token child : phrases(saying, cue)) {
            if (!isOutside(saying, child) || !hasMediumCase(sentence, child, lexicon)) {
                continue;
            }
            TextSpan inner = null;
            boolean forum = lexicon.isIn("forum", child.lemma());
            for (Token part : sentence.children(child, "nmod")) {
                boolean named = forum && hasMediumCase(sentence, part, lexicon);
                if (named
                        && (isOrganization(sentence, part)
                                || isMedium(sentence, part, actors, lexicon))) {
                    inner = name(sentence, part);
                }
            }
            if (inner != null) {
                return inner;
            }
            if (forum || isMedium(sentence, child, actors, lexicon)) {
                return name(sentence, child);
            }
        }
        return null;
    }

    /** Phrases of the cue; those outside a quotation that the tree hangs into it are the cue's. */
    private static List<Token> phrases(Saying saying, Token cue) {
        List<Token> phrases = new ArrayList<>();
        for (Token token : saying.sentence().tokens()) {
            if (token.is("obl", "nmod")
                    && (token.head() == cue.index() || isStray(saying, token, cue))) {
                phrases.add(token);
            }
        }
        return phrases;
    }

    private static boolean isStray(Saying saying, Token token, Token cue) {
        Token governor = saying.sentence().head(token);
        return governor != null
                && token.index() > cue.index()
                && isOutside(saying, token)
                && !isOutside(saying, governor);
    }

    private static boolean hasMediumCase(Sentence sentence, Token noun, CueLexicon lexicon) {
        for (Token preposition : sentence.children(noun, "case")) {
            if (lexicon.isIn("medium-case", preposition.form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrganization(Sentence sentence, Token noun) {
        NameSpan name = sentence.nameAt(noun.index());
        return name != null && name.kind() == NameKind.ORG;
    }

    private static boolean isMedium(
            Sentence sentence, Token noun, Actors actors, CueLexicon lexicon) {
        if (lexicon.isIn("medium", noun.lemma().toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (Token part : sentence.children(noun, "compound", "appos", "nmod:desc")) {
            if (lexicon.isIn("medium", part.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        TextSpan words = TokenRange.under(sentence, noun).span(sentence);
        for (Token token : sentence.tokens()) {
            if (words.contains(token.span())
                    && token.upos() == Upos.PROPN
                    && lexicon.isIn("medium-name", token.form())) {
                return true;
            }
        }
        List<String> sectors = actors.party(sentence, noun).sectors();
        return !sectors.isEmpty() && sectors.get(0).equals("MED");
    }

    /** A medium's words without article, possessor and what is hung on behind. */
    private static TextSpan name(Sentence sentence, Token noun) {
        int first = sentence.subtreeFirst(noun);
        while (first < noun.index() && isLeftOut(sentence, sentence.token(first), noun)) {
            first++;
        }
        int last = noun.index();
        while (last + 1 < sentence.size() && isOfName(sentence, sentence.token(last + 1), noun)) {
            last++;
        }
        NameSpan next = last + 1 < sentence.size() ? sentence.nameAt(last + 1) : null;
        // "told state broadcaster ZBC": the name stands beside its noun in the tree.
        if (next != null
                && next.kind() == NameKind.ORG
                && last == noun.index()
                && sentence.token(last + 1).head() == noun.head()) {
            last = next.last();
        }
        return sentence.span(first, last);
    }

    private static boolean isLeftOut(Sentence sentence, Token token, Token noun) {
        Token up = sentence.head(token);
        return token.is("case", "det", "nmod:poss")
                || (up != null && up.index() != noun.index() && up.is("nmod:poss"))
                || (token.upos() == Upos.PUNCT);
    }

    private static boolean isOfName(Sentence sentence, Token token, Token noun) {
        Token up = token;
        for (int steps = 0; up != null && steps < MOST_STEPS; steps++) {
            if (up.index() == noun.index()) {
                return true;
            }
            if (!up.is("flat", "compound", "appos", "nummod", "goeswith")
                    || up.upos() == Upos.PUNCT) {
                return false;
            }
            up = sentence.head(up);
        }
        return false;
    }

    private static @Nullable LocalDate day(Saying saying, Token cue, List<Timex> times) {
        Sentence sentence = saying.sentence();
        for (Timex time : of(times, sentence.index())) {
            Token token = sentence.tokenAt(time.span().start());
            if (token != null
                    && isOneDay(time)
                    && isOutside(saying, token)
                    && isInClause(saying, token, cue)) {
                return LocalDate.parse(time.value().substring(0, DAY));
            }
        }
        return null;
    }

    /** The times of one sentence; the list is in text order. */
    private static List<Timex> of(List<Timex> times, int sentence) {
        int from = firstFrom(times, sentence);
        return times.subList(from, firstFrom(times, sentence + 1));
    }

    private static int firstFrom(List<Timex> times, int sentence) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (times.get(middle).sentence() < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isOneDay(Timex time) {
        if (time.type() != TimexType.DATE && time.type() != TimexType.TIME) {
            return false;
        }
        String value = time.value();
        if (value.length() < DAY || (value.length() > DAY && value.charAt(DAY) != 'T')) {
            return false;
        }
        for (int i = 0; i < DAY; i++) {
            boolean dash = i == 4 || i == 7;
            if (dash ? value.charAt(i) != '-' : !isDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Whether a time hangs on the cue through phrases only, or on the verb that a participle cue
     * goes with: "On Monday she left, saying …".
     */
    private static boolean isInClause(Saying saying, Token time, Token cue) {
        Sentence sentence = saying.sentence();
        Token clause = cue;
        for (int i = 0; i < MOST_STEPS; i++) {
            if (isUnderPhrase(saying, time, clause)) {
                return true;
            }
            Token governor = sentence.head(clause);
            boolean shared =
                    clause.is("xcomp", "conj")
                            || (clause.is("advcl") && clause.xpos().equals("VBG"));
            if (governor == null || !shared) {
                return false;
            }
            clause = governor;
        }
        return false;
    }

    private static boolean isUnderPhrase(Saying saying, Token time, Token cue) {
        Sentence sentence = saying.sentence();
        Token up = time;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (up.index() == cue.index() || isStray(saying, up, cue)) {
                return true;
            }
            Token governor = sentence.head(up);
            if (governor == null
                    || up.is(
                            "nmod:poss",
                            "acl",
                            "advcl",
                            "ccomp",
                            "csubj",
                            "nsubj",
                            "xcomp",
                            "parataxis")
                    || (up.is("conj") && up.upos() == Upos.VERB)) {
                return false;
            }
            up = governor;
        }
        return false;
    }
}
