package org.casus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names of writers out of the lines that pages print under their headlines: "By Jane Doe
 * and Bob Roe, Staff Writers" gives two. Holds word lists and nothing else, so one instance serves
 * every thread.
 */
public final class BylineReader {

    private static final String TABLE = "bylines.tsv";

    /** Room for six names with their places and roles; what follows is not read. */
    private static final int LONGEST_LINE = 300;

    /** "Jr." */
    private static final int LONGEST_INITIAL = 3;

    private static final Pattern BAR = Pattern.compile("[|•·]| [-–—/] ");

    /** "Richard (Rick) Roe" goes on behind the bracket. */
    private static final Pattern REST =
            Pattern.compile("[\\w.-]{0,64}@|[\\d\\[]|\\((?![^()\\d]{1,20}\\) \\p{Lu})");

    private static final Pattern JOINT =
            Pattern.compile("[,;] ?(?:and )?| and | & | with ", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile(" (?:in|for|at|from|of) ");
    private static final Pattern BLANK = Pattern.compile(" ");

    /** What leads from a name to a day, or to a name that stands apart. */
    private static final Pattern LEFT_OVER =
            Pattern.compile("(?:,| on| at| and| &)+$", Pattern.CASE_INSENSITIVE);

    private final PrintedDates dates = new PrintedDates();
    private final BylineLines lines = new BylineLines(dates);
    private final Phrases openings =
            new Phrases(new Table(BylineReader.class, TABLE).wordsOfKind("by"));
    private final Pattern label =
            Pattern.compile(
                    "\\b(?:" + dates.alternatives("label") + ")\\b", Pattern.CASE_INSENSITIVE);
    private final Set<String> roles = kind("role");
    private final Set<String> outlets = kind("outlet");
    private final Set<String> agencies = new TreeSet<>();

    /** Loads the word lists from the class path. */
    public BylineReader() {
        for (String agency : new Table(BylineReader.class, "agencies.txt").words()) {
            agencies.add(agency.toLowerCase(Locale.ROOT));
        }
    }

    private static Set<String> kind(String kind) {
        return new TreeSet<>(new Table(BylineReader.class, TABLE).wordsOfKind(kind));
    }

    /**
     * Whether a line opens with "By" or its like and says nothing but who wrote the story, where,
     * in what role and when.
     *
     * @param line without blank space around it
     */
    public boolean isByline(String line) {
        return lines.has(Paragraph.of(line, 0, line.length()));
    }

    /** Whether a name has the shape of a person's: two to five words, each with a capital. */
    public boolean isPerson(String name) {
        return BylineLines.isPersonal(name) && !isRole(name);
    }

    /**
     * The names in a line that is known to say who wrote a story, in order. Roles, publishers,
     * places and days go, unless nothing else is there: then a desk or an agency is the writer.
     *
     * @param line white space folded; parts of a page that stand apart are parted by bars
     */
    public List<String> names(String line) {
        String bare = withoutOpening(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        List<String> desks = new ArrayList<>();
        for (String segment : BAR.split(bare)) {
            List<Part> parts = parts(withoutOpening(segment));
            List<String> names = writers(parts);
            if (!names.isEmpty()) {
                return names;
            }
            parts.stream()
                    .filter(part -> !isDay(part.words()))
                    .map(Part::words)
                    .forEach(desks::add);
        }
        return desks.isEmpty() ? List.of() : List.of(desks.get(0));
    }

    /** Words between joints, and whether a comma stands before them. */
    private record Part(String words, boolean apart) {

        boolean isOneWord() {
            return words.indexOf(' ') < 0;
        }
    }

    private String withoutOpening(String line) {
        String stripped = line.strip();
        @Nullable String opening = openings.opening(Phrases.normal(stripped));
        if (opening == null || !stripped.regionMatches(true, 0, opening, 0, opening.length())) {
            return stripped;
        }
        String rest = stripped.substring(opening.length()).strip();
        return rest.startsWith(":") || rest.startsWith("|") ? rest.substring(1).strip() : rest;
    }

    private List<Part> parts(String segment) {
        String head = withoutDay(segment);
        List<Part> parts = new ArrayList<>();
        Matcher joint = JOINT.matcher(head);
        int start = 0;
        boolean apart = false;
        while (joint.find()) {
            add(head.substring(start, joint.start()), apart, parts);
            apart = joint.group().equals(", ") || joint.group().equals(",");
            start = joint.end();
        }
        add(head.substring(start), apart, parts);
        return parts;
    }

    private static void add(String words, boolean apart, List<Part> parts) {
        String stripped = words.strip();
        Matcher place = PLACE.matcher(stripped);
        boolean placed =
                place.find() && BylineLines.isPersonal(stripped.substring(0, place.start()));
        String name = ended(placed ? stripped.substring(0, place.start()) : stripped);
        if (name.codePoints().anyMatch(Character::isLetter)) {
            parts.add(new Part(name, apart));
        }
    }

    /** Without the stop that ends a line; one behind an initial or "Jr." belongs to the name. */
    private static String ended(String name) {
        String last = lastWord(name);
        boolean stop = last.length() > LONGEST_INITIAL && last.endsWith(".");
        return stop ? name.substring(0, name.length() - 1) : name;
    }

    /** A day, a time, an account or a remark ends the names. */
    private String withoutDay(String segment) {
        int end = segment.length();
        for (PrintedDates.PrintedDate date : dates.find(segment)) {
            end = Math.min(end, date.start());
        }
        Matcher label = this.label.matcher(segment);
        end = label.find() ? Math.min(end, label.start()) : end;
        Matcher rest = REST.matcher(segment);
        end = rest.find() ? Math.min(end, rest.start()) : end;
        String head = segment.substring(0, end).strip();
        while (end < segment.length() && isDay(lastWord(head)) && head.indexOf(' ') > 0) {
            head = head.substring(0, head.lastIndexOf(' ')).strip();
        }
        return LEFT_OVER.matcher(head).replaceFirst("");
    }

    private List<String> writers(List<Part> parts) {
        boolean full = parts.stream().anyMatch(part -> !part.isOneWord());
        boolean personal = !parts.isEmpty() && BylineLines.isPersonal(parts.get(0).words());
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            boolean shorter = full && part.isOneWord();
            boolean publisher =
                    part.apart()
                            && (outlets.contains(lastWord(Phrases.normal(part.words())))
                                    || personal && !BylineLines.isPersonal(part.words()));
            if (!shorter && !publisher && !isRole(part.words()) && !isDay(part.words())) {
                names.add(part.words());
            }
        }
        return names;
    }

    private boolean isRole(String words) {
        String small = Phrases.normal(words);
        return agencies.contains(small) || roles.contains(lastWord(small));
    }

    private boolean isDay(String words) {
        return BLANK.splitAsStream(words.replaceAll("[.,]", "")).allMatch(dates::isDayWord);
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
