package org.casus.work;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.casus.app.Amounts;
import org.casus.app.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Tells the user how far a long run has come: a bar on a terminal, else a plain line now and then.
 * Short runs show nothing.
 */
public final class Progress implements AutoCloseable {

    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final long PLAIN_EVERY_NANOS = 30_000_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final String command;
    private final PrintStream err;
    private final boolean bar;
    private final int width;
    private final long all;
    private final LongSupplier clock;
    private final long begun;
    private long lastPlain;
    private long done;
    private @Nullable ProgressBar shown;

    /**
     * @param command the name of the command, for plain lines
     * @param err where to tell
     * @param terminal a bar is drawn if standard error is one
     * @param printed whether results go to standard output, which a bar on the same terminal would
     *     smear
     * @param all how many inputs there are, or -1 where nobody knows
     */
    public Progress(String command, PrintStream err, Terminal terminal, boolean printed, long all) {
        this(command, err, terminal, printed, all, System::nanoTime);
    }

    /**
     * @param clock nanoseconds since some time
     */
    Progress(
            String command,
            PrintStream err,
            Terminal terminal,
            boolean printed,
            long all,
            LongSupplier clock) {
        this.command = command;
        this.err = err;
        this.bar = terminal.err() && !(printed && terminal.out());
        this.width = terminal.errWidth();
        this.all = all;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.lastPlain = begun;
    }

    /** One more input is done. */
    public void step() {
        done++;
        long now = clock.getAsLong();
        boolean last = done == all;
        if (shown != null) {
            shown.stepTo(done);
        } else if (bar && !last && now - begun > PATIENCE_NANOS) {
            shown = draw();
            shown.stepTo(done);
        } else if (!bar && !last && now - lastPlain > PLAIN_EVERY_NANOS) {
            lastPlain = now;
            err.println(command + ": " + line(done, all, now - begun));
        }
    }

    /**
     * As in {@code 1,204 of 5,000 done, 9.1 a second, 6 min 57 s left}; without what nobody knows.
     *
     * @param done more than 0
     * @param all -1, or any number below {@code done}, where nobody knows
     * @param nanos since the beginning
     */
    static String line(long done, long all, long nanos) {
        boolean unknown = all < done;
        String line = Amounts.count(done);
        line += unknown ? " done, " : " of " + Amounts.count(all) + " done, ";
        line += Amounts.rate(done, 0, nanos);
        double left = (double) nanos / done * (all - done);
        return unknown ? line : line + ", " + Amounts.time(Math.round(left)) + " left";
    }

    private ProgressBar draw() {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(err, width))
                .build();
    }

    /** Says a line without smearing the bar. */
    public void say(String line) {
        err.print(shown == null ? "" : CLEAR_LINE);
        err.println(line);
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
