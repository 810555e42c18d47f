package org.casus.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;

/**
 * Takes arguments apart into files and addresses: a folder into its files and those of its folders,
 * a pattern such as {@code news/*.html} into what it matches, both in the order of their names and
 * without hidden files. Anything else is given as it is, and found missing when it is opened.
 */
public final class InputPaths {

    private static final String PATTERN_MARKS = "*?[{";

    private static final String COMMENT = "#";

    private final InputStream stdin;
    private final List<Path> outputs;

    /**
     * @param stdin what {@code -} stands for as a list of files
     * @param outputs files that are written, and so not read where a folder holds them
     */
    public InputPaths(InputStream stdin, List<Path> outputs) {
        this.stdin = stdin;
        this.outputs = List.copyOf(outputs);
    }

    /**
     * Whether an argument is an address on the web. A file in a folder that is called {@code http:}
     * is named by {@code ./http:/}.
     */
    public static boolean isAddress(String argument) {
        return argument.regionMatches(true, 0, "http://", 0, 7)
                || argument.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * The files and addresses of all arguments, in their order. Folders are listed each time that
     * the files are gone through, as they are reached.
     *
     * @param arguments files, folders, patterns, addresses
     */
    public Iterable<String> expand(List<String> arguments) {
        List<String> all = List.copyOf(arguments);
        return () -> new Expansion(all.iterator());
    }

    /**
     * The arguments that a list names, one a line; blank lines and those that begin with {@code #}
     * are passed over. Its own name where it cannot be read, so that opening it says why; nothing
     * where it is a folder or no text.
     */
    public List<String> listed(String list) {
        byte[] bytes;
        try (InputStream in = new InputOpener(stdin).open(list)) {
            bytes = in.readAllBytes();
        } catch (InputOpener.Failed | IOException e) {
            return Files.isDirectory(Path.of(list)) ? List.of() : List.of(list);
        }
        return lines(bytes);
    }

    /** The lines of a list that name something; none where it is no text. */
    public static List<String> lines(byte[] list) {
        return new TextDecoder().decode(list) instanceof Decoded.Text text
                ? lines(text.characters())
                : List.of();
    }

    private static List<String> lines(String list) {
        return list.lines()
                .map(line -> unquoted(line.strip()))
                .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                .toList();
    }

    /** Tables put their cells in quotation marks. */
    private static String unquoted(String line) {
        int last = line.length() - 1;
        boolean quoted = last > 1 && line.startsWith("\"") && line.endsWith("\"");
        String bare = quoted ? line.substring(1, last) : line;
        return isAddress(bare) ? bare : line;
    }

    private final class Expansion implements Iterator<String> {

        private final Iterator<String> arguments;
        private Iterator<String> files = Collections.emptyIterator();

        Expansion(Iterator<String> arguments) {
            this.arguments = arguments;
        }

        @Override
        public boolean hasNext() {
            while (!files.hasNext() && arguments.hasNext()) {
                files = files(arguments.next());
            }
            return files.hasNext();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return files.next();
        }
    }

    /** The files of one argument; itself where it is neither a folder nor a pattern of any. */
    private Iterator<String> files(String argument) {
        Iterator<String> itself = List.of(argument).iterator();
        if (argument.equals(InputOpener.STDIN) || isAddress(argument)) {
            return itself;
        }
        try {
            Path path = Path.of(argument);
            FolderWalk walk = null;
            if (Files.isDirectory(path)) {
                walk = FolderWalk.all(path, outputs);
            } else if (isPattern(argument) && !Files.exists(path)) {
                walk = FolderWalk.matching(argument, outputs);
            }
            return walk != null && walk.hasNext() ? walk : itself;
        } catch (InvalidPathException e) {
            return itself;
        }
    }

    /** Whether an argument is a folder or a pattern of any number of files. */
    public static boolean isMany(String argument) {
        try {
            Path path = Path.of(argument);
            return Files.isDirectory(path) || (isPattern(argument) && !Files.exists(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isPattern(String argument) {
        return argument.chars().anyMatch(c -> PATTERN_MARKS.indexOf(c) >= 0);
    }
}
