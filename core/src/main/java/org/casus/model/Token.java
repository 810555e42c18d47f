package org.casus.model;

/**
 * A word or mark of a sentence, by the conventions of Universal Dependencies for English.
 *
 * @param index its place in the sentence, from 0
 * @param span where it stands in the article
 * @param form the characters as they stand, so {@code n't} and {@code 's} are tokens
 * @param lemma dictionary form in lower case, names as they stand
 * @param upos universal part of speech
 * @param xpos Penn Treebank tag
 * @param head index of the token it hangs on, or -1 for the root of the sentence
 * @param deprel universal relation to the head with its subtype, as {@code nsubj:pass}
 */
public record Token(
        int index,
        TextSpan span,
        String form,
        String lemma,
        Upos upos,
        String xpos,
        int head,
        String deprel) {

    /**
     * Whether the relation is one of these or a subtype of one of these: "nsubj" takes nsubj:pass.
     */
    public boolean is(String... relations) {
        for (String relation : relations) {
            if (deprel.equals(relation)
                    || (deprel.startsWith(relation) && deprel.charAt(relation.length()) == ':')) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lemma is one of these. */
    public boolean hasLemma(String... lemmas) {
        for (String other : lemmas) {
            if (lemma.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
