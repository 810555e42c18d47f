package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crawlercommons.robots.BaseRobotRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** RFC 9309, section by section. */
class RobotsTest {

    private static final Instant NOW = Instant.parse("2026-03-11T08:00:00Z");

    private final Robots robots = new Robots();

    private static WebAddress address(String path) {
        return Objects.requireNonNull(WebAddress.of("http://news.example" + path));
    }

    private static Answer answer(String path, int status, @Nullable String location, byte[] body) {
        return new Answer(address(path), status, "text/plain", Validators.NONE, location, body);
    }

    private void says(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        robots.answered(address("/"), answer("/robots.txt", 200, null, body), NOW);
    }

    private BaseRobotRules rules() {
        return Objects.requireNonNull(robots.rules(address("/x"), NOW));
    }

    private boolean allows(String path) {
        return rules().isAllowed(address(path).toString());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        // 2.2.2: the most specific rule counts, which is the longest; of equals that which allows
        "Allow: /a/b|Disallow: /a, /a/b/c, true",
        "Disallow: /a|Allow: /a/b, /a/c, false",
        "Disallow: /a/b/|Allow: /a/, /a/b/c, false",
        "Disallow: /a|Allow: /a, /a, true",
        "Disallow: /, /a, false",
        "Disallow:, /a, true",
        "Disallow: /a, /b, true",
        "Disallow: /a, /A, true",
        "disallow: /a, /a/b.html, false",
        // 2.2.3: * for anything, $ for the end, # for a comment
        "Disallow: /*.pdf, /a/b.pdf?c, false",
        "Disallow: /*.pdf$, /a/b.pdf?c, true",
        "Disallow: /*.pdf$, /a/b.pdf, false",
        "Disallow: /a/*/c, /a/b/c/d, false",
        "Disallow: /a # not this, /a, false",
        "Disallow: /a$, /ab, true",
        "Allow: /$|Disallow: /, /, true",
        "Allow: /$|Disallow: /, /a, false",
        // 2.2.2: compared as octets, escaped or not
        "Disallow: /caf%C3%A9, /caf\u00e9/x, false",
        "Disallow: /caf\u00e9, /caf%C3%A9/x, false",
        // what other crawlers are told
        "Sitemap: /a|Disallow: /a, /a, false",
        "Nonsense, /a, true",
    })
    void readsRules(String lines, String path, boolean allowed) {
        says("User-agent: *\n" + lines.replace('|', '\n') + "\n");

        assertThat(allows(path)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // 2.2.1: the group of that name, in any case; without one that of all
        "User-agent: *|Disallow: /|User-agent: CASUS|Allow: /, true",
        "User-agent: casus|Disallow: /|User-agent: *|Allow: /, false",
        "User-agent: casus|User-agent: other|Disallow: /, false",
        "User-agent: other|Disallow: /, true",
        "User-agent: casus|Allow: /a|User-agent: casus|Disallow: /, false",
        "Disallow: /, true",
    })
    void takesTheGroupThatIsMeant(String lines, boolean allowed) {
        says(lines.replace('|', '\n') + "\n");

        assertThat(allows("/b")).isEqualTo(allowed);
    }

    @Test
    void readsItsBeginningOnly() {
        StringBuilder text = new StringBuilder("User-agent: *\nDisallow: /first\n");
        while (text.length() < Robots.MOST_BYTES - 40) {
            text.append("# nothing to see here, go on please\n");
        }
        says(text + "Disallow: /last\n");

        assertThat(Robots.MOST_BYTES).as("section 2.5").isGreaterThanOrEqualTo(500 * 1024);
        assertThat(allows("/first")).isFalse();
        assertThat(allows("/last")).isFalse();
        assertThat(allows("/other")).isTrue();
    }

    @Test
    void takesHostileBytes() {
        says("\u0000\uFEFF".repeat(1000) + "User-agent: *\nDisallow: /*" + "*a".repeat(20_000));
        assertThat(allows("/" + "a".repeat(2000) + "b")).isTrue();
        says("User-agent: *\nDisallow: /" + "*a".repeat(1000) + "c");
        assertThat(allows("/" + "a".repeat(3000))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = WebFault.class,
            names = {"GONE", "REFUSED"})
    void allowsAllWhereThereIsNone(WebFault fault) throws FetchException {
        robots.failed(address("/"), new FetchException(fault), NOW);

        assertThat(rules().isAllowAll()).as("section 2.3.1.3").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, ROBOTS_UNKNOWN",
        "CUT_OFF, ROBOTS_UNKNOWN",
        "BAD_ANSWER, ROBOTS_UNKNOWN",
        "UNPACKS_TOO_LARGE, ROBOTS_UNKNOWN",
        "BUSY, BUSY",
        "TIMED_OUT, TIMED_OUT",
        "NO_CONNECTION, NO_CONNECTION",
    })
    void allowsNothingWhileNobodyCanSay(WebFault met, WebFault said) {
        assertThatThrownBy(() -> robots.failed(address("/"), new FetchException(met), NOW))
                .as("section 2.3.1.4")
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.fault()).isEqualTo(said));
        assertThat(robots.rules(address("/"), NOW)).isNull();
    }

    private void redirects(int times) {
        for (int i = 0; i < times; i++) {
            Answer answer = answer("/" + i, 301, "/" + (i + 1), new byte[0]);
            robots.answered(address("/"), answer, NOW);
        }
    }

    @Test
    void followsFiveRedirectsAndNoMore() {
        assertThat(robots.next(address("/a?b"))).isEqualTo(address("/robots.txt"));
        redirects(5);
        assertThat(robots.rules(address("/"), NOW)).isNull();
        assertThat(robots.next(address("/a"))).isEqualTo(address("/5"));
        redirects(1);
        assertThat(rules().isAllowAll()).as("section 2.3.1.2").isTrue();
        assertThat(robots.isMoved(address("/"))).isFalse();
    }

    @Test
    void startsAnewWhereARedirectLedToNothing() {
        redirects(2);
        FetchException none = new FetchException(WebFault.NO_SUCH_HOST);
        assertThatThrownBy(() -> robots.failed(address("/"), none, NOW))
                .hasMessageContaining("robots.txt");

        assertThat(robots.next(address("/"))).isEqualTo(address("/robots.txt"));
    }

    @Test
    void keepsRulesForADay() {
        says("User-agent: *\nDisallow: /\n");

        assertThat(robots.rules(address("/"), NOW.plusSeconds(86_400))).isNotNull();
        assertThat(robots.rules(address("/"), NOW.plusSeconds(86_401))).isNull();
    }
}
