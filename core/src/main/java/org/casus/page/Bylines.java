package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes the names out of lines that say who wrote a story. */
final class Bylines {

    /** More characters are no name. */
    private static final int LONGEST_NAME = 80;

    /** No team is larger; a page that claims so lies. */
    private static final int MOST_NAMES = 50;

    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:(?:posted|written|reported|words|story) )?by\\b:? ?",
                    Pattern.CASE_INSENSITIVE);

    /** A date, a place, a role or an address follows. */
    private static final Pattern REST = Pattern.compile(" [-–—|•·] |[|•·@\\d(]");

    private static final Pattern JOINT = Pattern.compile(",| and | & |;", Pattern.CASE_INSENSITIVE);

    private Bylines() {}

    /** The names in a printed line: "By Jane Doe and John Roe, 12 March" gives two. */
    static List<String> printed(String line) {
        String names = bare(line);
        var rest = REST.matcher(names);
        String head = rest.find() ? names.substring(0, rest.start()) : names;
        List<String> found = new ArrayList<>();
        for (String name : JOINT.split(head)) {
            add(name, found);
        }
        return found;
    }

    /** Adds a name that the page gives as one, unless it is no name or known. */
    static void add(String given, List<String> names) {
        String name = bare(given);
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

    private static String bare(String line) {
        return OPENING.matcher(Folded.line(line)).replaceFirst("").strip();
    }
}
