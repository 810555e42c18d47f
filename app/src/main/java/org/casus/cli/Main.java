package org.casus.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.casus.app.ModelUse;

/** Where the launcher begins. */
public final class Main {

    /** Tells of a library that cannot be unpacked by a trace; held, or its level is forgotten. */
    private static final Logger MODEL_RUNTIME = Logger.getLogger("ai.onnxruntime");

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        MODEL_RUNTIME.setLevel(Level.OFF);
        StopSignals.spare(ModelUse.OF_PROCESS);
        int code = CasusCommand.run(Session.ofProcess(), arguments);
        ModelUse.OF_PROCESS.end();
        System.exit(code);
    }
}
