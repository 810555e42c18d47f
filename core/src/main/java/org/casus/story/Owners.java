package org.casus.story;

import java.util.function.IntConsumer;

/**
 * Which documents own a key, from the first on. Keys are hashes and need no hashing of their own.
 * Eight bytes an entry, in two arrays that are twice as large as need be at most.
 */
final class Owners {

    private static final int FIRST_SIZE = 1024;

    /** Fuller tables make long walks. */
    private static final double FULLEST = 0.7;

    private final int most;
    private int[] keys = new int[FIRST_SIZE];

    /** One more than the document; 0 where the place is free. */
    private int[] documents = new int[FIRST_SIZE];

    private int size;

    /**
     * @param most owners that a key may have
     */
    Owners(int most) {
        this.most = most;
    }

    /** Takes a document as an owner, unless the key has as many as it may; says whether it did. */
    boolean add(int key, int document) {
        if (size + 1 > keys.length * FULLEST) {
            grow();
        }
        int owners = 0;
        int at = key & (keys.length - 1);
        while (documents[at] != 0) {
            owners += keys[at] == key ? 1 : 0;
            at = (at + 1) & (keys.length - 1);
        }
        if (owners >= most) {
            return false;
        }
        keys[at] = key;
        documents[at] = document + 1;
        size++;
        return true;
    }

    /** Hands over the owners of a key. */
    void of(int key, IntConsumer sink) {
        int at = key & (keys.length - 1);
        while (documents[at] != 0) {
            if (keys[at] == key) {
                sink.accept(documents[at] - 1);
            }
            at = (at + 1) & (keys.length - 1);
        }
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldDocuments = documents;
        keys = new int[oldKeys.length * 2];
        documents = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldDocuments[i] != 0) {
                int at = oldKeys[i] & (keys.length - 1);
                while (documents[at] != 0) {
                    at = (at + 1) & (keys.length - 1);
                }
                keys[at] = oldKeys[i];
                documents[at] = oldDocuments[i];
            }
        }
    }
}
