package org.casus.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A set of names that are kept for ever and so in little room: 64 bits of the SHA-256 of each, 11
 * to 24 bytes. Among ten million names a new one is taken for one of them once in two million
 * million times. Not safe for several threads at once.
 */
final class HashedNames {

    private static final int FIRST_SIZE = 1024;

    /** Fuller tables make long walks. */
    private static final double FULLEST = 0.7;

    /** Hashes to a line when they are written down. */
    private static final int PORTION = 4096;

    /** 0 where the place is free. */
    private long[] table = new long[FIRST_SIZE];

    private int size;

    /** Adds a name. */
    void add(String name) {
        add(hash(name));
    }

    /** Whether a name was added. */
    boolean contains(String name) {
        return table[place(hash(name))] != 0;
    }

    /** The number of names. */
    int size() {
        return size;
    }

    private static long hash(String name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(digest).getLong();
            return hash == 0 ? 1 : hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void add(long hash) {
        if (size + 1 > table.length * FULLEST) {
            long[] old = table;
            table = new long[old.length * 2];
            for (long its : old) {
                table[place(its)] = its;
            }
        }
        int place = place(hash);
        size += table[place] == 0 ? 1 : 0;
        table[place] = hash;
    }

    /** Where a hash is, or would be. */
    private int place(long hash) {
        int at = (int) hash & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    /**
     * All of them in portions, for {@link #addAll}.
     *
     * @param without names to leave out
     */
    Stream<String> portions(Collection<String> without) {
        long[] left = without.stream().mapToLong(HashedNames::hash).sorted().toArray();
        long[] all =
                Arrays.stream(table)
                        .filter(hash -> hash != 0 && Arrays.binarySearch(left, hash) < 0)
                        .sorted()
                        .toArray();
        return IntStream.iterate(0, at -> at < all.length, at -> at + PORTION)
                .mapToObj(at -> written(all, at, Math.min(all.length, at + PORTION)));
    }

    private static String written(long[] hashes, int from, int to) {
        ByteBuffer out = ByteBuffer.allocate((to - from) * Long.BYTES);
        for (int i = from; i < to; i++) {
            out.putLong(hashes[i]);
        }
        return Base64.getEncoder().encodeToString(out.array());
    }

    /**
     * Adds what {@link #portions} gave.
     *
     * @throws IllegalArgumentException if it is something else
     */
    void addAll(String portion) {
        ByteBuffer in = ByteBuffer.wrap(Base64.getDecoder().decode(portion));
        if (in.remaining() % Long.BYTES != 0) {
            throw new IllegalArgumentException("hashes of eight bytes, not " + in.remaining());
        }
        while (in.hasRemaining()) {
            long hash = in.getLong();
            if (hash != 0) {
                add(hash);
            }
        }
    }
}
