package org.casus.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.casus.app.OutputFile;

/** The disk of this machine. */
final class MachineDisk implements AppendFile.Disk {

    @Override
    public AppendFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            OutputFile.lock(channel, path);
            return new ChannelFile(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void replace(Path file, Path other) throws IOException {
        Files.move(
                file, other, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OutputFile.forceFolder(other);
    }

    private record ChannelFile(FileChannel channel) implements AppendFile {

        @Override
        public void append(byte[] bytes) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            for (long at = channel.size(); rest.hasRemaining(); ) {
                at += channel.write(rest, at);
            }
            channel.force(true);
        }

        @Override
        public byte[] read(long start, int most) throws IOException {
            int length = (int) Math.max(0, Math.min(most, channel.size() - start));
            ByteBuffer bytes = ByteBuffer.allocate(length);
            for (int n = 0; n >= 0 && bytes.hasRemaining(); ) {
                n = channel.read(bytes, start + bytes.position());
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
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
    }
}
