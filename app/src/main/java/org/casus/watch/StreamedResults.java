package org.casus.watch;

import java.io.IOException;
import java.io.OutputStream;
import org.casus.app.BrokenPipe;

/**
 * Standard output, which nobody can look at later: what was written when the machine went down is
 * written again, so that nothing is lost.
 */
final class StreamedResults implements Results {

    private final OutputStream out;

    StreamedResults(OutputStream out) {
        this.out = out;
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
            throw new OutputException("standard output", e);
        }
        note.keep(null);
        return true;
    }

    @Override
    public void close() {
        // not ours
    }
}
