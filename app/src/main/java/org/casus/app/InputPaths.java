package org.casus.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Takes arguments apart into files: a folder into its files and those of its folders, a pattern
 * such as {@code news/*.html} into what it matches, both in the order of their names and without
 * hidden files. Anything else is given as it is, and found missing when it is opened.
 */
public final class InputPaths {

    private static final String PATTERN_MARKS = "*?[{";

    private final InputStream stdin;
    private final @Nullable Path output;

    /**
     * @param stdin what {@code -} stands for as a list of files
     * @param output a file that is written, and so not read where a folder holds it; or null
     */
    public InputPaths(InputStream stdin, @Nullable Path output) {
        this.stdin = stdin;
        this.output = output;
    }

    /**
     * The files of all arguments, then those of all lists, in their order. Lists are read now and
     * once, folders each time that the files are gone through, as they are reached.
     *
     * @param arguments files, folders, patterns
     * @param lists files that hold such arguments, one a line
     */
    public Iterable<String> expand(List<String> arguments, List<String> lists) {
        List<String> all = new ArrayList<>(arguments);
        lists.forEach(list -> all.addAll(lines(list)));
        return () -> new Expansion(all.iterator());
    }

    /** The lines of a list; its own name where it cannot be read, so that opening it says why. */
    private List<String> lines(String list) {
        try (InputStream in = new InputOpener(stdin).open(list);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (InputOpener.Failed | IOException | UncheckedIOException e) {
            return List.of(list);
        }
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
        if (argument.equals(InputOpener.STDIN) || InputOpener.isAddress(argument)) {
            return itself;
        }
        try {
            Path path = Path.of(argument);
            FolderWalk walk = null;
            if (Files.isDirectory(path)) {
                walk = FolderWalk.all(path, output);
            } else if (isPattern(argument) && !Files.exists(path)) {
                walk = FolderWalk.matching(argument, output);
            }
            return walk != null && walk.hasNext() ? walk : itself;
        } catch (InvalidPathException e) {
            return itself;
        }
    }

    private static boolean isPattern(String argument) {
        return argument.chars().anyMatch(c -> PATTERN_MARKS.indexOf(c) >= 0);
    }
}
