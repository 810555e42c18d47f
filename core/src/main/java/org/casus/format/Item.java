package org.casus.format;

import java.util.function.Supplier;
import org.casus.model.SourceText;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;

/** What one place of an input gave. */
public sealed interface Item {

    /** Where it stands, for people: "news.warc.gz record 17 (https://news.example/a)". */
    String place();

    /** The document or refusal itself, made now where it was left for later. */
    default Item now() {
        return this;
    }

    /**
     * A document.
     *
     * @param place where it stands
     * @param source its text and what is known of it; never blank
     * @param damaged how many bytes were no characters and were read as U+FFFD
     */
    record Document(String place, SourceText source, int damaged) implements Item {}

    /**
     * Nothing that can be read.
     *
     * @param place where it stands
     * @param problem why, and perhaps the line
     */
    record Refused(String place, Unreadable problem) implements Item {

        /** Of a reason that needs no more words. */
        static Item of(String place, UnreadableReason reason) {
            return new Refused(place, new Unreadable(reason, 0, null));
        }
    }

    /**
     * A document whose making is work, such as finding the article of a web page: it may be done
     * later and on another thread.
     *
     * @param place where it stands
     * @param size how many bytes or characters it keeps in memory until it is made
     * @param work makes it; gives the same each time
     */
    record Later(String place, long size, Supplier<Item> work) implements Item {

        @Override
        public Item now() {
            return work.get().now();
        }
    }
}
