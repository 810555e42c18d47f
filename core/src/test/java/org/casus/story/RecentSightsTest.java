package org.casus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.casus.model.CopyOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentSightsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** A document that a run sees. */
    private record Document(String id, LocalDate day, Signature signature) {}

    private static Signature signature(List<String> article) {
        return Signature.of(Reprints.text(article));
    }

    /** Articles, some reprinted at once or days later, over forty days; some of a line or none. */
    private static List<Document> documents() {
        Reprints reprints = new Reprints(11);
        List<Document> documents = new ArrayList<>();
        List<List<String>> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDate day = DAY.plusDays(i / 10);
            List<String> article =
                    i % 3 == 2
                            ? reprints.withFirstLine(articles.get(Math.max(0, i - 1 - i % 5)))
                            : reprints.article(i % 17 == 0 ? 6 : 120 + i * 7 % 900);
            articles.add(article);
            documents.add(new Document("d" + i, day, signature(article)));
        }
        documents.add(new Document("empty", DAY.plusDays(40), Signature.of("")));
        return documents;
    }

    private static @Nullable CopyOf see(RecentSights sights, Document its) {
        return sights.see(its.id(), its.day(), its.signature()).copy();
    }

    @Test
    void linksAsFirstSightsDoWhileNothingIsTooOld() {
        RecentSights recent = new RecentSights(100);
        FirstSights ever = new FirstSights();
        int copies = 0;
        for (Document its : documents()) {
            CopyOf copy = see(recent, its);
            assertThat(copy).as(its.id()).isEqualTo(ever.see(its.id(), its.signature()));
            copies += copy == null ? 0 : 1;
        }
        assertThat(copies).isBetween(120, 200);
        assertThat(recent.size()).isEqualTo(ever.size());
    }

    @Test
    void goesOnFromWhatWasWrittenDown() {
        RecentSights undisturbed = new RecentSights(7);
        List<Document> documents = documents();
        List<@Nullable CopyOf> agreed = documents.stream().map(d -> see(undisturbed, d)).toList();
        RecentSights sights = new RecentSights(7);
        List<Runnable> written = new ArrayList<>();
        List<RecentSights> next = new ArrayList<>(List.of(sights));
        for (int i = 0; i < documents.size(); i++) {
            if (i % 50 == 25) {
                next.set(0, new RecentSights(7));
                written.forEach(Runnable::run);
            }
            Document its = documents.get(i);
            RecentSights.Seen seen = next.get(0).see(its.id(), its.day(), its.signature());
            assertThat(seen.copy()).as(its.id()).isEqualTo(agreed.get(i));
            if (seen.kept() != null) {
                byte[] bytes = seen.kept().toBytes();
                written.add(() -> next.get(0).keep(its.id(), its.day(), Sight.of(bytes)));
            }
        }
    }

    @Test
    void forgetsWhatIsTooOld() {
        List<String> article = new Reprints(12).article(300);
        RecentSights sights = new RecentSights(3);
        sights.see("first", DAY, signature(article));

        assertThat(sights.see("in time", DAY.plusDays(2), signature(article)).copy())
                .isEqualTo(new CopyOf("first", 1));
        assertThat(sights.size()).isEqualTo(1);
        assertThat(sights.see("too late", DAY.plusDays(3), signature(article)).copy()).isNull();
        assertThat(sights.see("again", DAY.plusDays(4), signature(article)).copy())
                .isEqualTo(new CopyOf("too late", 1));
        assertThat(sights.size()).isEqualTo(1);
        sights.forget(DAY.plusDays(30));
        assertThat(sights.size()).isZero();
    }

    @Test
    void namesTheEarliestOfSeveralDays() {
        Reprints reprints = new Reprints(13);
        List<String> article = reprints.article(400);
        RecentSights sights = new RecentSights(30);
        sights.see("first", DAY, signature(article));
        RecentSights.Seen cut =
                sights.see("cut", DAY.plusDays(1), signature(reprints.cut(article)));

        assertThat(cut.kept()).as("a copy that finds more copies").isNotNull();
        RecentSights.Seen again = sights.see("again", DAY.plusDays(2), signature(article));
        assertThat(again.copy()).isEqualTo(new CopyOf("first", 1));
        assertThat(again.kept()).isNull();
    }

    @Test
    void writesASightInLittleRoom() {
        Reprints reprints = new Reprints(14);
        for (int words : new int[] {1, 3, 19, 30, 400, 5000, 100_000}) {
            RecentSights sights = new RecentSights(1);
            Sight sight =
                    Objects.requireNonNull(
                            sights.see("a", DAY, signature(reprints.article(words))).kept());
            byte[] bytes = sight.toBytes();
            assertThat(Sight.of(bytes)).isEqualTo(sight).hasSameHashCodeAs(sight);
            assertThat(Sight.of(bytes).toBytes()).isEqualTo(bytes);
            assertThat(bytes.length).as("of %d words", words).isLessThan(620);
        }
    }

    @Test
    void takesNoOtherBytesForASight() {
        RecentSights sights = new RecentSights(1);
        Signature signature = signature(new Reprints(15).article(400));
        Sight sight = Objects.requireNonNull(sights.see("a", DAY, signature).kept());
        byte[] bytes = sight.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] torn = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Sight.of(torn)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] other = bytes.clone();
        other[0] = 2;
        assertThatThrownBy(() -> Sight.of(other)).hasMessageContaining("form 2");
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = bytes.clone();
            for (int k = 0; k <= i % 9; k++) {
                noise[1 + random.nextInt(noise.length - 1)] = (byte) random.nextInt();
            }
            takeOrRefuse(noise, signature);
        }
    }

    private static void takeOrRefuse(byte[] noise, Signature signature) {
        RecentSights sights = new RecentSights(1);
        try {
            sights.keep("noise", DAY, Sight.of(noise));
        } catch (IllegalArgumentException e) {
            return;
        }
        sights.see("b", DAY, signature);
    }
}
