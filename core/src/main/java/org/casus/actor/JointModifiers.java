package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;

/**
 * Finds the countries joined to one noun: Israeli and Egyptian officials, the leaders of France and
 * Spain.
 */
final class JointModifiers {

    private static final String[] BEFORE = {"amod", "compound", "nmod:desc", "nmod:poss"};

    private JointModifiers() {}

    /** The names of different countries that are joined before or behind a head; else none. */
    static List<Name> of(Marked marked, Token head) {
        if (!head.upos().isNominal() || marked.name(head.index()) != null) {
            return List.of();
        }
        for (Token modifier : marked.sentence().children(head, "amod", "compound", "nmod")) {
            if (modifier.is(BEFORE) || isOwner(marked.sentence(), head, modifier)) {
                List<Name> names = countries(marked, head, modifier);
                if (names.size() > 1) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** "The president of France and Spain" would be one person. */
    private static boolean isOwner(Sentence sentence, Token head, Token modifier) {
        Token preposition = sentence.child(modifier, "case");
        return head.xpos().endsWith("S") && preposition != null && preposition.hasLemma("of");
    }

    private static List<Name> countries(Marked marked, Token head, Token modifier) {
        List<Token> members = new ArrayList<>(List.of(modifier));
        members.addAll(marked.sentence().children(modifier, "conj"));
        List<Name> names = new ArrayList<>();
        for (Token member : members) {
            Name name = marked.name(member.index());
            boolean sameSide = member.index() < head.index() == modifier.index() < head.index();
            if (name == null || name.state() == null || name.country() == null || !sameSide) {
                return List.of();
            }
            names.add(name);
        }
        long countries = names.stream().map(Name::country).distinct().count();
        return countries == names.size() ? names : List.of();
    }
}
