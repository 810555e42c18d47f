package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.clause.Frame;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;

/**
 * PLOVER's contexts of an event: what its rule says, and what words of its clause tell by
 * ontology/contexts.tsv ("ballot" an election). The longer of two cues is heard: a "climate summit"
 * is about the environment. Immutable.
 */
final class ContextFinder {

    private static final String CUES = "/org/casus/ontology/contexts.tsv";
    private static final String NAMES = "/org/casus/ontology/contexts.txt";

    /** Another act beside this one has a clause, and contexts, of its own. */
    private static final String[] OTHER_CLAUSES = {"conj", "parataxis", "acl:relcl"};

    private final List<String> names = new Table(ContextFinder.class, NAMES).words();
    private final Map<String, List<Cue>> byFirst = new LinkedHashMap<>();

    /**
     * Lemmas in a row and what they tell.
     *
     * @param last word class of the last of them
     */
    private record Cue(List<String> lemmas, Upos last, String context) {}

    /** A cue found, from a token on. */
    private record Told(Cue cue, int from) {

        int end() {
            return from + cue.lemmas().size();
        }

        boolean covers(Told other) {
            boolean within = from <= other.from && other.end() <= end();
            return within && cue.lemmas().size() > other.cue.lemmas().size();
        }
    }

    ContextFinder() {
        for (List<String> row : new Table(ContextFinder.class, CUES).rows()) {
            if (!names.contains(row.get(2))) {
                throw new IllegalStateException("contexts.tsv: PLOVER has no " + row.get(2));
            }
            add(row.get(0), row);
            if (row.get(0).indexOf('-') > 0) {
                add(row.get(0).replace("-", " - "), row); // as the treebanks cut most of them
            }
        }
    }

    private void add(String cue, List<String> row) {
        List<String> lemmas = List.of(cue.split(" ", -1));
        String first = lemmas.get(0).toLowerCase(Locale.ROOT);
        byFirst.computeIfAbsent(first, key -> new ArrayList<>(1))
                .add(new Cue(lemmas, Upos.valueOf(row.get(1)), row.get(2)));
    }

    /** The rule's contexts in its order, then those of the words in PLOVER's. */
    List<String> contexts(Frame frame, List<String> ofRule) {
        List<Told> told = new ArrayList<>();
        Token verb = frame.lightVerb();
        collect(frame.sentence(), verb == null ? frame.predicate() : verb, told);
        List<String> heard =
                told.stream()
                        .filter(t -> told.stream().noneMatch(other -> other.covers(t)))
                        .map(t -> t.cue().context())
                        .toList();
        List<String> all = new ArrayList<>(ofRule);
        names.stream()
                .filter(name -> heard.contains(name) && !ofRule.contains(name))
                .forEach(all::add);
        return all;
    }

    private void collect(Sentence sentence, Token top, List<Told> told) {
        String first = top.lemma().toLowerCase(Locale.ROOT);
        for (Cue cue : byFirst.getOrDefault(first, List.of())) {
            if (stands(cue, sentence, top.index())) {
                told.add(new Told(cue, top.index()));
            }
        }
        for (Token child : sentence.children(top)) {
            boolean other = child.upos() == Upos.VERB && child.is(OTHER_CLAUSES);
            if (!other) {
                collect(sentence, child, told);
            }
        }
    }

    private static boolean stands(Cue cue, Sentence sentence, int from) {
        int last = from + cue.lemmas().size() - 1;
        if (last >= sentence.size()) {
            return false;
        }
        for (int i = from; i <= last; i++) {
            if (!isLemma(sentence.token(i), cue.lemmas().get(i - from))) {
                return false;
            }
        }
        Upos upos = sentence.token(last).upos();
        boolean noun = upos == Upos.NOUN || upos == Upos.PROPN;
        return upos == cue.last() || (noun && cue.last() == Upos.NOUN);
    }

    /** A cue with capitals is a name: "AIDS" is not "aids". */
    private static boolean isLemma(Token token, String lemma) {
        boolean name = lemma.chars().anyMatch(Character::isUpperCase);
        return name ? token.lemma().equals(lemma) : token.lemma().equalsIgnoreCase(lemma);
    }
}
