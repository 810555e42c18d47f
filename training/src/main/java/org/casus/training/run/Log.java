package org.casus.training.run;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Lines with the minutes since the start, to the terminal and to a file. */
final class Log implements AutoCloseable {

    private final long start = System.nanoTime();
    private final PrintWriter terminal;
    private final PrintWriter file;

    Log(PrintWriter terminal, Path file) throws IOException {
        this.terminal = terminal;
        this.file =
                new PrintWriter(
                        Files.newBufferedWriter(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    @FormatMethod
    void line(String format, Object... values) {
        double minutes = (System.nanoTime() - start) / 60e9;
        String line =
                String.format(Locale.ROOT, "%6.1f min  ", minutes)
                        + String.format(Locale.ROOT, format, values);
        terminal.println(line);
        terminal.flush();
        file.println(line);
        file.flush();
    }

    @Override
    public void close() {
        file.close();
    }
}
