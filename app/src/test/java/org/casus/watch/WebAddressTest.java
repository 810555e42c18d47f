package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example:80/a b?c=|#x, http://news.example/a%20b?c=%7C",
        "https://news.example.:443, https://news.example/",
        "http://news.example:8080?q, http://news.example:8080/?q",
        "http://b\u00fccher.example/\u00fc, http://xn--bcher-kva.example/%C3%BC",
        "http://[::1]:81/x, http://[::1]:81/x",
        "http://news.example/50%, http://news.example/50%25"
    })
    void readsWhatBrowsersRead(String written, String address) {
        assertThat(WebAddress.of(written)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example/x",
                "ftp://news.example/x",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://",
                "http://user:pw@news.example/",
                "http://news.example:0/",
                "http://news.example:99999/",
                "http://a..b/",
                "http://[::1/",
                "http://new%00s.example/"
            })
    void refusesWhatIsNoAddressOfTheWeb(String written) {
        assertThat(WebAddress.of(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/x, http://news.example/x",
        "c, http://news.example/a/c",
        "?z=1, http://news.example/a/b?z=1",
        "//other.example/y, http://other.example/y",
        "https://other.example, https://other.example/"
    })
    void followsRedirects(String reference, String address) {
        WebAddress from = Objects.requireNonNull(WebAddress.of("http://news.example/a/b?q"));

        assertThat(from.to(reference)).hasToString(address);
    }
}
