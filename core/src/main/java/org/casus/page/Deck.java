package org.casus.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines under a headline that tell the story in brief, where they stand outside of it:
 * what the page also gives as its description.
 */
final class Deck {

    /** A shorter description is a slogan. */
    private static final int SHORTEST = 40;

    private Deck() {}

    /**
     * The deck as the page prints it, or null where it prints none that the story lacks.
     *
     * @param body the page
     * @param description what the page says of its article, or null
     * @param story what was found of it
     */
    static @Nullable String find(Box body, @Nullable String description, List<PageBlock> story) {
        if (description == null || description.length() < SHORTEST) {
            return null;
        }
        boolean told = story.stream().anyMatch(block -> block.text().contains(description));
        return told || !isPrinted(body, description) ? null : description;
    }

    private static boolean isPrinted(Box box, String line) {
        int length = box.measures.length();
        if (box.isText() || length < line.length()) {
            return false;
        }
        boolean leaf = length < line.length() + SHORTEST;
        if (leaf && box.words().equals(line)) {
            return true;
        }
        return box.children.stream().anyMatch(child -> isPrinted(child, line));
    }
}
