package org.casus.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Collects the names of who wrote a story. */
final class Bylines {

    /** More characters are no name. */
    private static final int LONGEST_NAME = 80;

    /** No team is larger; a page that claims so lies. */
    private static final int MOST_NAMES = 50;

    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:(?:posted|written|reported|words|story) )?by\\b:? ?",
                    Pattern.CASE_INSENSITIVE);

    private Bylines() {}

    /** Adds a name that the page gives as one, unless it is no name or known. */
    static void add(String given, List<String> names) {
        String name = OPENING.matcher(Folded.line(given)).replaceFirst("").strip();
        String small = name.toLowerCase(Locale.ROOT);
        boolean address = small.startsWith("http") || small.startsWith("www.");
        if (!address
                && names.size() < MOST_NAMES
                && name.length() <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetter)
                && names.stream().noneMatch(name::equalsIgnoreCase)) {
            names.add(name);
        }
    }
}
