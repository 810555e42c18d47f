package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostsTest {

    private static final Instant NOW = Instant.parse("2026-03-11T08:00:00Z");

    private final Hosts hosts = new Hosts(Duration.ofSeconds(2), () -> 0.5);

    private Duration wait(String host) {
        return Duration.between(NOW, hosts.free(host));
    }

    @Test
    void leavesAHostTheTimeThatIsSetOrThatItAsksFor() {
        hosts.answered("a", NOW);
        hosts.slower("b", Duration.ofSeconds(9));
        hosts.answered("b", NOW);
        hosts.slower("c", Duration.ofSeconds(1));
        hosts.answered("c", NOW);
        hosts.slower("d", Duration.ofHours(9));
        hosts.answered("d", NOW);

        assertThat(hosts.free("other")).isBefore(NOW);
        assertThat(wait("a")).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait("b")).isEqualTo(Duration.ofSeconds(9));
        assertThat(wait("c")).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait("d")).as("more would be to say no").isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void leavesAHostInTroubleTwiceAsLongEachTime() {
        for (int minutes : new int[] {1, 2, 4, 8}) {
            hosts.failed("a", NOW, null);
            assertThat(wait("a")).isEqualTo(Duration.ofMinutes(minutes));
        }
        hosts.answered("a", NOW.plusSeconds(3600));
        hosts.failed("a", NOW.plusSeconds(3600), null);
        assertThat(wait("a")).isEqualTo(Duration.ofMinutes(61));
        hosts.failed("b", NOW, Duration.ofSeconds(7));
        assertThat(wait("b")).as("as it says").isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void forgetsHostsThatNobodyAsks() {
        hosts.slower("a", Duration.ofSeconds(9));
        hosts.answered("a", NOW);
        hosts.forget(NOW.plus(Duration.ofHours(23)));
        assertThat(wait("a")).isEqualTo(Duration.ofSeconds(9));

        hosts.forget(NOW.plus(Duration.ofHours(25)));
        assertThat(hosts.free("a")).isEqualTo(Instant.MIN);
        hosts.answered("a", NOW);
        assertThat(wait("a"))
                .as("its robots.txt is asked for again")
                .isEqualTo(Duration.ofSeconds(2));
    }
}
