package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Gives items one after another. A stream that fails ends the input with a refusal; an input
 * without any item gives one refusal.
 */
abstract class ItemIterator implements Iterator<Item> {

    private final String name;
    private @Nullable Item next;
    private boolean any;
    private boolean done;

    /**
     * @param name the name of the input, for people
     */
    ItemIterator(String name) {
        this.name = name;
    }

    /**
     * An input that is one document and kept whole in memory.
     *
     * @param in read when the item is asked for
     * @param name the name of the input, for people
     * @param mostBytes a longer input is refused
     * @param item makes the item of its bytes
     */
    static ItemIterator whole(
            InputStream in, String name, int mostBytes, Function<byte[], Item> item) {
        return new ItemIterator(name) {
            @Override
            @Nullable Item advance() throws IOException {
                byte[] bytes = in.readNBytes(mostBytes + 1);
                if (bytes.length == 0) {
                    return null;
                }
                return last(
                        bytes.length > mostBytes
                                ? Item.Refused.of(name, UnreadableReason.TOO_LONG)
                                : item.apply(bytes));
            }
        };
    }

    /** The name of the input, for people. */
    final String name() {
        return name;
    }

    /** The next item, or null at the end. */
    abstract @Nullable Item advance() throws IOException;

    /** Why there was no item at all. */
    Unreadable nothing() {
        return new Unreadable(UnreadableReason.EMPTY, 0, null);
    }

    /** The place of what is read now, for a stream that fails. */
    String place() {
        return name;
    }

    @Override
    public final boolean hasNext() {
        if (next == null && !done) {
            next = guarded();
            if (next == null) {
                done = true;
                next = any ? null : new Item.Refused(name, nothing());
            }
            any = true;
        }
        return next != null;
    }

    private @Nullable Item guarded() {
        try {
            return advance();
        } catch (IOException e) {
            done = true;
            return Item.Refused.of(place(), UnreadableReason.TRUNCATED);
        }
    }

    @Override
    public final Item next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Item given = next;
        next = null;
        return given;
    }

    /** The last item: nothing follows it. */
    final Item last(Item item) {
        done = true;
        return item;
    }
}
