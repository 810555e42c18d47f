package org.casus.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.app.ModelUse;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C, a plain kill and a terminal that is closed, which ask a command to end well: the first
 * asks, a second one ends the process at once, but not where the shell and the machine both tell
 * that the terminal was closed. No shutdown hook could do it: that of the model's runtime would
 * take the model away from the article at hand.
 */
final class StopSignals implements AutoCloseable {

    /** A terminal that is closed hangs up. */
    private static final String HANG_UP = "HUP";

    private static final List<String> NAMES = List.of("INT", "TERM", HANG_UP);

    /** What shells add to the number of a signal to make it an exit code. */
    private static final int KILLED = 128;

    private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();

    private StopSignals() {}

    /**
     * Heeds them until it is closed.
     *
     * @param stop is told of the first, by a thread of the machine; of a closed terminal perhaps
     *     twice
     */
    static StopSignals heed(Runnable stop) {
        StopSignals signals = new StopSignals();
        for (String name : NAMES) {
            try {
                Signal signal = new Signal(name);
                SignalHandler before = Signal.handle(signal, its -> first(its, stop));
                if (before.equals(SignalHandler.SIG_IGN)) {
                    // as nohup and shells want it of what they start
                    Signal.handle(signal, before);
                } else {
                    signals.before.put(signal, before);
                }
            } catch (IllegalArgumentException e) {
                // this machine keeps the signal for itself; a kill loses nothing either
                continue;
            }
        }
        return signals;
    }

    /**
     * From now on a signal ends the process only when the work that the model has at hand is done;
     * a second one ends it at once.
     */
    static void spare(ModelUse model) {
        for (String name : NAMES) {
            try {
                Signal signal = new Signal(name);
                SignalHandler before = Signal.handle(signal, its -> end(its, model));
                if (before.equals(SignalHandler.SIG_IGN)) {
                    // as nohup and shells want it of what they start
                    Signal.handle(signal, before);
                }
            } catch (IllegalArgumentException e) {
                // this machine keeps the signal for itself, or has none such
                continue;
            }
        }
    }

    private static void end(Signal signal, ModelUse model) {
        Signal.handle(signal, SignalHandler.SIG_DFL);
        model.end();
        System.exit(KILLED + signal.getNumber());
    }

    private static void first(Signal signal, Runnable stop) {
        if (!signal.getName().equals(HANG_UP)) {
            Signal.handle(signal, SignalHandler.SIG_DFL);
        }
        stop.run();
    }

    /** Gives the signals back to who heeded them before. */
    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
