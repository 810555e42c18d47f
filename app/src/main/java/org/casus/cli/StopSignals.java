package org.casus.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C and a plain kill, which ask a command to end well: the first asks, a second one ends the
 * process at once. No shutdown hook could do it: that of the model's runtime would take the model
 * away from the article at hand.
 */
final class StopSignals implements AutoCloseable {

    private static final List<String> NAMES = List.of("INT", "TERM");

    private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();

    private StopSignals() {}

    /**
     * Heeds them until it is closed.
     *
     * @param stop is told of the first, by a thread of the machine
     */
    static StopSignals heed(Runnable stop) {
        StopSignals signals = new StopSignals();
        for (String name : NAMES) {
            Signal signal = new Signal(name);
            try {
                signals.before.put(signal, Signal.handle(signal, its -> first(its, stop)));
            } catch (IllegalArgumentException e) {
                // this machine keeps the signal for itself; a kill loses nothing either
                continue;
            }
        }
        return signals;
    }

    private static void first(Signal signal, Runnable stop) {
        Signal.handle(signal, SignalHandler.SIG_DFL);
        stop.run();
    }

    /** Gives the signals back to who heeded them before. */
    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
