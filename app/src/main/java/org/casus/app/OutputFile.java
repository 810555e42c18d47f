package org.casus.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole or not at all: it is written beside its place, under its name with
 * {@code .part}, and put in its place at the end. What stood there before stays until then. One
 * process at a time may write it. Not safe for several threads at once.
 */
public final class OutputFile implements AutoCloseable {

    private static final String PART = ".part";

    /** The journal of a run that can be resumed. */
    public static final String JOURNAL = ".casus-run";

    /** What such a run has fetched. */
    public static final String PAGES = ".casus-pages";

    /** What the names of an output and of the files beside it end with. */
    static final List<String> ENDINGS = List.of("", PART, JOURNAL, PAGES);

    /** Another run writes the file. */
    public static final class InUseException extends FileSystemException {

        private static final long serialVersionUID = 1L;

        InUseException(Path part) {
            super(part.toString(), null, "is written by another run");
        }
    }

    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream stream;
    private final AtExit atExit;
    private boolean finished;
    private volatile boolean kept;

    private OutputFile(Path place, Path part, FileChannel channel, boolean kept) {
        this.place = place;
        this.part = part;
        this.channel = channel;
        this.stream = Channels.newOutputStream(channel);
        this.kept = kept;
        this.atExit = new AtExit(this::dropPart);
    }

    /** What is cut off in the middle is of no use, unless a later run goes on with it. */
    private void dropPart() {
        if (!kept) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // the next run writes over it
                return;
            }
        }
    }

    /**
     * Whether a path can be written beside and then put in place. A pipe or a device cannot: it is
     * to be written straight.
     */
    public static boolean replaces(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        // /dev/stdout may lead to a plain file that the shell has opened and goes on to write
        return !whole.startsWith("/dev")
                && !whole.startsWith("/proc")
                && (!Files.exists(file) || Files.isRegularFile(file));
    }

    /** Whether two paths lead to one file, there or to be. */
    public static boolean isSame(Path one, Path other) {
        try {
            return one.equals(other) || (Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException e) {
            return false;
        }
    }

    /** A stream that writes a pipe or a device straight, behind what is there. */
    public static OutputStream straight(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /**
     * Begins to write a file, or goes on where a run that was cut off had come to.
     *
     * @param file where it is to be; a link is followed
     * @param length bytes of the part that are kept, also where this run does not finish; 0 to
     *     begin anew
     * @throws IOException where the folder or the file may not be written, another process writes
     *     it, or the part is shorter than what is to be kept
     */
    public static OutputFile open(Path file, long length) throws IOException {
        Path place = place(file);
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new AccessDeniedException(place.toString());
        }
        Path part = beside(file, PART);
        FileChannel opened =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        try {
            lock(opened, part);
            if (opened.size() < length) {
                throw new FileSystemException(part.toString(), null, "is shorter than it was");
            }
            opened.truncate(length).position(length);
            copyPermissions(place, part);
            // what a run before has kept, this one must not take away when it is stopped
            return new OutputFile(place, part, opened, length > 0);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    /** How many bytes a run that was cut off has written of a file; 0 where there is none. */
    public static long begun(Path file) throws IOException {
        Path part = beside(file, PART);
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private static Path place(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file;
    }

    /** The file of that name with an ending, in the folder where the file itself stands. */
    public static Path beside(Path file, String ending) throws IOException {
        Path place = place(file);
        return place.resolveSibling(place.getFileName() + ending);
    }

    /**
     * Keeps other processes that lock it too from a file, until it is closed.
     *
     * @throws InUseException if one has it
     */
    public static void lock(FileChannel channel, Path part) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new InUseException(part);
        }
    }

    /** A file that only its owner could read stays so. */
    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    /** Where to write. */
    public OutputStream stream() {
        return stream;
    }

    /** Returns when the disk has all that was written, with its length in bytes. */
    public long force() throws IOException {
        channel.force(true);
        return channel.position();
    }

    /** Leaves what is written for a later run where this one does not finish. */
    public void keep() {
        kept = true;
    }

    /** Puts the file in its place; it cannot be written further. */
    public void finish() throws IOException {
        force();
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        channel.close();
        forceFolder(place);
    }

    /** A rename of a file outlives a power cut only when its folder is on the disk. */
    public static void forceFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException e) {
            // some systems open no folders: the file itself is on the disk
            return;
        }
    }

    /** Ends writing; unless it was finished or kept, nothing of it stays. */
    @Override
    public void close() throws IOException {
        atExit.close();
        channel.close();
        if (!finished && !kept) {
            Files.deleteIfExists(part);
        }
    }
}
