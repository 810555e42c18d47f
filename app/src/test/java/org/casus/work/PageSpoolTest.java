package org.casus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.casus.app.Fault;
import org.casus.app.Fetched;
import org.casus.app.Problem;
import org.casus.format.Served;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSpoolTest {

    private static final String A = "https://n.example/a?x=1";
    private static final String B = "https://n.example/\u00E9\n";

    @TempDir private Path folder;
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("out.casus-pages");
    }

    private static Fetched page(String words, @Nullable String type) {
        return new Fetched.Content(
                new Served(A, A + "&moved", type, words.getBytes(StandardCharsets.UTF_8)));
    }

    private PageSpool filled() throws IOException {
        PageSpool spool = new PageSpool(path);
        spool.begin();
        spool.put(A, page("first", "text/html; charset=utf-8"));
        spool.put(B, new Fetched.Nothing(Problem.of(B, Fault.NOT_READABLE)));
        return spool;
    }

    private static Fetched got(PageSpool spool, String address) throws IOException {
        return Objects.requireNonNull(spool.get(address));
    }

    private static void check(PageSpool spool) throws IOException {
        Served served = ((Fetched.Content) got(spool, A)).served();
        assertThat(served.address()).isEqualTo(A);
        assertThat(served.url()).isEqualTo(A + "&moved");
        assertThat(served.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(served.body()).asString(StandardCharsets.UTF_8).isEqualTo("first");
        assertThat(((Fetched.Nothing) got(spool, B)).why())
                .isEqualTo(Problem.of(B, Fault.NOT_READABLE));
    }

    @Test
    void givesWhatWasKeptAlsoToALaterRun() throws IOException {
        try (PageSpool spool = filled()) {
            spool.force();
            check(spool);
        }
        try (PageSpool spool = new PageSpool(path)) {
            spool.resume();
            check(spool);
            assertThat(spool.has(A + "b")).isFalse();
            assertThat(spool.get(A + "b")).isNull();
            spool.put(A + "b", page("", null));
        }
        try (PageSpool spool = new PageSpool(path)) {
            spool.resume();
            check(spool);
            assertThat(((Fetched.Content) got(spool, A + "b")).served().contentType()).isNull();
            spool.delete();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void whatComesInWhenTheRunIsOverIsLeft() throws IOException {
        PageSpool over = filled();
        over.close();
        long size = Files.size(path);
        over.put(A + "b", page("late", null));

        assertThat(Files.size(path)).isEqualTo(size);
        over.delete();
        over.put(A + "b", page("late", null));
        assertThat(path).doesNotExist();
    }

    @Test
    void isNoFileBeforeSomethingIsKept() throws IOException {
        try (PageSpool spool = new PageSpool(path)) {
            spool.begin();
            spool.force();
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void forgetsWhatAnotherRunKept() throws IOException {
        filled().close();
        try (PageSpool spool = new PageSpool(path)) {
            spool.begin();
            assertThat(spool.has(A)).isFalse();
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void losesOnlyWhatWasTorn() throws IOException {
        filled().close();
        byte[] whole = Files.readAllBytes(path);
        int first = 0;
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            try (PageSpool spool = new PageSpool(path)) {
                spool.resume();
                assertThat(spool.has(B)).as("%d bytes", length).isFalse();
                first += spool.has(A) ? 1 : 0;
                spool.put(B, new Fetched.Nothing(Problem.of(B, Fault.NOT_READABLE)));
            }
            try (PageSpool spool = new PageSpool(path)) {
                spool.resume();
                assertThat(spool.has(B)).as("%d bytes and more", length).isTrue();
            }
        }

        assertThat(first).isPositive();
    }

    @Test
    void aDamagedPageIsFetchedAgain() throws IOException {
        filled().close();
        byte[] bytes = Files.readAllBytes(path);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n", 30) + 12] ^= 1;
        Files.write(path, bytes);
        try (PageSpool spool = new PageSpool(path)) {
            spool.resume();
            assertThat(spool.has(A)).isFalse();
        }
    }

    @Test
    void aLengthThatCannotBeIsDamage() throws IOException {
        for (String length : List.of("-1", "2000000000")) {
            Files.writeString(
                    path,
                    "{\"casus-pages\":1}\n{\"address\":\"" + A + "\",\"length\":" + length + "}\n");
            try (PageSpool spool = new PageSpool(path)) {
                spool.resume();
                assertThat(spool.has(A)).isFalse();
            }
        }
    }

    @Test
    void leavesAForeignFileAlone() throws IOException {
        Files.writeString(path, "my notes");

        for (boolean anew : new boolean[] {true, false}) {
            try (PageSpool spool = new PageSpool(path)) {
                assertThatThrownBy(() -> start(spool, anew))
                        .isInstanceOf(PageSpool.ForeignException.class);
            }
        }
        assertThat(path).hasContent("my notes");
    }

    private static void start(PageSpool spool, boolean anew) throws IOException {
        if (anew) {
            spool.begin();
        } else {
            spool.resume();
        }
    }
}
