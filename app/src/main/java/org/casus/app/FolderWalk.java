package org.casus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder, folder by folder in the order of their names. What is hidden, what is
 * no plain file, and folders that lead back to themselves are passed over.
 */
final class FolderWalk implements Iterator<String> {

    /** Deeper trees are no collection of articles. */
    private static final int DEEPEST = 64;

    private static final String MARKS = "*?[{";

    private final Deque<Iterator<Path>> folders = new ArrayDeque<>();
    private final Deque<Path> real = new ArrayDeque<>();
    private final PathMatcher matcher;
    private final int deepest;
    private final List<Path> outputs;
    private @Nullable Path next;

    private FolderWalk(Path folder, PathMatcher matcher, int deepest, List<Path> outputs) {
        this.matcher = matcher;
        this.deepest = deepest;
        this.outputs = outputs;
        enter(folder);
    }

    /** All files below a folder. */
    static FolderWalk all(Path folder, List<Path> outputs) {
        return new FolderWalk(folder, path -> true, DEEPEST, outputs);
    }

    /** The files that a pattern matches, or null where it is none. */
    static @Nullable FolderWalk matching(String pattern, List<Path> outputs) {
        int mark = 0;
        while (mark < pattern.length() && MARKS.indexOf(pattern.charAt(mark)) < 0) {
            mark++;
        }
        int slash = pattern.lastIndexOf('/', mark);
        String base = slash < 0 ? "" : pattern.substring(0, slash + 1);
        String rest = pattern.substring(slash + 1);
        int depth =
                rest.contains("**")
                        ? DEEPEST
                        : (int) rest.chars().filter(c -> c == '/').count() + 1;
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return new FolderWalk(Path.of(base), matcher, depth, outputs);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && !folders.isEmpty()) {
            Iterator<Path> folder = folders.getLast();
            if (!folder.hasNext()) {
                folders.removeLast();
                real.removeLast();
            } else {
                visit(folder.next());
            }
        }
        return next != null;
    }

    private void visit(Path path) {
        if (Files.isDirectory(path)) {
            if (folders.size() < deepest) {
                enter(path);
            }
        } else if (Files.isRegularFile(path) && matcher.matches(path) && !isOutput(path)) {
            next = path;
        }
    }

    private void enter(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            Path its = folder.toRealPath();
            if (real.contains(its)) {
                return;
            }
            List<Path> shown = entries.filter(FolderWalk::isShown).sorted().toList();
            folders.add(shown.iterator());
            real.add(its);
        } catch (IOException | UncheckedIOException e) {
            // a folder that may not be listed is given, so that opening it says why
            next = folders.isEmpty() ? null : folder;
        }
    }

    private static boolean isShown(Path path) {
        return !path.getFileName().toString().startsWith(".");
    }

    /** Whether a file is an output, or what is written beside one until it is whole. */
    private boolean isOutput(Path path) {
        return outputs.stream().anyMatch(output -> isOf(output, path));
    }

    private static boolean isOf(Path output, Path path) {
        try {
            for (String ending : OutputFile.ENDINGS) {
                Path written = OutputFile.beside(output, ending);
                if (Files.exists(written) && Files.isSameFile(path, written)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        String given = next.toString();
        next = null;
        return given;
    }
}
