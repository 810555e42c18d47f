package org.casus.app;

import org.casus.model.Article;
import org.casus.model.CopyOf;
import org.casus.story.FirstSights;
import org.casus.story.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each document of a run which earlier one it repeats, whatever the number of threads:
 * documents are held together in the order in which they took a place in the queue, not in that in
 * which threads come to them. Safe for use by several threads.
 *
 * <p>A thread waits until those before it in the queue have had their turn or left. So places must
 * be taken in the order in which the work is begun, and be closed in any case; else threads wait
 * for ever.
 */
public final class CopyDesk {

    private final FirstSights sights = new FirstSights();
    private long given;
    private long next;

    /** Opens a desk for one run. */
    public CopyDesk() {}

    /** A place in the queue. Close it, best by try-with-resources, in the job that holds it. */
    public synchronized Place place() {
        return new Place(given++);
    }

    /** The right of one document to be looked at after those before it. */
    public final class Place implements AutoCloseable {

        private final long number;
        private boolean done;

        private Place(long number) {
            this.number = number;
        }

        /**
         * Holds an article against those before it, by the words of its body; once a place.
         *
         * @return the earliest that it repeats, or null
         */
        public @Nullable CopyOf see(Article article) {
            // the costly part needs no order
            Signature signature = Signature.of(article.body());
            synchronized (CopyDesk.this) {
                awaitTurn();
                CopyOf copy = sights.see(article.id(), signature);
                leave();
                return copy;
            }
        }

        /** Whether the place has had its turn, or was closed without one. */
        public boolean isLeft() {
            synchronized (CopyDesk.this) {
                return done;
            }
        }

        /** Leaves the queue, where the document was not looked at. */
        @Override
        public void close() {
            synchronized (CopyDesk.this) {
                if (!done) {
                    awaitTurn();
                    leave();
                }
            }
        }

        private void awaitTurn() {
            if (done) {
                throw new IllegalStateException("a place has one turn");
            }
            boolean interrupted = false;
            while (next != number) {
                try {
                    CopyDesk.this.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void leave() {
            done = true;
            next++;
            CopyDesk.this.notifyAll();
        }
    }
}
