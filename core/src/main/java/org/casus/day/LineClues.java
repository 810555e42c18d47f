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
        return clues;
    }

    private void addClues(Line line, List<Clue> clues) {
        List<StampReader.Printed> found = stamps.find(line.text());
        if (found.isEmpty()) {
            return;
        }
        int strangers = words.strangers(line.text());
        int from = 0;
        for (StampReader.Printed printed : found) {
            Clue clue = clue(line, from, printed, strangers);
            if (clue.trust() != Trust.FAR_TEXT || strangers <= MOST_STRANGERS_FAR) {
                clues.add(clue);
            }
            from = printed.end();
        }
    }

    private Clue clue(Line line, int from, StampReader.Printed printed, int strangers) {
        String before =
                line.text().substring(Math.max(from, printed.start() - LABEL), printed.start());
        @Nullable Role label = words.label(before);
        if (label == null && from == 0) {
            label = words.label(line.above());
        }
        boolean sentence = !line.whole() || strangers > MOST_STRANGERS;
        Line.Part part = line.part(printed.start());
        Role role = label != null ? label : part.role();
        Trust trust = Trust.FAR_TEXT;
        if (line.far() <= AT_HEADLINE && !sentence) {
            boolean said = role == Role.PUBLISHED || role == Role.UPDATED;
            trust =
                    said
                            ? Trust.LABELLED_TEXT
                            : part.named() ? Trust.DAY_AT_HEADLINE : Trust.TEXT_AT_HEADLINE;
        }
        String quoted = line.text().substring(printed.start(), printed.end());
        return new Clue(role, trust, printed.stamp(), line.far(), "text \"" + quoted + '"');
    }
}
