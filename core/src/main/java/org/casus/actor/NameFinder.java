package org.casus.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.NameMatch;
import org.casus.lexicon.NounMatch;
import org.casus.lexicon.Sense;
import org.casus.lexicon.StateWord;
import org.casus.model.NameKind;
import org.casus.model.NameSpan;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Finds the names of a sentence: those of the tables first, then those of the reader's model. */
final class NameFinder {

    private static final int SHORTEST_ACRONYM = 3;

    private final Lexicon lexicon;
    private final Map<String, NamedAs> kindsByForm;

    /**
     * @param sentences all sentences of the article: a name that is a person's once is taken for
     *     one wherever the model is silent
     */
    NameFinder(Lexicon lexicon, List<Sentence> sentences) {
        this.lexicon = lexicon;
        this.kindsByForm = kindsByForm(sentences);
    }

    private static Map<String, NamedAs> kindsByForm(List<Sentence> sentences) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            for (NameSpan span : sentence.names()) {
                count(counts, words(sentence, span.first(), span.last()), span.kind());
                if (span.kind() == NameKind.PER && span.last() > span.first()) {
                    count(counts, sentence.token(span.last()).form(), span.kind());
                }
            }
        }
        Map<String, NamedAs> kinds = new LinkedHashMap<>();
        counts.forEach(
                (form, n) -> {
                    boolean person = n[0] >= n[1] && n[0] >= n[2];
                    NamedAs other = n[1] >= n[2] ? NamedAs.ORGANIZATION : NamedAs.PLACE;
                    kinds.put(form, person ? NamedAs.PERSON : other);
                });
        return kinds;
    }

    private static void count(Map<String, int[]> counts, String form, NameKind kind) {
        counts.computeIfAbsent(form, key -> new int[NameKind.values().length])[kind.ordinal()]++;
    }

    private static String words(Sentence sentence, int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(i > first ? " " : "").append(sentence.token(i).form());
        }
        return words.toString();
    }

    /**
     * The names of a sentence in order, without overlaps.
     *
     * @param nouns the nouns and titles of the tables in it
     * @param times for each token whether it is part of a time expression
     */
    List<Name> find(Sentence sentence, List<NounMatch> nouns, boolean[] times) {
        List<Name> names = new ArrayList<>();
        boolean[] taken = times.clone();
        List<NameSpan> spans = new ArrayList<>();
        sentence.names().forEach(span -> addTrimmed(sentence, span, spans));
        List<NameMatch> matches = lexicon.names(sentence);
        for (NameMatch match : matches) {
            Name name = known(sentence, match, spans, nouns);
            if (name != null && !isTaken(taken, name.first(), name.last())) {
                add(names, taken, name);
            }
        }
        boolean[] common = new boolean[sentence.size()];
        for (NounMatch noun : nouns) {
            Arrays.fill(common, noun.first(), noun.last() + 1, true);
        }
        for (NameSpan span : spans) {
            if (!isPartOfNoun(span, nouns) && !isDescription(sentence, span, common)) {
                addSpan(sentence, span, matches, names, taken);
            }
        }
        addUnmarked(sentence, common, names, taken);
        names.sort(Comparator.comparingInt(Name::first));
        return names;
    }

    /** "State" in "Secretary of State" is no name. */
    private static boolean isPartOfNoun(NameSpan span, List<NounMatch> nouns) {
        for (NounMatch noun : nouns) {
            if (noun.first() < span.first() && span.last() <= noun.last()) {
                return true;
            }
        }
        return false;
    }

    /** "the national police of Chad", "mujahideen": nouns that nobody writes as a name. */
    private static boolean isDescription(Sentence sentence, NameSpan span, boolean[] common) {
        boolean noun = false;
        for (int i = span.first(); i <= span.last(); i++) {
            if (!isLower(sentence.token(i))) {
                return false;
            }
            noun |= common[i];
        }
        return noun;
    }

    private static boolean isLower(Token token) {
        return token.form().chars().noneMatch(Character::isUpperCase);
    }

    private static void add(List<Name> names, boolean[] taken, Name name) {
        names.add(name);
        for (int i = name.first(); i <= name.last(); i++) {
            taken[i] = true;
        }
    }

    /** The model's spans sometimes take a possessive mark or an article along. */
    private static void addTrimmed(Sentence sentence, NameSpan span, List<NameSpan> out) {
        int first = span.first();
        int last = span.last();
        while (first <= last && !isNameWord(sentence.token(first))) {
            first++;
        }
        while (last >= first && !isNameWord(sentence.token(last))) {
            last--;
        }
        if (first <= last) {
            out.add(new NameSpan(first, last, span.kind()));
        }
    }

    private static boolean isNameWord(Token token) {
        return switch (token.upos()) {
            case PUNCT, DET, PART, ADP, PRON, AUX, CCONJ, SCONJ -> false;
            default -> !token.form().equals("'s") && !token.form().equals("\u2019s");
        };
    }

    /** What a match of the tables stands for, or null where the model knows better. */
    private @Nullable Name known(
            Sentence sentence, NameMatch match, List<NameSpan> spans, List<NounMatch> nouns) {
        Sense sense = Senses.best(match.senses());
        NamedAs as = Senses.kindOf(sense);
        if (!looksLikeName(sentence, match, as)) {
            return null;
        }
        if (sense instanceof Sense.OfOrganization organization
                && isAbroad(sentence, match, organization.organization().country())) {
            return null;
        }
        for (NameSpan span : spans) {
            if (span.first() <= match.last()
                    && match.first() <= span.last()
                    && !isBeforeTitle(match, nouns)
                    && losesTo(span, sentence, match, as)) {
                return null;
            }
        }
        return named(match.first(), match.last(), as, sense);
    }

    /** "UN" in "UN Secretary-General" is a name of its own. */
    private static boolean isBeforeTitle(NameMatch match, List<NounMatch> nouns) {
        for (NounMatch noun : nouns) {
            if (noun.first() <= match.last() + 1
                    && match.last() < noun.last()
                    && noun.title() != null) {
                return true;
            }
        }
        return false;
    }

    /** "Chile's Defense Department" is not the one in Washington. */
    private boolean isAbroad(Sentence sentence, NameMatch match, @Nullable String country) {
        int owner = match.first() - 1;
        while (owner >= 0 && sentence.token(owner).upos() == Upos.PART) {
            owner--;
        }
        if (owner < 0 || country == null || sentence.token(owner).upos() == Upos.VERB) {
            return false;
        }
        for (Sense sense : lexicon.senses(sentence.token(owner).form())) {
            if (sense instanceof Sense.OfState state
                    && state.word().ordinal() <= StateWord.DEMONYM.ordinal()
                    && state.state().code() != null
                    && lexicon.state(country) != null) {
                return !country.equals(state.state().code());
            }
        }
        return false;
    }

    private static Name named(int first, int last, NamedAs as, Sense sense) {
        if (sense instanceof Sense.OfState state) {
            return new Name(first, last, as, state.state(), null, null, null);
        }
        if (sense instanceof Sense.OfOrganization organization) {
            return new Name(first, last, as, null, organization.organization(), null, null);
        }
        return new Name(first, last, as, null, null, ((Sense.OfPerson) sense).person(), null);
    }

    private static boolean looksLikeName(Sentence sentence, NameMatch match, NamedAs as) {
        if (match.last() > match.first()) {
            return true;
        }
        Token token = sentence.token(match.first());
        return switch (as) {
            case SEAT, CITY -> token.upos() == Upos.PROPN;
            case ORGANIZATION -> token.upos() == Upos.PROPN || isAcronym(sentence, token);
            case DEMONYM -> token.upos().isNominal() || token.upos() == Upos.ADJ;
            default ->
                    token.upos() == Upos.PROPN
                            || token.upos() == Upos.NOUN
                            || token.upos() == Upos.ADJ;
        };
    }

    /** Three capitals and more are a name whatever the model takes them for, unless all is. */
    private static boolean isAcronym(Sentence sentence, Token token) {
        return token.form().length() >= SHORTEST_ACRONYM
                && token.form().chars().allMatch(Character::isUpperCase)
                && (sentence.size() == 1
                        || sentence.tokens().stream()
                                .anyMatch(t -> t.form().length() > 1 && isLower(t)));
    }

    /** Whether the model's longer or other name wins over the match: George Washington. */
    private boolean losesTo(NameSpan span, Sentence sentence, NameMatch match, NamedAs as) {
        boolean longer =
                span.last() - span.first() > match.last() - match.first()
                        && span.first() <= match.first()
                        && match.last() <= span.last();
        if (as == NamedAs.DEMONYM) {
            return longer && span.kind() != NameKind.PER && match.last() == span.last();
        }
        if (longer) {
            return switch (span.kind()) {
                case PER -> as != NamedAs.PERSON || match.last() < span.last();
                case ORG -> !isAllElseLower(sentence, span, match);
                case LOC -> as != NamedAs.PERSON && !isDirection(sentence, span, match);
            };
        }
        return span.kind() == NameKind.PER
                && as != NamedAs.PERSON
                && match.first() == match.last()
                && lexicon.genderOf(sentence.token(match.first()).form()) != null
                && span.first() == match.first();
    }

    /**
     * In "the rebel FDLR force" and "the national police of Chad" the name is what the table has.
     */
    private static boolean isAllElseLower(Sentence sentence, NameSpan span, NameMatch match) {
        for (int i = span.first(); i <= span.last(); i++) {
            boolean inside = match.first() <= i && i <= match.last();
            if (!inside && !isLower(sentence.token(i))) {
                return false;
            }
        }
        return true;
    }

    /** "Eastern Ukraine" is Ukraine, "the South China Sea" is not China. */
    private static boolean isDirection(Sentence sentence, NameSpan span, NameMatch match) {
        if (match.last() != span.last()) {
            return false;
        }
        for (int i = span.first(); i < match.first(); i++) {
            if (sentence.token(i).upos() == Upos.PROPN
                    && !DIRECTIONS.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static final List<String> DIRECTIONS =
            List.of("northern", "southern", "eastern", "western", "central", "mainland");

    private void addSpan(
            Sentence sentence,
            NameSpan span,
            List<NameMatch> matches,
            List<Name> names,
            boolean[] taken) {
        int first = span.first();
        int last = span.last();
        while (first <= last && taken[first]) {
            first++;
        }
        while (last >= first && taken[last]) {
            last--;
        }
        while (first < last && !isNameWord(sentence.token(first))) {
            first++;
        }
        if (first > last
                || isTaken(taken, first, last)
                || sentence.token(first).upos() == Upos.PUNCT) {
            return;
        }
        String form = words(sentence, first, last);
        NamedAs own =
                switch (span.kind()) {
                    case PER -> NamedAs.PERSON;
                    case ORG -> NamedAs.ORGANIZATION;
                    case LOC -> NamedAs.PLACE;
                };
        NamedAs as = kindsByForm.getOrDefault(form, own);
        add(
                names,
                taken,
                as == NamedAs.ORGANIZATION
                        ? Name.organization(first, last, Origins.of(sentence, matches, first, last))
                        : Name.unknown(first, last, as));
    }

    private static boolean isTaken(boolean[] taken, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    /** Names that neither tables nor model marked: runs of proper nouns behind their titles. */
    private void addUnmarked(
            Sentence sentence, boolean[] common, List<Name> names, boolean[] taken) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            // "the FDLR force": no name of its own.
            boolean noun = i > 0 && taken[i - 1] && isLower(token);
            boolean office = common[i] && !isSurname(token); // "Bishop" after "Julie Bishop"
            if (taken[i] || office || noun || token.upos() != Upos.PROPN) {
                continue;
            }
            int last = i;
            while (last + 1 < sentence.size()
                    && !taken[last + 1]
                    && sentence.token(last + 1).upos() == Upos.PROPN) {
                last++;
            }
            add(names, taken, Name.unknown(i, last, guess(sentence, i, last, common[last])));
            i = last;
        }
    }

    /** Whether the article has a person of this last name. */
    private boolean isSurname(Token token) {
        return kindsByForm.get(token.form()) == NamedAs.PERSON;
    }

    private NamedAs guess(Sentence sentence, int first, int last, boolean endsInNoun) {
        NamedAs elsewhere = kindsByForm.get(words(sentence, first, last));
        if (elsewhere != null) {
            return elsewhere;
        }
        if (first == last && !lexicon.bearers(sentence.token(first).form()).isEmpty()) {
            return NamedAs.PERSON;
        }
        if (last > first && lexicon.genderOf(sentence.token(first).form()) != null) {
            return NamedAs.PERSON;
        }
        return endsInNoun && last > first ? NamedAs.ORGANIZATION : NamedAs.UNKNOWN;
    }
}
