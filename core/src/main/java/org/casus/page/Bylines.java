package org.casus.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.table.Table;

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

    private static final Set<String> ACCOUNTS =
            new TreeSet<>(new Table(Bylines.class, "accounts.txt").words());

    private Bylines() {}

    /** Adds a name that the page gives as one, unless it is no name, an account's, or known. */
    static void add(String given, List<String> names) {
        String name = OPENING.matcher(Folded.line(given)).replaceFirst("").strip();
        String small = name.toLowerCase(Locale.ROOT);
        boolean address = small.startsWith("http") || small.startsWith("www.");
        if (!address
                && !ACCOUNTS.contains(small)
                && names.size() < MOST_NAMES
                && name.length() <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetter)
                && names.stream().noneMatch(name::equalsIgnoreCase)) {
            names.add(name);
        }
    }
}
