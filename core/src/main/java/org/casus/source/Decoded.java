package org.casus.source;

import java.nio.charset.Charset;

/** What bytes turned out to be: characters, or nothing that can be read. */
public sealed interface Decoded {

    /**
     * Characters, none of them changed; only a byte order mark is gone.
     *
     * @param characters the text
     * @param charset the encoding it was in
     * @param damaged bytes that were no characters in it and stand as U+FFFD in the text
     */
    record Text(String characters, Charset charset, int damaged) implements Decoded {}

    /**
     * No text.
     *
     * @param problem why
     */
    record NotText(Unreadable problem) implements Decoded {}
}
