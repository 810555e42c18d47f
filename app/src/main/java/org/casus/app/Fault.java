package org.casus.app;

/** What can go wrong with an input or the output, beyond what the input's own content shows. */
public enum Fault {
    /** Nothing of that name. */
    NO_SUCH_FILE("no such file; check the path"),
    /** A name whose bytes are no characters, so that no path leads to the file. */
    FILE_NAME("has a name in another encoding than the system's; rename it"),
    /** A folder without files. */
    DIRECTORY("is a folder without a file to read; hidden files are left out"),
    /** An address where a file is due. */
    WEB_ADDRESS("is an address where only a file can be read; save it first"),
    /** The file cannot be opened or its disk fails. */
    NOT_READABLE("cannot be read; check its permissions and its disk"),
    /** Another language than the reader's. */
    NOT_ENGLISH("is not in English, which is all that Casus reads; leave it out or translate it"),
    /** A menu, a list, a table or a program. */
    NOT_PROSE("has no sentences, as menus, lists and tables have none; leave it out"),
    /** A topic that the user does not want. */
    OFF_TOPIC("is left out, as --leave-out asks; name fewer topics to read it"),
    /** Bytes that are no characters; the rest is read. */
    DAMAGED("has bytes that are no characters and were read as \uFFFD; check its encoding"),
    /** A CoNLL-U file that is none. */
    NOT_CONLLU("is no CoNLL-U; see universaldependencies.org/format.html"),
    /** The output cannot be written. */
    NOT_WRITABLE("cannot be written; check the folder, its permissions and the free space"),
    /** The output is that of a run that has not ended. */
    IN_USE("is being written by another run; wait for it, or name another file"),
    /** The native library of the reader's model. */
    NO_LIBRARY(
            "cannot load the library that runs its model; check that the folder for temporary"
                    + " files has 50 MB free and may run programs"),
    /** The Java heap is used up. */
    OUT_OF_MEMORY("needs more memory; give it with CASUS_JAVA_OPTS=-Xmx4g"),
    /** A fault of Casus. */
    BUG("this is a bug in Casus; please report it with the input (CASUS_DEBUG=1 shows where)"),
    /** Options or arguments that do not fit; exit code 2. */
    USAGE("the command line is wrong; --help lists what is right");

    private final String message;

    Fault(String message) {
        this.message = message;
    }

    /** What is wrong and what to do, to follow the name of the input. */
    public String message() {
        return message;
    }

    /** The code that docs/errors.md lists. */
    public String code() {
        return codeOf(this);
    }

    /** The code of any kind of fault: its name behind {@code CASUS-}. */
    public static String codeOf(Enum<?> kind) {
        return "CASUS-" + kind.name().replace('_', '-');
    }
}
