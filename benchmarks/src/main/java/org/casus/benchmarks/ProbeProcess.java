package org.casus.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link SpeedProbe} that runs. It idles between rounds, so that others have the machine. */
final class ProbeProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader from;
    private final BufferedWriter to;
    private final long loadMillis;
    private final double readySeconds;

    /**
     * What one round over all texts took.
     *
     * @param words words as this reader counts them
     * @param seconds on the clock
     * @param cpuSeconds of all threads of its JVM
     */
    record Round(long words, double seconds, double cpuSeconds) {}

    /** Starts a JVM and waits until its reader has read a sentence. */
    ProbeProcess(String reader, List<Path> files) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx4g", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(SpeedProbe.class.getName(), reader));
        files.forEach(file -> command.add(file.toString()));
        long start = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        from =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        to =
                new BufferedWriter(
                        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        loadMillis = Long.parseLong(answer("loaded")[1]);
        answer("ready");
        readySeconds = (System.nanoTime() - start) / 1e9;
    }

    /** Milliseconds that loading the reader took within its JVM. */
    long loadMillis() {
        return loadMillis;
    }

    /** Seconds from the start of the JVM to the first sentence read. */
    double readySeconds() {
        return readySeconds;
    }

    /** Has all texts read once. */
    Round round() throws IOException {
        to.write("round\n");
        to.flush();
        String[] said = answer("round");
        return new Round(
                Long.parseLong(said[1]),
                Long.parseLong(said[2]) / 1e9,
                Long.parseLong(said[3]) / 1e9);
    }

    private String[] answer(String word) throws IOException {
        String line = from.readLine();
        if (line == null || !line.startsWith(word)) {
            throw new IOException(
                    "the probe said \"" + line + "\" where \"" + word + " …\" was due");
        }
        return line.split(" ", -1);
    }

    @Override
    public void close() throws IOException {
        to.close();
        from.close();
        process.destroy();
    }
}
