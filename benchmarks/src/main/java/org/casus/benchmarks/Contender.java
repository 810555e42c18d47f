package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One reader in the suite reader-speed, with what was measured of it so far. */
final class Contender implements AutoCloseable {

    private final TimedReaders maker;
    private final String name;
    private final List<Double> load = new ArrayList<>();
    private final List<Double> ready = new ArrayList<>();
    private final List<ProbeProcess.Round> rounds = new ArrayList<>();
    private @Nullable ProbeProcess probe;

    Contender(TimedReaders maker, String name) {
        this.maker = maker;
        this.name = name;
    }

    /** Every reader of every maker, ours first. */
    static List<Contender> all() {
        List<Contender> all = new ArrayList<>();
        for (TimedReaders maker : SpeedProbe.makers()) {
            maker.names().forEach(name -> all.add(new Contender(maker, name)));
        }
        return all;
    }

    boolean isOurs() {
        return name.equals(CasusReaders.NAME);
    }

    /** Starts it in a new JVM; the one before ends. */
    void start(List<Path> files) throws IOException {
        close();
        probe = new ProbeProcess(name, files);
        load.add((double) probe.loadMillis());
        ready.add(probe.readySeconds());
    }

    /** Has it read all texts once. */
    void round(boolean counted) throws IOException {
        if (probe == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        ProbeProcess.Round round = probe.round();
        if (counted) {
            rounds.add(round);
        }
    }

    /** Words of a round, as it counts them. */
    long words() {
        return rounds.get(0).words();
    }

    /**
     * What was measured of it.
     *
     * @param words the words of a round, counted the same way for all
     */
    List<Figure> figures(long words) {
        String key = "reader-speed." + name;
        List<Double> speeds = each(round -> words / round.seconds());
        String best =
                Long.toString(Math.round(speeds.stream().mapToDouble(d -> d).max().orElse(0)));
        return List.of(
                new Figure(
                        key,
                        median(speeds),
                        "words a second on one thread, warm, median of "
                                + speeds.size()
                                + " rounds (best "
                                + best
                                + "): "
                                + maker.about(name)),
                new Figure(
                        key + ".cpu",
                        median(each(round -> words / round.cpuSeconds())),
                        "words a second of processor time, all threads of its JVM, median"),
                new Figure(key + ".load", median(load), "ms to load it in a new JVM"),
                new Figure(
                        key + ".ready",
                        median(ready),
                        "s from the start of a JVM to the first sentence read"),
                new Figure(key + ".size", maker.bytes(name) / 1e6, "MB of models and word tables"));
    }

    /** How many times as fast as this one another was, round against round. */
    Figure ratio(Contender faster) {
        List<Double> clock = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            ProbeProcess.Round other = faster.rounds.get(i);
            clock.add(rounds.get(i).seconds() / other.seconds());
            processor.add(rounds.get(i).cpuSeconds() / other.cpuSeconds());
        }
        return new Figure(
                "reader-speed." + name + ".ratio",
                median(clock),
                "times as fast is "
                        + faster.name
                        + ", median of the rounds ("
                        + Math.round(median(processor) * 100) / 100.0
                        + " by processor time); words it counts: "
                        + words());
    }

    private List<Double> each(ToDoubleFunction<ProbeProcess.Round> value) {
        return rounds.stream().map(value::applyAsDouble).toList();
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public void close() throws IOException {
        if (probe != null) {
            probe.close();
            probe = null;
        }
    }
}
