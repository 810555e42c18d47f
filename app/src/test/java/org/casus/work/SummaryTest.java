package org.casus.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.app.Fault;
import org.casus.app.Problem;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final long TWO_MINUTES = 133_000_000_000L;

    private final Tally tally = new Tally();

    private void read(int documents, int events, long size) {
        for (int i = 0; i < documents; i++) {
            tally.add(Outcome.read("", events, null), size);
        }
    }

    private void skip(String language, int documents) {
        Problem why = Problem.of("a", Fault.NOT_ENGLISH);
        for (int i = 0; i < documents; i++) {
            tally.add(Outcome.skipped(why, language), 0);
        }
    }

    private void fail(Fault fault, int documents) {
        for (int i = 0; i < documents; i++) {
            tally.add(Outcome.failed(Problem.of("a", fault)), 0);
        }
    }

    private void readSome() {
        read(1150, 4, 100_000);
        skip("es", 8);
        skip("de", 22);
        skip("fr", 10);
        fail(Fault.NO_SUCH_FILE, 5);
        fail(Fault.NOT_READABLE, 9);
        tally.add(Outcome.continued("more"), 0);
        tally.add(Outcome.read("", 0, Problem.of("a", Fault.DAMAGED)), 0);
    }

    @Test
    void tellsWhatBecameOfEveryDocument() {
        readSome();

        assertThat(new Summary(tally, TWO_MINUTES, 100).lines())
                .containsExactly(
                        "1,205 documents in 2 min 13 s, 9.1 a second, 0.86 MB/s",
                        "  read     1,151, with 4,600 events",
                        "  skipped     40: CASUS-NOT-ENGLISH 40 (de 22, fr 10, es 8)",
                        "  failed      14: CASUS-NOT-READABLE 9, CASUS-NO-SUCH-FILE 5",
                        "  warnings     1: CASUS-DAMAGED 1");
        assertThat(tally.read() + tally.skippedDocuments() + tally.failedDocuments())
                .isEqualTo(tally.documents());
    }

    @Test
    void breaksLinesThatDoNotFit() {
        readSome();

        assertThat(new Summary(tally, TWO_MINUTES, 42).lines().subList(2, 6))
                .containsExactly(
                        "  skipped     40: CASUS-NOT-ENGLISH 40",
                        "                  (de 22, fr 10, es 8)",
                        "  failed      14: CASUS-NOT-READABLE 9,",
                        "                  CASUS-NO-SUCH-FILE 5");
    }

    @Test
    void saysNoSizeWhereNobodyKnowsIt() {
        read(1, 1, 0);

        assertThat(new Summary(tally, 500_000_000, 80).lines())
                .containsExactly("1 document in 0.5 s, 2.0 a second", "  read     1, with 1 event");
    }
}
