package org.casus.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.model.TextSpan;
import org.casus.table.Table;

/**
 * Finds where sentences end among the tokens of one block. A full stop, question or exclamation
 * mark ends a sentence with the quotation marks, brackets and note numbers that close after it,
 * unless the words that follow name the speaker of a quotation that has just closed.
 */
final class SentenceSplitter {

    private static final String CLOSERS = "\"”’'»)]}";

    /**
     * How far after a closed quotation its verb of saying may stand: "… ?” the old man in the hat
     * asked".
     */
    private static final int SPEAKER_WINDOW = 7;

    /** The number of an item in a list is no longer: "12. The council decides". */
    private static final int LONGEST_ITEM_NUMBER = 2;

    /** Tokens of "Friday, May 4, 2012". */
    private static final int DATE_LINE = 6;

    /** A note "[12]" or "[citation needed]" has no more tokens between its brackets. */
    private static final int LONGEST_NOTE = 4;

    private final Marks marks = new Marks();
    private final Abbreviations abbreviations;
    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        for (List<String> row : new Table(SentenceSplitter.class, "sentence-words.tsv").rows()) {
            words.computeIfAbsent(row.get(1), kind -> new LinkedHashSet<>()).add(row.get(0));
        }
    }

    /** The tokens of a block, by place. */
    private record Run(String text, List<TextSpan> tokens) {

        int size() {
            return tokens.size();
        }

        String form(int i) {
            return i >= 0 && i < tokens.size() ? tokens.get(i).in(text) : "";
        }

        char first(int i) {
            return text.charAt(tokens.get(i).start());
        }

        char last(int i) {
            return text.charAt(tokens.get(i).end() - 1);
        }

        /** Whether the token stands right behind the one before. */
        boolean touches(int i) {
            return tokens.get(i).start() == tokens.get(i - 1).end();
        }

        boolean startsUpper(int i) {
            return i < tokens.size()
                    && Character.isUpperCase(text.codePointAt(tokens.get(i).start()));
        }

        boolean startsLower(int i) {
            return i < tokens.size()
                    && Character.isLowerCase(text.codePointAt(tokens.get(i).start()));
        }
    }

    /**
     * Index of the first token of each sentence but the first, in order.
     *
     * @param tokens the tokens of one block
     */
    List<Integer> starts(String text, List<TextSpan> tokens) {
        Run run = new Run(text, tokens);
        List<Integer> starts = new ArrayList<>();
        int begin = 0;
        int i = 0;
        while (i < run.size() - 1) {
            int next = i + 1;
            boolean ends = false;
            if (isMark(run.last(i))) {
                int mark = i;
                while (next < run.size() && closes(run, next)) {
                    mark = isMark(run.last(next)) ? next : mark;
                    next++;
                }
                next = afterNotes(run, next);
                ends = next < run.size() && ends(run, begin, mark, next);
            } else {
                ends = isCaption(run, next) || isDateLine(run, begin, next);
            }
            if (ends) {
                starts.add(next);
                begin = next;
            }
            i = next;
        }
        return starts;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private boolean closes(Run run, int i) {
        TextSpan span = run.tokens().get(i);
        if (marks.isSmile(run.text(), span.start(), span.end())) {
            return true;
        }
        if (span.length() > 2 || !run.touches(i)) {
            return false;
        }
        char c = run.first(i);
        return CLOSERS.indexOf(c) >= 0 || c == '.' || c == '!' || c == '?';
    }

    /** Past the notes "[12]" that Wikipedia sets behind a sentence, if any stand here. */
    private static int afterNotes(Run run, int next) {
        int at = next;
        while (at + 2 < run.size() && run.first(at) == '[') {
            int close = at + 1;
            while (close < run.size() && close - at <= LONGEST_NOTE && run.first(close) != ']') {
                close++;
            }
            boolean note =
                    close < run.size()
                            && run.first(close) == ']'
                            && !run.startsUpper(at + 1)
                            && !isMark(run.first(at + 1));
            if (!note) {
                break;
            }
            at = close + 1;
        }
        return at;
    }

    /** "Photo: A. Name" set behind a line without a stop. */
    private boolean isCaption(Run run, int i) {
        return i + 2 < run.size()
                && run.startsUpper(i)
                && run.first(i + 1) == ':'
                && run.touches(i + 1)
                && run.startsUpper(i + 2)
                && Character.isLetterOrDigit(run.last(i - 1))
                && is(run.form(i), "caption");
    }

    /** "Friday, May 4, 2012 Voters in": a date set before a story without a stop. */
    private boolean isDateLine(Run run, int begin, int next) {
        return next == begin + DATE_LINE
                && run.startsUpper(next)
                && is(run.form(begin), "weekday")
                && run.first(begin + 1) == ','
                && is(run.form(begin + 2), "month")
                && run.first(begin + 4) == ','
                && Character.isDigit(run.first(begin + 5));
    }

    private boolean ends(Run run, int begin, int mark, int next) {
        String form = run.form(mark);
        if (form.equals(".") && isItemNumber(run, begin, mark)) {
            return false;
        }
        if (form.length() > 1
                && form.endsWith(".")
                && !isMark(form.charAt(0))
                && !endsAfterAbbreviation(run, form, next)) {
            return false;
        }
        boolean quoteClosed = next > mark + 1;
        char first = run.first(next);
        if (run.startsLower(next)) {
            return !quoteClosed && form.length() == 1 && endsBeforeLower(run, mark, next);
        }
        if (",;:)-–—".indexOf(first) >= 0 || isMark(first) && isMark(run.last(next))) {
            return false;
        }
        if ((form.startsWith("..") || form.equals("…"))
                && !run.startsUpper(next)
                && "“\"‘".indexOf(first) < 0) {
            return false;
        }
        char last = form.charAt(form.length() - 1);
        return !(quoteClosed && last != '.' && speakerFollows(run, next));
    }

    /** "2. The court found": the number belongs to what follows. */
    private static boolean isItemNumber(Run run, int begin, int mark) {
        if (mark != begin + 1 || run.tokens().get(begin).length() > LONGEST_ITEM_NUMBER) {
            return false;
        }
        return run.form(begin).chars().allMatch(Character::isDigit);
    }

    /**
     * Careless writers begin sentences in lower case: "it rained. we stayed". Not so after what may
     * be an abbreviation or a name with a mark.
     */
    private static boolean endsBeforeLower(Run run, int mark, int next) {
        String before = run.form(mark - 1);
        String after = run.form(next);
        return before.length() > 1
                && before.chars().allMatch(Character::isLowerCase)
                && before.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0)
                && after.chars().allMatch(Character::isLetter)
                && !run.touches(next);
    }

    private boolean endsAfterAbbreviation(Run run, String form, int next) {
        return switch (abbreviations.kind(form)) {
            case TITLE, BEFORE_NUMBER -> false;
            case STREET -> isOpener(run, next);
            case HOUR -> endsAfterHour(run, next);
            case INITIALS ->
                    form.length() > 2
                            && (isOpener(run, next)
                                    || "“\"".indexOf(run.first(next)) >= 0
                                            && run.startsUpper(next + 1));
            default ->
                    // "Conn. Gov. Lamont": after a name only a sure opener starts a sentence
                    run.startsUpper(next)
                                    && (isOpener(run, next)
                                            || Character.isLowerCase(form.charAt(0)))
                            || run.first(next) == '“';
        };
    }

    /** "at 5 p.m. Monday" goes on; "at 5 p.m. Monday's vote" and "at 5 p.m. Troops" do not. */
    private boolean endsAfterHour(Run run, int next) {
        if (!run.startsUpper(next)) {
            return "“\"".indexOf(run.first(next)) >= 0 && run.startsUpper(next + 1);
        }
        String word = run.form(next);
        if (is(word, "zone") || is(word, "month")) {
            return false;
        }
        if (is(word, "weekday")) {
            String then = run.form(next + 1);
            return then.equals("'s")
                    || then.equals("’s")
                    || then.equals("is")
                    || then.equals("was");
        }
        return true;
    }

    private boolean isOpener(Run run, int i) {
        return run.startsUpper(i)
                && (is(run.form(i), "opener")
                        || is(run.form(i), "opener-before-lower") && !run.startsUpper(i + 1));
    }

    private boolean is(String form, String kind) {
        Set<String> of = words.get(kind);
        return of != null && of.contains(form.toLowerCase(Locale.ROOT));
    }

    private boolean speakerFollows(Run run, int next) {
        for (int i = next; i < Math.min(run.size(), next + SPEAKER_WINDOW); i++) {
            String form = run.form(i);
            if (is(form, "saying")) {
                return true;
            }
            if (form.length() == 1 && ".!?,;“\"".contains(form)) {
                return false;
            }
        }
        return false;
    }
}
