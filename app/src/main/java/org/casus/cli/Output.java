package org.casus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.casus.app.BrokenPipe;

/** Where results go. Says when nobody takes them any more, so that work can stop. */
final class Output {

    private final OutputStream out;
    private boolean open = true;
    private boolean broken;
    private boolean ended;

    Output(OutputStream out) {
        this.out = out;
    }

    /** Writes characters as UTF-8; false once they cannot be written. */
    boolean write(String text) {
        if (open && !text.isEmpty()) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                open = false;
                broken = BrokenPipe.is(e);
            }
        }
        return open;
    }

    /** Whether writing failed for another reason than that nobody reads on. */
    boolean failed() {
        return !open && !broken;
    }

    /** Something that has to reach the disk with the output. */
    interface Keeping {

        /** Does it. */
        void run() throws IOException;
    }

    /** Keeps what was written; false where that fails. */
    boolean keeps(Keeping keeping) {
        try {
            keeping.run();
        } catch (IOException e) {
            open = false;
        }
        return open;
    }

    /** Nothing follows. */
    void end() {
        ended = true;
    }

    /** Whether all was written. */
    boolean isWhole() {
        return ended && open;
    }
}
