package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;

/** Finds the countries joined before one noun: Israeli and Egyptian officials. */
final class JointModifiers {

    private static final String[] MODIFIER = {"amod", "compound", "nmod:desc", "nmod:poss"};

    private JointModifiers() {}

    /** The names of different countries among the joined modifiers of a head; else none. */
    static List<Name> of(Marked marked, Token head) {
        Sentence sentence = marked.sentence();
        if (!head.upos().isNominal() || marked.name(head.index()) != null) {
            return List.of();
        }
        for (Token modifier : sentence.children(head, MODIFIER)) {
            List<Token> members = new ArrayList<>(List.of(modifier));
            members.addAll(sentence.children(modifier, "conj"));
            List<Name> names = new ArrayList<>();
            for (Token member : members) {
                Name name = marked.name(member.index());
                if (name == null
                        || name.country() == null
                        || name.organization() != null
                        || member.index() > head.index()
                        || member.upos() == Upos.VERB) {
                    break;
                }
                names.add(name);
            }
            long countries = names.stream().map(Name::country).distinct().count();
            if (names.size() > 1 && names.size() == members.size() && countries == names.size()) {
                return names;
            }
        }
        return List.of();
    }
}
