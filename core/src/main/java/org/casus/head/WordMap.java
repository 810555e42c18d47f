package org.casus.head;

/**
 * Linear maps of a word's state, side by side in one output of the model in this order. Training
 * and reading share this class; the widths are those of the weights.
 */
public enum WordMap {
    /** A word as the trigger of an act. */
    TRIGGER("event_trigger", 256),
    /** A word as a part of the actor. */
    ACTOR("event_actor", 256),
    /** A word as a part of the recipient. */
    RECIPIENT("event_recipient", 256),
    /** A trigger that looks for its actor. */
    ACTOR_OF("event_actor_of", 96),
    /** A word that may be the actor. */
    ACTOR_IS("event_actor_is", 96),
    /** A trigger that looks for its recipient. */
    RECIPIENT_OF("event_recipient_of", 96),
    /** A word that may be the recipient. */
    RECIPIENT_IS("event_recipient_is", 96),
    /** From -3, certainly not, to 3, certainly. */
    FACTUALITY("factuality", 1);

    private final String title;
    private final int width;

    WordMap(String title, int width) {
        this.title = title;
        this.width = width;
    }

    /** Its name among the weights. */
    public String title() {
        return title;
    }

    /** Numbers a word. */
    public int width() {
        return width;
    }

    /** Numbers of all maps together. */
    public static int all() {
        int sum = 0;
        for (WordMap map : values()) {
            sum += map.width;
        }
        return sum;
    }

    /** Where its numbers begin among those of all maps. */
    int from() {
        int sum = 0;
        for (WordMap map : values()) {
            if (map == this) {
                return sum;
            }
            sum += map.width;
        }
        throw new IllegalStateException(name());
    }
}
