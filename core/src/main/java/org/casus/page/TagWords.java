package org.casus.page;

import java.util.Set;
import java.util.TreeSet;
import org.casus.table.Table;

/** What HTML elements mean for the finding of an article, by {@code tags.tsv}. */
final class TagWords {

    private static final String TABLE = "tags.tsv";

    private final Set<String> dropped = kind("drop");
    private final Set<String> inline = kind("inline");
    private final Set<String> embeds = kind("embed");
    private final Set<String> blocks = kind("block");
    private final Set<String> scored = kind("score");
    private final Set<String> kept = kind("keep");

    private static Set<String> kind(String kind) {
        return new TreeSet<>(new Table(TagWords.class, TABLE).wordsOfKind(kind));
    }

    /** Never text of a story. */
    boolean isDropped(String tag) {
        return dropped.contains(tag);
    }

    /** Runs on in its line. */
    boolean isInline(String tag) {
        return inline.contains(tag);
    }

    /** A frame of another page. */
    boolean isEmbed(String tag) {
        return embeds.contains(tag);
    }

    /** A div that holds none of these is a paragraph. */
    boolean isBlock(String tag) {
        return blocks.contains(tag);
    }

    /** Carries prose. */
    boolean isScored(String tag) {
        return scored.contains(tag);
    }

    /** Stays what it is beside the story; other elements are cleaned as a div is. */
    boolean isKept(String tag) {
        return kept.contains(tag);
    }
}
