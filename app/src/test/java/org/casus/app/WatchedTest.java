package org.casus.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class WatchedTest {

    private static Watched watched(long most) {
        return new Watched(new ByteArrayInputStream("abcdef".getBytes(US_ASCII)), most);
    }

    @Test
    void endsAtItsBoundOrWithTheFile() throws IOException {
        assertThat(new String(watched(4).readAllBytes(), US_ASCII)).isEqualTo("abcd");
        assertThat(new String(watched(Long.MAX_VALUE).readAllBytes(), US_ASCII))
                .isEqualTo("abcdef");
        Watched one = watched(1);
        assertThat(one.read()).isEqualTo('a');
        assertThat(one.read()).isEqualTo(-1);
        assertThat(one.failed()).isFalse();
    }

    @Test
    void readsAPipeThatCannotTellHowMuchItHolds() throws IOException {
        InputStream pipe =
                new FilterInputStream(new ByteArrayInputStream("abc".getBytes(US_ASCII))) {
                    @Override
                    public int available() throws IOException {
                        throw new IOException("Illegal seek");
                    }
                };
        Watched watched = new Watched(pipe, 9);

        assertThat(new BufferedInputStream(watched).readAllBytes()).hasSize(3);
        assertThat(watched.failed()).isFalse();
    }

    @Test
    void remembersThatTheDiskFailed() {
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk fails");
                    }
                };
        Watched watched = new Watched(failing, 9);

        assertThatThrownBy(watched::read).isInstanceOf(IOException.class);
        assertThat(watched.failed()).isTrue();
    }
}
