package org.casus.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows at its end, each time for good. */
interface AppendFile extends Closeable {

    /** Opens files; tests bring their own. */
    interface Disk {
        AppendFile open(Path path) throws IOException;
    }

    /** Returns when the bytes are on the disk. */
    void append(byte[] bytes) throws IOException;

    /** The last bytes from a place on. */
    byte[] from(long start) throws IOException;

    /** Cuts it off there. */
    void truncate(long size) throws IOException;

    /** Its length in bytes. */
    long size() throws IOException;

    /** Opens a file of this machine, made where there is none. */
    static AppendFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        return new AppendFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                for (long at = channel.size(); rest.hasRemaining(); ) {
                    at += channel.write(rest, at);
                }
                channel.force(true);
            }

            @Override
            public byte[] from(long start) throws IOException {
                ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
                for (int n = 0; n >= 0 && bytes.hasRemaining(); ) {
                    n = channel.read(bytes, start + bytes.position());
                }
                return bytes.array();
            }

            @Override
            public void truncate(long size) throws IOException {
                channel.truncate(size);
                channel.force(true);
            }

            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
