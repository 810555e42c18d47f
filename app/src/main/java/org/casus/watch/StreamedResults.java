package org.casus.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.casus.app.BrokenPipe;
import org.casus.app.OutputFile;

/**
 * Standard output, a pipe or a device, which nobody can look at later: what was written when the
 * machine went down is written again, so that nothing is lost.
 */
final class StreamedResults implements Results {

    private final OutputStream out;
    private final String name;
    private final Closeable last;

    private StreamedResults(OutputStream out, String name, Closeable last) {
        this.out = out;
        this.name = name;
        this.last = last;
    }

    /** Standard output, which is left open at the end. */
    static StreamedResults standard(OutputStream out) {
        return new StreamedResults(out, "standard output", () -> {});
    }

    /** A pipe or a device. */
    static StreamedResults open(Path path) throws IOException {
        OutputStream out = OutputFile.straight(path);
        return new StreamedResults(out, path.toString(), out);
    }

    @Override
    public boolean put(byte[] text, Note note) throws IOException {
        try {
            out.write(text);
            out.flush();
        } catch (IOException e) {
            if (BrokenPipe.is(e)) {
                return false;
            }
            throw new OutputException(name, e);
        }
        note.keep(null);
        return true;
    }

    @Override
    public void close() throws IOException {
        last.close();
    }
}
