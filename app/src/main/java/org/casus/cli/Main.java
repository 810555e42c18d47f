package org.casus.cli;

/** Where the launcher begins. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CasusCommand.run(Session.ofProcess(), arguments));
    }
}
