package org.casus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code casus} in a Java of its own. */
final class ChildProcess {

    private ChildProcess() {}

    /** Not yet started; its streams are pipes. */
    static ProcessBuilder casus(List<String> flags, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        // files are named in the locale's encoding
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }
}
