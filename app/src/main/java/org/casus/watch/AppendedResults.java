package org.casus.watch;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that gets each article once, also when the machine goes down in between: the journal says
 * first what will be written, and the next start looks whether it was.
 */
final class AppendedResults implements Results {

    private final AppendFile file;
    private final String path;

    private AppendedResults(AppendFile file, String path) {
        this.file = file;
        this.path = path;
    }

    /**
     * Opens the output and takes back what was written of an article but not to its end.
     *
     * @throws WatchException if it is not what the run before left
     */
    static AppendedResults open(AppendFile.Disk disk, Path path, WatchState state)
            throws IOException, WatchException {
        String name = path.toAbsolutePath().normalize().toString();
        AppendFile file = disk.open(path);
        Written last = state.last();
        if (last != null) {
            long size = file.size();
            long end = last.from() + last.length();
            if (!last.path().equals(name) || size < last.from() || size > end) {
                file.close();
                throw new WatchException(path.toString(), WebFault.OUTPUT_CHANGED);
            }
            byte[] found = file.read(last.from(), (int) (size - last.from()));
            if (Written.crc(found) != last.crc() || size < end) {
                file.truncate(last.from());
                state.undone();
            }
        }
        return new AppendedResults(file, name);
    }

    @Override
    public boolean put(byte[] text, Note note) throws IOException {
        if (text.length == 0) {
            note.keep(null);
            return true;
        }
        note.keep(Written.of(path, file.size(), text));
        try {
            file.append(text);
            return true;
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
