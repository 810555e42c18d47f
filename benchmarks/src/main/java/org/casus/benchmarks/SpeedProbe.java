package org.casus.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * One reader in a JVM of its own, which the suite starts and speaks to: {@code SpeedProbe NAME
 * FILE…}. Says {@code loaded MS}, then {@code ready} when the first sentence is read; after that,
 * for each line of standard input, reads all files once and says {@code round WORDS NANOSECONDS
 * CPU-NANOSECONDS}. What the CPU did counts all threads of the JVM, so the collector and the
 * compiler too.
 */
final class SpeedProbe {

    private static final List<String> FIRST =
            List.of("The minister said on Monday that talks failed.");

    private SpeedProbe() {}

    /** Every maker's readers that are on the class path, ours first. */
    static List<TimedReaders> makers() {
        List<TimedReaders> makers = new ArrayList<>();
        makers.add(new CasusReaders());
        ServiceLoader.load(TimedReaders.class).forEach(makers::add);
        return makers;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        String name = arguments[0];
        long start = System.nanoTime();
        TimedReader reader = load(name);
        out.println("loaded " + (System.nanoTime() - start) / 1_000_000);
        reader.read(FIRST);
        out.println("ready");
        List<List<String>> texts = new ArrayList<>();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            texts.add(paragraphs(Files.readString(Path.of(file))));
        }
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            out.println(round(reader, texts));
        }
    }

    private static TimedReader load(String name) {
        for (TimedReaders maker : makers()) {
            if (maker.names().contains(name)) {
                return maker.load(name);
            }
        }
        throw new IllegalArgumentException("no reader is called " + name);
    }

    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String round(TimedReader reader, List<List<String>> texts) {
        long words = 0;
        long cpu = cpuNanos();
        long start = System.nanoTime();
        for (List<String> text : texts) {
            words += reader.read(text);
        }
        long nanos = System.nanoTime() - start;
        return "round " + words + " " + nanos + " " + (cpuNanos() - cpu);
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getProcessCpuTime()
                : 0;
    }
}
