package org.casus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class QuoteWatchTest {

    private static QuoteWatch watched(String table) throws IOException {
        QuoteWatch watch = new QuoteWatch(new StringReader(table), ',');
        watch.transferTo(Writer.nullWriter());
        return watch;
    }

    /** The rows of lines 2 and 5 take in those behind them. */
    private static final String TABLE = "id,text\n1,\"open\n2,\"a\n3,b\n4,\"open\n5,\"c\n6,d\n";

    @Test
    void aRowWhoseMarkIsNeverClosedIsTold() throws IOException {
        QuoteWatch watch = watched(TABLE);

        assertThat(watch.isTorn(1)).isFalse();
        assertThat(watch.isTorn(2)).isTrue();
        assertThat(watch.isTorn(4)).isFalse();
        assertThat(watch.isTorn(5)).isTrue();
    }

    @Test
    void whatWasAskedForIsForgotten() throws IOException {
        QuoteWatch watch = watched(TABLE);

        assertThat(watch.isTorn(5)).isTrue();
        assertThat(watch.isTorn(5)).isFalse();
        assertThat(watch.isTorn(2)).isFalse();
    }
}
