package org.casus.clause;

import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;

/** Who acts in the clause that hangs on a noun: whose plan it is, or to whom the appeal is made. */
final class Holders {

    private final Sentence sentence;
    private final FrameDraft[] drafts;

    Holders(Sentence sentence, FrameDraft[] drafts) {
        this.sentence = sentence;
        this.drafts = drafts;
    }

    /**
     * "pressure on Egypt to leave": whom it is put on; where nobody is, he whose pressure it is.
     */
    List<Token> asked(FrameDraft noun) {
        List<Token> found = addressed(noun);
        return found.isEmpty() ? of(noun) : found;
    }

    /** To whom, or on whom, the words are. */
    static List<Token> addressed(FrameDraft frame) {
        for (String role : List.of("on", "to")) {
            List<Token> found =
                    frame.fillers(role).stream().filter(t -> t.upos().isNominal()).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whose threat, plan or promise it is. */
    List<Token> of(FrameDraft noun) {
        for (String role : List.of("subject", "poss", "by", "mod", "of")) {
            List<Token> found =
                    noun.fillers(role).stream()
                            .filter(t -> t.upos().isNominal() || t.upos() == Upos.ADJ)
                            .toList();
            if (!found.isEmpty()
                    && !(role.equals("mod")
                            && found.stream()
                                    .noneMatch(t -> Character.isUpperCase(t.form().charAt(0))))) {
                return found;
            }
        }
        Token governor = sentence.head(noun.predicate);
        return governor == null
                ? List.of()
                : drafts[governor.index()].fillers("subject").stream()
                        .filter(t -> t.index() != noun.predicate.index())
                        .toList();
    }
}
