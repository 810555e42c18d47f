package org.casus.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Knows the lines of a page that are no part of the story by their words. Holds word lists and
 * nothing else, so one instance serves every thread.
 */
public final class FurnitureLines {

    /** Notices are short; a longer paragraph that opens like one is prose. */
    private static final int LONGEST_NOTICE = 300;

    /** A bar of buttons and counters with more words than this has not been seen. */
    private static final int MOST_BAR_WORDS = 16;

    private static final String TABLE = "furniture.tsv";
    private static final int MOST_CLOSING_WORDS = 12;
    private static final Pattern BAR = Pattern.compile("[|•·]");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]{0,9} ?[kKmM]?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'’”)]?$");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final String LABEL_MARKS = ":|–—-»>→";

    private final Set<String> lines =
            new TreeSet<>(new Table(FurnitureLines.class, TABLE).wordsOfKind("line"));
    private final Phrases labels =
            new Phrases(new Table(FurnitureLines.class, TABLE).wordsOfKind("label"));
    private final Phrases starts =
            new Phrases(new Table(FurnitureLines.class, TABLE).wordsOfKind("start"));
    private final List<String> anywhere =
            new Table(FurnitureLines.class, TABLE).wordsOfKind("anywhere");
    private final Set<String> barWords =
            new TreeSet<>(new Table(FurnitureLines.class, TABLE).wordsOfKind("word"));
    private final Set<String> fillers =
            new TreeSet<>(new Table(FurnitureLines.class, TABLE).wordsOfKind("filler"));

    private final Phrases rights =
            new Phrases(new Table(FurnitureLines.class, TABLE).wordsOfKind("rights"));

    private final Phrases closings =
            new Phrases(new Table(FurnitureLines.class, TABLE).wordsOfKind("closing"));

    private final List<String> signs =
            new Table(FurnitureLines.class, TABLE)
                    .wordsOfKind("sign").stream()
                            .map(sign -> sign.toUpperCase(Locale.ROOT) + ' ')
                            .toList();

    private final Phrases calls =
            new Phrases(new Table(FurnitureLines.class, TABLE).wordsOfKind("call"));
    private final List<String> networks =
            new Table(FurnitureLines.class, TABLE).wordsOfKind("network");

    private final PrintedDates dates = new PrintedDates();

    /** Loads the word lists from the class path. */
    public FurnitureLines() {}

    /**
     * Whether a line is a label, button, counter or notice.
     *
     * @param line without blank space around it, not empty
     */
    public boolean isFurniture(String line) {
        return has(Paragraph.of(line, 0, line.length()));
    }

    /**
     * Whether a line is made of numbers, counters and days alone, with one of the first two: "213",
     * "4 min read · Mar 12, 2024".
     */
    public boolean isCounter(String line) {
        if (line.length() > LONGEST_NOTICE) {
            return false;
        }
        boolean counts = false;
        for (String part : BAR.split(line)) {
            String words = part.strip();
            if (NUMBER.matcher(words).matches() || isBar(Phrases.normal(words))) {
                counts = true;
            } else if (!dates.isDateLine(words)) {
                return false;
            }
        }
        return counts;
    }

    /** Whether a line behind the story tells of its paper: "Copyright Norland Post". */
    public boolean isClosing(String line) {
        return line.length() <= LONGEST_NOTICE
                && BLANK.split(line.strip(), MOST_CLOSING_WORDS + 1).length <= MOST_CLOSING_WORDS
                && (rights.opening(Phrases.normal(line)) != null
                        || !SENTENCE_END.matcher(line).find() && isRemark(line));
    }

    private boolean isRemark(String line) {
        return closings.opening(Phrases.normal(line)) != null
                || signs.stream().anyMatch(line::startsWith);
    }

    /** Whether a line is nothing but a label, so that links to other stories follow it. */
    public boolean announcesLinks(String line) {
        return announcesLinks(Paragraph.of(line, 0, line.length()));
    }

    boolean has(Paragraph paragraph) {
        if (!paragraph.isShorterThan(LONGEST_NOTICE)) {
            return false;
        }
        if (!paragraph.shape().letters() || isTags(paragraph.head())) {
            return true;
        }
        String normal = Phrases.normal(paragraph.head());
        return lines.contains(normal)
                || !isQuoted(paragraph.head()) && isLabelled(normal)
                || !isQuoted(paragraph.head()) && starts.opening(normal) != null
                || anywhere.stream().anyMatch(normal::contains)
                || isCallToFollow(normal)
                || isBar(normal);
    }

    /** "Follow the Herald on Facebook". */
    private boolean isCallToFollow(String normal) {
        return calls.opening(normal) != null && networks.stream().anyMatch(normal::contains);
    }

    /** A posting that a story quotes opens with labels too. */
    private static boolean isQuoted(String line) {
        return line.startsWith("\"") && !line.endsWith("\"") || line.startsWith("“");
    }

    private boolean isLabelled(String normal) {
        @Nullable String label = labels.opening(normal);
        if (label == null) {
            return false;
        }
        String rest = normal.substring(label.length());
        if (rest.isBlank()) {
            return true;
        }
        // "Follow-up talks" is no label: a hyphen needs a blank before it
        boolean hyphen = rest.charAt(0) == '-';
        return !hyphen && LABEL_MARKS.indexOf(rest.strip().charAt(0)) >= 0;
    }

    /** Hash tags, accounts and addresses alone. */
    private static boolean isTags(String line) {
        for (String word : line.split("[\\s\\h]+", MOST_BAR_WORDS)) {
            boolean tag = word.startsWith("#") || word.startsWith("@") || word.startsWith("www.");
            if (!tag && !word.startsWith("http://") && !word.startsWith("https://")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line is nothing but a label, so that links to other stories follow it. */
    boolean announcesLinks(Paragraph paragraph) {
        String normal =
                paragraph.isShorterThan(LONGEST_NOTICE) ? Phrases.normal(paragraph.head()) : "";
        @Nullable String label = labels.opening(normal);
        return label != null && label.length() == normal.length();
    }

    /** Counters and share buttons: "Views: 9", "Share Tweet Email", "5 min read". */
    private boolean isBar(String normal) {
        String[] words = normal.split("[^\\p{L}\\p{M}\\p{N}'-]+", MOST_BAR_WORDS + 2);
        int telling = 0;
        for (String word : words) {
            if (barWords.contains(word)) {
                telling++;
            } else if (!fillers.contains(word) && !isCount(word)) {
                return false;
            }
        }
        return telling > 0 && words.length <= MOST_BAR_WORDS;
    }

    private static boolean isCount(String word) {
        return word.isEmpty()
                || Character.isDigit(word.charAt(0))
                        && word.chars().allMatch(c -> Character.isDigit(c) || c == 'k' || c == 'm');
    }
}
