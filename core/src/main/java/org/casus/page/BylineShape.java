package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.casus.source.BylineReader;
import org.jspecify.annotations.Nullable;

/** Judges whether a box is the byline of a story, and reads its names. Holds word lists alone. */
final class BylineShape {

    /** A longer line that is called a byline holds more than names. */
    static final int LONGEST_LINE = 100;

    /** A name in the middle of a paragraph is part of it. */
    private static final int IN_LINE_LEVELS = 2;

    /** Attributes by which tests and analytics know a part of a page. */
    private static final List<String> TEST_NAMES =
            List.of("data-testid", "data-test-id", "data-component", "data-qa", "data-hook");

    private static final String BAR = " | ";
    private static final Pattern JOINS_LAST =
            Pattern.compile("^(?:,|&|and\\b|with\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINS_NEXT =
            Pattern.compile("(?:,|&|\\band|\\bwith)$", Pattern.CASE_INSENSITIVE);

    private final BylineReader reader = new BylineReader();

    /** What a box holds as a byline: parts that the page sets apart are judged apart. */
    Byline read(Box box) {
        List<String> parts = box.parts();
        List<String> names = names(joined(parts));
        List<String> linked = new ArrayList<>();
        if (names.size() == 1) {
            addLinked(box, "", linked);
        }
        boolean more = linked.size() > 1 && linked.get(0).equals(names.get(0));
        return new Byline(String.join(" ", parts), more ? linked : names);
    }

    /** What a box says that by its words alone is a byline; null where it is none. */
    @Nullable Byline printed(Box box) {
        String line = String.join(" ", box.parts());
        if (line.isEmpty() || !reader.isByline(line)) {
            return null;
        }
        Byline byline = read(box);
        return byline.names().isEmpty() ? null : byline;
    }

    /** What a box near the headline says that by its words or its names is a byline, or null. */
    @Nullable Byline near(Box box) {
        @Nullable Byline printed = printed(box);
        if (printed != null || !isNamed(box) && !box.signs.writer()) {
            return printed;
        }
        Byline byline = read(box);
        return isPerson(box, byline) ? byline : null;
    }

    /** Whether a box anywhere around the story says who wrote it. */
    boolean isAnywhere(Box box) {
        if (!isNamed(box) || box.measures.length() > 2 * LONGEST_LINE) {
            return false;
        }
        return isPerson(box, read(box));
    }

    private boolean isPerson(Box box, Byline byline) {
        return !box.isWithin("p", IN_LINE_LEVELS)
                && byline.line().length() < LONGEST_LINE
                && !byline.names().isEmpty()
                && reader.isPerson(byline.names().get(0))
                && (isMarked(box) || !isShouted(byline.line()));
    }

    /** Whether an element is named as the one that holds the byline. */
    static boolean isNamed(Box box) {
        if (box.signs.byline() || isMarked(box)) {
            return true;
        }
        for (String attribute : TEST_NAMES) {
            String name = box.attribute(attribute).toLowerCase(Locale.ROOT);
            if (name.contains("byline") || name.contains("author")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarked(Box box) {
        return box.attribute("rel").equals("author")
                || box.attribute("itemprop").contains("author");
    }

    /** A line in capitals that does not open with "By" names a place. */
    private static boolean isShouted(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT));
    }

    private List<String> names(String line) {
        List<String> names = new ArrayList<>();
        reader.names(line).forEach(name -> Bylines.add(name, names));
        return names;
    }

    /** "By", "Jane Doe", "and", "Bob Roe", "Norland Post" as two names and a bar. */
    private static String joined(List<String> parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            boolean runsOn = JOINS_LAST.matcher(part).find() || JOINS_NEXT.matcher(line).find();
            line.append(line.length() == 0 ? "" : runsOn ? " " : BAR).append(part);
        }
        return line.toString();
    }

    /** Persons whose names are links to pages in one folder: those of writers. */
    private String addLinked(Box box, String folder, List<String> names) {
        String common = folder;
        if (box.is("a")) {
            String own = folder(box.attribute("href"));
            String name = box.words();
            if (!own.isEmpty()
                    && (common.isEmpty() || own.equals(common))
                    && reader.isPerson(name)) {
                Bylines.add(name, names);
                return own;
            }
            return common;
        }
        for (Box child : box.children) {
            common = addLinked(child, common, names);
        }
        return common;
    }

    /** "/staff/jane-doe/" lies in "/staff"; what lies in the root tells nothing. */
    private static String folder(String link) {
        String path = link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
        int slash = path.lastIndexOf('/');
        return slash <= 0 || path.charAt(slash - 1) == '/' ? "" : path.substring(0, slash);
    }
}
