package org.casus.story;

import java.util.Arrays;
import org.casus.model.CopyOf;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one document after another which earlier one it repeats: word for word, or as agency
 * copy is reprinted, with another headline and first line, cut at the end, with paragraphs added,
 * with misprints. Reports by different hands on the same event are no copies, though they may share
 * a paragraph of background; nor are two days' reports in one frame, of the weather or the markets.
 *
 * <p>Candidates are earlier documents that share one of sixteen anchors, the runs of four words
 * with the smallest hashes; each is then held against the sample of the new one (see {@link
 * Signature}). Keeps some 960 bytes a document of 400 words. The same documents in the same order
 * give the same answers. Not safe for use by several threads at once.
 */
public final class FirstSights {

    /**
     * Runs by which a document is found. A copy that has half of them is missed once in 60,000
     * times.
     */
    private static final int ANCHORS = 16;

    /** A run that so many documents have is a phrase, and finds none of them. */
    private static final int MOST_OWNERS = 8;

    /** Runs of a text below which only its very words make it a copy: a line or two. */
    private static final int FEWEST_RUNS = 20;

    /** Runs that both samples must have at the level where they are held together. */
    private static final int FEWEST_SAMPLED = 16;

    /**
     * The share of the shorter text's runs that the longer has. Reports that share background reach
     * a half; a copy with a new first line, a tenth of it misprinted and a third added stays above.
     */
    private static final double LEAST_CONTAINED = 0.55;

    /** The share of all runs that both have. A round-up of four stories copies none of them. */
    private static final double LEAST_ALIKE = 0.25;

    /** A copy as close as this finds no more copies than its first sight does. */
    private static final double NEED_NOT_BE_KEPT = 0.9;

    /** Hundredths; only the same words make it a whole. */
    private static final int HUNDRED = 100;

    private final Shelf shelf = new Shelf();
    private final Owners byAnchor = new Owners(MOST_OWNERS);
    private final Owners byWhole = new Owners(MOST_OWNERS);
    private final byte[] deepest = new byte[1 << Character.SIZE];
    private int[] candidates = new int[ANCHORS * MOST_OWNERS];
    private int found;

    /** Starts without documents. */
    public FirstSights() {}

    /** The number of documents that later ones are held against. */
    public int size() {
        return shelf.documents();
    }

    /**
     * Takes the next document.
     *
     * @param id its id, to be named where later ones repeat it
     * @param signature of its words
     * @return the earliest document that it is a copy of, or null; null also without words
     */
    public @Nullable CopyOf see(String id, Signature signature) {
        CopyOf copy = find(signature);
        if (isWorthKeeping(signature, copy)) {
            keep(id, signature);
        }
        return copy;
    }

    /** The earliest document that another is a copy of, or null; keeps nothing of the other. */
    @Nullable CopyOf find(Signature signature) {
        if (signature.words() == 0) {
            return null;
        }
        int same = sameWords(signature);
        if (same >= 0) {
            return new CopyOf(shelf.id(same), 1);
        }
        return hasRuns(signature) ? nearCopy(signature) : null;
    }

    /** Whether later documents are to be held against one, which is a copy itself or, null, not. */
    static boolean isWorthKeeping(Signature signature, @Nullable CopyOf copy) {
        return signature.words() > 0 && (copy == null || copy.similarity() < NEED_NOT_BE_KEPT);
    }

    private static boolean hasRuns(Signature signature) {
        return signature.size() >= FEWEST_RUNS;
    }

    private int sameWords(Signature signature) {
        found = 0;
        byWhole.of((int) signature.whole(), this::addCandidate);
        for (int i = 0; i < found; i++) {
            if (shelf.whole(candidates[i]) == signature.whole()) {
                return candidates[i];
            }
        }
        return -1;
    }

    /** Keeps a document so that later ones are held against it. */
    Sight keep(String id, Signature signature) {
        int document = shelf.documents();
        int[] anchors = new int[ANCHORS];
        int chosen = 0;
        int runs = hasRuns(signature) ? signature.size() : 0;
        for (int i = 0; i < runs && chosen < ANCHORS; i++) {
            int key = key(signature.hash(i));
            if (byAnchor.add(key, document)) {
                anchors[chosen++] = key;
            }
        }
        Sight sight = Sight.of(signature, Arrays.copyOf(anchors, chosen));
        put(id, sight);
        return sight;
    }

    /** Keeps a document by what was kept of it before. */
    void keep(String id, Sight sight) {
        for (int anchor : sight.anchors()) {
            byAnchor.add(anchor, shelf.documents());
        }
        put(id, sight);
    }

    private void put(String id, Sight sight) {
        byWhole.add((int) sight.whole(), shelf.add(id, sight));
    }

    private @Nullable CopyOf nearCopy(Signature signature) {
        found = 0;
        for (int i = 0; i < signature.size(); i++) {
            byAnchor.of(key(signature.hash(i)), this::addCandidate);
        }
        if (found == 0) {
            return null;
        }
        Arrays.sort(candidates, 0, found);
        spread(signature, true);
        CopyOf copy = null;
        for (int i = 0; i < found && copy == null; i++) {
            if (i == 0 || candidates[i] != candidates[i - 1]) {
                copy = compare(signature, candidates[i]);
            }
        }
        spread(signature, false);
        return copy;
    }

    private void addCandidate(int document) {
        if (found == candidates.length) {
            candidates = Arrays.copyOf(candidates, found * 2);
        }
        candidates[found++] = document;
    }

    /** Lays a sample out so that a run is found by its 16 bits, or takes it away again. */
    private void spread(Signature signature, boolean lay) {
        for (int i = signature.size() - 1; i >= 0; i--) {
            long hash = signature.hash(i);
            deepest[(char) hash] = lay ? (byte) (Signature.levelOf(hash) + 1) : 0;
        }
    }

    private @Nullable CopyOf compare(Signature signature, int earlier) {
        int level = Math.max(signature.level(), shelf.level(earlier));
        if (level - Math.min(signature.level(), shelf.level(earlier)) >= Sight.LEVELS) {
            return null;
        }
        int its = signature.sizeAt(level);
        int other = shelf.sizeAt(earlier, level);
        int shorter = Math.min(its, other);
        int shared = Math.min(shorter, shelf.shared(earlier, other, deepest, level));
        double alike = (double) shared / (its + other - shared);
        boolean copy =
                shorter >= FEWEST_SAMPLED
                        && shared >= LEAST_CONTAINED * shorter
                        && alike >= LEAST_ALIKE
                        && signature.figures().agreesWith(shelf.figures(earlier));
        return copy ? new CopyOf(shelf.id(earlier), similarity(alike)) : null;
    }

    private static double similarity(double alike) {
        return (double) Math.min(HUNDRED - 1, (int) (alike * HUNDRED)) / HUNDRED;
    }

    /** Bits of a hash that neither choose the sample nor are kept on the shelf. */
    private static int key(long hash) {
        return (int) (hash >>> Character.SIZE);
    }
}
