package org.casus.day;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the days that a page prints in lines of their own; never those in its sentences. */
final class LineClues {

    /** Names, places and sections that may stand in a line with its day. */
    private static final int MOST_STRANGERS = 10;

    /** A line that says less beside its day is about its day, wherever it stands. */
    private static final int MOST_STRANGERS_FAR = 4;

    /** Farther from the headline than a byline, a standfirst and a picture's caption. */
    private static final int AT_HEADLINE = 1200;

    /** The words before a day that name it, in code units. */
    private static final int LABEL = 60;

    private static final String SENTENCE_ENDS = ".!?:";

    /** What follows the day of an entry in a chronicle. */
    private static final String ENTRY = ": ";

    private final DayWords words;
    private final StampReader stamps;

    LineClues(DayWords words, StampReader stamps) {
        this.words = words;
        this.stamps = stamps;
    }

    /** The days printed, in order. */
    List<Clue> find(PageText text) {
        List<Clue> clues = new ArrayList<>();
        for (Line line : text.lines()) {
            if (!line.aside()) {
                addClues(line, clues);
            }
        }
        return withoutLists(clues);
    }

    private void addClues(Line line, List<Clue> clues) {
        int strangers = words.strangers(line.text());
        int from = 0;
        for (StampReader.Printed printed : stamps.find(line.text())) {
            @Nullable Clue clue = clue(line, from, printed, strangers);
            if (clue != null) {
                clues.add(clue);
            }
            from = printed.end();
        }
    }

    private @Nullable Clue clue(Line line, int from, StampReader.Printed printed, int strangers) {
        String before =
                line.text().substring(Math.max(from, printed.start() - LABEL), printed.start());
        @Nullable Role label = words.label(before);
        if (label == null && from == 0) {
            label = words.label(line.above());
        }
        Line.Part part = line.part(printed.start());
        Role role = label != null ? label : part.role();
        @Nullable Trust trust =
                line.whole() && strangers <= MOST_STRANGERS
                        ? trust(line, role, part.named(), strangers)
                        : null;
        boolean bare = trust == Trust.TEXT_AT_HEADLINE || trust == Trust.FAR_TEXT;
        if (trust == null || bare && isTold(line.text(), printed.end())) {
            return null;
        }
        String quoted = line.text().substring(printed.start(), printed.end());
        return new Clue(role, trust, printed.stamp(), line.far(), "text \"" + quoted + '"');
    }

    /** How a line is to be trusted for its day, or null where it is too far off. */
    private static @Nullable Trust trust(Line line, Role role, boolean named, int strangers) {
        boolean near = line.far() <= AT_HEADLINE;
        if (role == Role.PUBLISHED || role == Role.UPDATED) {
            return near ? Trust.LABELLED_TEXT : Trust.FAR_LABELLED_TEXT;
        }
        if (named) {
            return near ? Trust.DAY_AT_HEADLINE : Trust.FAR_LABELLED_TEXT;
        }
        if (near) {
            return Trust.TEXT_AT_HEADLINE;
        }
        return strangers <= MOST_STRANGERS_FAR ? Trust.FAR_TEXT : null;
    }

    /** Whether a line is a sentence, or tells what was on its day: "1 May 2020: first talks". */
    private static boolean isTold(String line, int end) {
        boolean entry =
                line.startsWith(ENTRY, end)
                        && end + ENTRY.length() < line.length()
                        && Character.isLetter(line.charAt(end + ENTRY.length()));
        return entry || SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Several days that stand by themselves far from the headline are a list of something else. */
    private static List<Clue> withoutLists(List<Clue> clues) {
        long days =
                clues.stream()
                        .filter(clue -> clue.trust() == Trust.FAR_TEXT)
                        .map(clue -> clue.stamp().day())
                        .distinct()
                        .count();
        return days <= 1
                ? clues
                : clues.stream().filter(clue -> clue.trust() != Trust.FAR_TEXT).toList();
    }
}
