package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.casus.feed.FeedEntry;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.Published;
import org.casus.model.TextSpan;
import org.casus.story.RecentSights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchStateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final int DAYS = 5;

    @TempDir private Path folder;

    private WatchState open(String name, long spare) throws Exception {
        return new WatchState(new MachineDisk(), folder.resolve(name), DAYS, spare);
    }

    private static Lead lead(int i, @Nullable String updated) {
        boolean link = i % 5 > 0;
        FeedEntry entry =
                new FeedEntry(
                        i % 3 == 0 ? null : "id" + i,
                        "title " + i + updated,
                        link ? "http://news.example/" + i : null,
                        null,
                        updated == null ? null : Instant.parse(updated),
                        "<p>text " + i + "</p>",
                        null,
                        null);
        return Lead.of("http://news.example/feed", "News", entry);
    }

    private static Article article(int i) {
        StringBuilder text = new StringBuilder("Report ").append(i % 40);
        Random words = new Random(i % 40);
        for (int k = 0; k < 80; k++) {
            text.append(" w").append(words.nextInt(5000));
        }
        Block body = new Block(BlockKind.BODY, new TextSpan(0, text.length()));
        return new Article(
                "a" + i,
                "a" + i,
                null,
                null,
                null,
                "en",
                text.toString(),
                Published.unknown(),
                List.of(body));
    }

    /** What may befall a watch, day after day; the answers are what it would act on. */
    private static String step(WatchState state, Random random, int i) throws IOException {
        LocalDate today = DAY.plusDays(i / 40);
        List<Lead> pending = state.pending();
        String answer = "";
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                List<Lead> leads = new ArrayList<>();
                for (int k = Math.max(0, i - 60); k < i; k += 1 + random.nextInt(9)) {
                    String day = "2026-04-01T00:00:" + (10 + i / 20) + "Z";
                    leads.add(lead(k, random.nextInt(4) == 0 ? day : null));
                }
                Validators validators = new Validators("\"" + i + "\"", null);
                answer = "" + state.polled("http://news.example/feed", validators, leads);
            }
            case 2 -> {
                if (!pending.isEmpty()) {
                    state.tried(pending.get(0), i % 2 == 0, DAY);
                }
            }
            case 3 -> {
                if (!pending.isEmpty()) {
                    String also = i % 4 == 0 ? Lead.key(address("http://b.example/" + i)) : null;
                    state.done(new Done(pending.get(0), also, null, null), today, null);
                }
            }
            default -> {
                if (!pending.isEmpty()) {
                    RecentSights.Seen seen = state.see(article(i), today);
                    answer = "" + seen.copy();
                    Done done = new Done(pending.get(0), null, "a" + i, seen.kept());
                    state.done(done, today, new Written("/out", i, i, i));
                }
            }
        }
        if (i % 97 == 96) {
            state.ended();
        }
        state.forget(today);
        state.tidy();
        return answer + pending + state.last() + tries(state, pending);
    }

    private static WebAddress address(String url) {
        return Objects.requireNonNull(WebAddress.of(url));
    }

    private static String tries(WatchState state, List<Lead> pending) {
        StringBuilder tries = new StringBuilder();
        pending.forEach(lead -> tries.append(state.tries(lead)));
        for (int i = 0; i < 600; i += 7) {
            tries.append(state.isDone(lead(i, null).key()) ? 'd' : '-');
        }
        return tries.append(state.validators("http://news.example/feed")).toString();
    }

    /** Opened anew or not, made shorter or not: it says the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysTheSameHoweverItIsKept(long seed) throws Exception {
        List<String> agreed = new ArrayList<>();
        Random random = new Random(seed);
        try (WatchState state = open("whole", NEVER)) {
            for (int i = 0; i < 600; i++) {
                agreed.add(step(state, random, i));
            }
        }
        Random same = new Random(seed);
        WatchState state = open("short", 0);
        for (int i = 0; i < 600; i++) {
            if (i % 13 == 0) {
                state.close();
                state = open("short", i % 2 == 0 ? 0 : 2000);
            }
            assertThat(step(state, same, i)).as("step %d", i).isEqualTo(agreed.get(i));
        }
        state.close();
        assertThat(agreed).filteredOn(answer -> answer.startsWith("CopyOf")).hasSizeGreaterThan(20);
        assertThat(agreed).filteredOn(answer -> answer.contains("changed=[Lead")).isNotEmpty();
        assertThat(Files.size(folder.resolve("short")))
                .isLessThan(Files.size(folder.resolve("whole")) * 3 / 4);
    }

    @Test
    void takesBackTheLastArticleAsIfItHadNotBeen() throws Exception {
        for (long spare : new long[] {NEVER, 0}) {
            try (WatchState state = open("taken" + spare, spare)) {
                state.polled("f", Validators.NONE, List.of(lead(5, null), lead(6, null)));
                RecentSights.Seen seen = state.see(article(1), DAY);
                String also = "b.example/1";
                Done done = new Done(lead(5, null), also, "a1", seen.kept());
                state.done(done, DAY, new Written("/out", 0, 9, 1));
                state.tidy();
            }
            try (WatchState state = open("taken" + spare, spare)) {
                assertThat(state.last()).isEqualTo(new Written("/out", 0, 9, 1));
                assertThat(state.isDone("b.example/1")).isTrue();
                state.undone();
                assertThat(state.isDone("b.example/1")).isFalse();
                assertThat(state.isDone(lead(5, null).key())).isFalse();
                state.forget(DAY.plusDays(30));
                state.tidy();
            }
            try (WatchState state = open("taken" + spare, spare)) {
                assertThat(state.last()).isNull();
                assertThat(state.pending()).containsExactly(lead(5, null), lead(6, null));
                assertThat(state.pending().get(0).article()).as("still to be read").isNotNull();
                assertThat(state.isDone("b.example/1")).isFalse();
                assertThat(state.see(article(1), DAY).copy()).isNull();
            }
        }
    }

    @Test
    void dropsWhatWasTornOffAtAnyByte() throws Exception {
        Path path = folder.resolve("torn");
        try (WatchState state = open("torn", NEVER)) {
            state.polled("f", Validators.NONE, List.of(lead(1, null)));
            state.done(Done.without(lead(1, null)), DAY, null);
        }
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            try (WatchState state = open("torn", NEVER)) {
                assertThat(state.isDone(lead(1, null).key())).as("%d bytes", length).isFalse();
                state.done(Done.without(lead(2, null)), DAY, null);
            }
            try (WatchState state = open("torn", NEVER)) {
                assertThat(state.isDone(lead(2, null).key())).as("%d bytes", length).isTrue();
            }
        }
    }

    @Test
    void refusesLinesOfAnotherVersionAndLinesThatMakeNoSense() throws Exception {
        String closed = "{\"kind\":\"closed\"}";
        write("old", closed, closed);
        write("new", "{\"form\":99}", closed);
        write("odd", "{\"form\":2}", "{\"kind\":\"party\"}", closed);
        write("dayless", "{\"form\":2}", "{\"kind\":\"done\",\"key\":\"a\"}", closed);
        for (String name : List.of("old", "new")) {
            assertThatThrownBy(() -> open(name, 0))
                    .isInstanceOf(WatchException.class)
                    .hasMessageContaining("CASUS-STATE-OF-OTHER-VERSION");
        }
        for (String name : List.of("odd", "dayless")) {
            assertThatThrownBy(() -> open(name, 0))
                    .isInstanceOf(WatchException.class)
                    .hasMessageContaining("CASUS-STATE-DAMAGED");
        }
    }

    @Test
    void takesNoJournalThatWasWipedForATornOne() throws Exception {
        for (int size : new int[] {100, 5000, 3_000_000}) {
            Files.write(folder.resolve("wiped"), new byte[size]);
            assertThatThrownBy(() -> open("wiped", 0))
                    .isInstanceOf(WatchException.class)
                    .hasMessageContaining("CASUS-STATE-DAMAGED");
            assertThat(folder.resolve("wiped")).hasSize(size);
        }
    }

    @Test
    void goesOnWithLinesOfAnOlderForm() throws Exception {
        String feed = "{\"kind\":\"feed\",\"feed\":\"f\",\"etag\":\"7\",\"leads\":[]}";
        write("journal", "{\"form\":2}", feed, "{\"kind\":\"closed\"}");
        for (int run = 0; run < 2; run++) {
            try (WatchState state = open("journal", NEVER)) {
                state.tidy();
                state.keep(new Manner("json", ""), "out");
                assertThat(state.validators("f").etag()).isEqualTo("7");
            }
        }

        assertThat(Files.readString(folder.resolve("journal")))
                .contains("{\"form\":3}", "{\"replaced\":true}", "manner");
    }

    private void write(String name, String... lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            long crc = Written.crc(line.getBytes(StandardCharsets.UTF_8));
            text.append(String.format(Locale.ROOT, "%08x", crc)).append(line).append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void keepsNamesInLittleRoom() {
        HashedNames names = new HashedNames();
        for (int i = 0; i < 100_000; i++) {
            names.add("name " + i);
            names.add("name " + i);
        }
        HashedNames again = new HashedNames();
        names.portions(List.of("name 7")).forEach(again::addAll);

        assertThat(names.size()).isEqualTo(100_000);
        assertThat(again.size()).isEqualTo(99_999);
        for (int i = 0; i < 100_000; i++) {
            assertThat(again.contains("name " + i)).isEqualTo(i != 7);
            assertThat(names.contains("other " + i)).isFalse();
        }
        assertThatThrownBy(() -> again.addAll("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
