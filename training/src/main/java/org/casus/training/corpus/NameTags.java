package org.casus.training.corpus;

import java.util.Arrays;
import java.util.List;

/**
 * Names of a sentence as BIO tags, one a word, by the conventions of one source.
 *
 * @param scheme whose conventions: each scheme has a head of its own, so that unlike conventions do
 *     not disturb each other
 * @param tags index into {@link #TAGS}; shared, not copied
 */
public record NameTags(String scheme, int[] tags) {

    /** The scheme of Universal NER, which the shipped head follows. */
    public static final String UNIVERSAL = "ner";

    /** The tags in the order of the head's outputs. */
    public static final List<String> TAGS =
            List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC");

    /** Tags without any name. */
    public static NameTags none(String scheme, int words) {
        return new NameTags(scheme, new int[words]);
    }

    /**
     * Marks a name.
     *
     * @param kind PER, ORG or LOC
     * @param first index of its first word
     * @param end index behind its last word
     * @throws IllegalArgumentException if the kind is another
     */
    public void mark(String kind, int first, int end) {
        int begin = TAGS.indexOf("B-" + kind);
        if (begin < 0) {
            throw new IllegalArgumentException("no kind of name: " + kind);
        }
        Arrays.fill(tags, first, end, begin + 1);
        tags[first] = begin;
    }
}
