package org.casus.format;

import java.util.regex.Pattern;

/** Tells the address of a paper, which is the same for all of its articles, from an article's. */
final class HomePage {

    private static final Pattern HOME = Pattern.compile("(?:https?://)?[^/\\s]+/?");

    private HomePage() {}

    /** Whether an address has a host and nothing behind it. */
    static boolean is(String address) {
        return HOME.matcher(address).matches();
    }
}
