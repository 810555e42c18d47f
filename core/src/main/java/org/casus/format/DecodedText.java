package org.casus.format;

import java.util.function.Function;
import org.casus.source.Decoded;
import org.casus.source.UnreadableReason;

/** Refuses bytes that are no text and texts that are no article but a collection. */
final class DecodedText {

    private DecodedText() {}

    /**
     * The item of a text, or the refusal of what is none.
     *
     * @param place where it stands, for people
     * @param item makes the item of a text of fair length
     */
    static Item item(String place, Decoded decoded, Function<Decoded.Text, Item> item) {
        if (decoded instanceof Decoded.NotText other) {
            return new Item.Refused(place, other.problem());
        }
        Decoded.Text text = (Decoded.Text) decoded;
        return text.characters().length() > FormatOptions.MOST_CHARACTERS
                ? Item.Refused.of(place, UnreadableReason.TOO_LONG)
                : item.apply(text);
    }
}
