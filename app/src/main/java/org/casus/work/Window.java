package org.casus.work;

/**
 * Bounds what is in hand, by number and by size. Whoever takes something waits in {@link #enter}
 * until there is room; the last thing taken may go beyond the bound on size.
 */
final class Window {

    private final int most;
    private final long mostSize;
    private int inHand;
    private long size;

    Window(int most, long mostSize) {
        this.most = most;
        this.mostSize = mostSize;
    }

    /** Waits for room and takes it. */
    synchronized void enter() throws InterruptedException {
        while (inHand >= most || size >= mostSize) {
            wait();
        }
        inHand++;
    }

    /** Adds the size of what has entered. */
    synchronized void holds(long added) {
        size += added;
    }

    /** Gives back the room of something of that size. */
    synchronized void leave(long left) {
        inHand--;
        size -= left;
        notifyAll();
    }
}
