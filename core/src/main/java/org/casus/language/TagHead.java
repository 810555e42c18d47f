package org.casus.language;

/**
 * The linear heads of the model: each gives every token one label of its own list, from the
 * encoder's state alone. A new head is one more constant here, its weights {@code <title>.weight}
 * and {@code <title>.bias} in training, and its labels under its title in the model's {@code
 * labels.json}. Training and reading share this class.
 */
public enum TagHead {
    /** Universal word classes. */
    UPOS("upos"),
    /** Penn tags. */
    XPOS("xpos"),
    /** Names as BIO tags: O, B-PER, I-PER and so on. */
    NER("ner");

    private final String title;

    TagHead(String title) {
        this.title = title;
    }

    /** Its name among the weights, the outputs of the graph and the lists of labels. */
    public String title() {
        return title;
    }
}
