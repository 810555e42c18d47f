package org.casus.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the scorers that came with the outside data, and finds figures in what they print. */
final class Scorer {

    private Scorer() {}

    /**
     * What a Python script prints.
     *
     * @throws IOException if it cannot be started
     */
    static String run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    /**
     * The number at the first group of a pattern.
     *
     * @throws IllegalStateException if the scorer printed no such figure
     */
    static double figure(String output, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException(
                    "the scorer printed no figure like " + pattern + ", but:\n" + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
