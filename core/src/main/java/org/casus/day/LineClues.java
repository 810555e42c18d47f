package org.casus.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.source.Datelines;
import org.jspecify.annotations.Nullable;

/** Reads the days that a page prints in lines of their own; never those in its sentences. */
final class LineClues {

    /** Names, places and sections that may stand in a line with its day. */
    private static final int MOST_STRANGERS = 10;

    /** A line that says less beside its day is about its day, wherever it stands. */
    private static final int MOST_STRANGERS_FAR = 4;

    /** Farther from the headline than a byline, a standfirst and a picture's caption. */
    private static final int AT_HEADLINE = 1200;

    /** With fewer characters a line that opens like a story's dateline is a heading. */
    private static final int SHORTEST_PARAGRAPH = 60;

    /** The words before a day that name it, in code units. */
    private static final int LABEL = 60;

    /** Where a sentence ends before another, and the bars between parts of a line. */
    private static final Pattern PART_ENDS =
            Pattern.compile("(?<=[\\p{L}\\d)]{2})[.!?] (?=\\p{Lu})| [|•·–—] ");

    private static final String SENTENCE_ENDS = ".!?:";

    /** What follows the day of an entry in a chronicle. */
    private static final String ENTRY = ": ";

    private final DayWords words;
    private final StampReader stamps;
    private final Datelines datelines = new Datelines();

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
        addDateline(text, clues);
        return withoutLists(clues);
    }

    /** The day of the one dateline of the page; several datelines are a chronicle. */
    private void addDateline(PageText text, List<Clue> clues) {
        List<Clue> found = new ArrayList<>();
        for (Line line : text.lines()) {
            boolean story = !line.aside() && line.far() <= AT_HEADLINE;
            @Nullable LocalDate day = story ? datelines.day(line.text()) : null;
            if (day != null && line.text().length() >= SHORTEST_PARAGRAPH) {
                Stamp stamp = Stamp.of(day);
                found.add(new Clue(Role.UNSAID, Trust.DATELINE, stamp, line.far(), "dateline"));
            }
        }
        if (found.size() == 1) {
            clues.addAll(found);
        }
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
        boolean dateLine = line.whole() && strangers <= MOST_STRANGERS;
        @Nullable Trust trust =
                dateLine || label != null && isByItself(line, printed)
                        ? trust(line, role, part.named(), strangers)
                        : null;
        boolean bare = trust == Trust.TEXT_AT_HEADLINE || trust == Trust.FAR_TEXT;
        if (trust == null || bare && isTold(line.text(), printed.end())) {
            return null;
        }
        String quoted = line.text().substring(printed.start(), printed.end());
        return new Clue(role, trust, printed.stamp(), line.far(), "text \"" + quoted + '"');
    }

    /** Whether the sentence around a day, or what bars part from the rest, is of nothing else. */
    private boolean isByItself(Line line, StampReader.Printed printed) {
        int start = 0;
        int stop = line.whole() ? line.text().length() : 0;
        Matcher end = PART_ENDS.matcher(line.text());
        while (end.find()) {
            if (end.end() <= printed.start()) {
                start = end.end();
            } else if (end.start() >= printed.end()) {
                stop = end.start();
                break;
            }
        }
        return stop > 0 && words.strangers(line.text().substring(start, stop)) == 0;
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
