package org.casus.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.model.TextSpan;
import org.casus.table.Table;

/**
 * Finds where sentences end among the tokens of one block. A full stop, question or exclamation
 * mark ends a sentence with the quotation marks and brackets that close after it, unless the words
 * that follow go on in lower case or name the speaker of a quotation that has just closed.
 */
final class SentenceSplitter {

    private static final String CLOSERS = "\"”’'»)]}";

    /**
     * How far after a closed quotation its verb of saying may stand: "… ?” the old man in the hat
     * asked".
     */
    private static final int SPEAKER_WINDOW = 7;

    private final Tokenizer tokenizer;
    private final Set<String> sayingVerbs = new LinkedHashSet<>();
    private final Set<String> openers = new LinkedHashSet<>();

    SentenceSplitter(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        for (List<String> row : new Table(SentenceSplitter.class, "sentence-words.tsv").rows()) {
            (row.get(1).equals("saying") ? sayingVerbs : openers).add(row.get(0));
        }
    }

    /**
     * Index of the first token of each sentence but the first, in order.
     *
     * @param tokens the tokens of one block
     */
    List<Integer> starts(String text, List<TextSpan> tokens) {
        List<Integer> starts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (!mayEnd(text, tokens, i)) {
                continue;
            }
            int next = i + 1;
            while (next < tokens.size() && closes(text, tokens, next)) {
                next++;
            }
            if (next < tokens.size() && next > begin && ends(text, tokens, i, next)) {
                starts.add(next);
                begin = next;
                i = next - 1;
            }
        }
        return starts;
    }

    private boolean mayEnd(String text, List<TextSpan> tokens, int i) {
        TextSpan span = tokens.get(i);
        char last = text.charAt(span.end() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…';
    }

    private static boolean closes(String text, List<TextSpan> tokens, int i) {
        TextSpan span = tokens.get(i);
        if (span.length() > 2 || span.start() > tokens.get(i - 1).end()) {
            return false;
        }
        char c = text.charAt(span.start());
        return CLOSERS.indexOf(c) >= 0 || (c == '.' || c == '!' || c == '?');
    }

    private boolean ends(String text, List<TextSpan> tokens, int mark, int next) {
        String form = tokens.get(mark).in(text);
        String following = tokens.get(next).in(text);
        boolean quoteClosed = next > mark + 1;
        if (form.length() > 1
                && form.endsWith(".")
                && !form.startsWith(".")
                && !endsAfterAbbreviation(form, following, text, tokens, next)) {
            return false;
        }
        int first = following.codePointAt(0);
        if (Character.isLowerCase(first) || ",;:)-–—".indexOf(first) >= 0) {
            return false;
        }
        if ((form.startsWith("..") || form.equals("…"))
                && !Character.isUpperCase(first)
                && "“\"‘".indexOf(first) < 0) {
            return false;
        }
        char last = form.charAt(form.length() - 1);
        return !(quoteClosed && last != '.' && speakerFollows(text, tokens, next));
    }

    private boolean endsAfterAbbreviation(
            String form, String following, String text, List<TextSpan> tokens, int next) {
        switch (tokenizer.abbreviation(form)) {
            case "title":
                return false;
            case "before-number":
                return !Character.isDigit(following.charAt(0))
                        && Character.isUpperCase(following.charAt(0));
            case "initials":
                if (form.length() == 2) {
                    return false;
                }
                return openers.contains(following.toLowerCase(Locale.ROOT))
                                && startsUpper(following)
                        || "“\"".indexOf(following.charAt(0)) >= 0
                                && next + 1 < tokens.size()
                                && startsUpper(tokens.get(next + 1).in(text));
            default:
                return startsUpper(following)
                        && (openers.contains(following.toLowerCase(Locale.ROOT))
                                || !form.equals("Co.") && !isMonthOrPlace(form));
        }
    }

    /**
     * "Jan. Smith" does not occur, "Conn. Gov. Lamont" does: after these only a sure opener starts
     * a sentence.
     */
    private static boolean isMonthOrPlace(String form) {
        return Character.isUpperCase(form.charAt(0));
    }

    private static boolean startsUpper(String form) {
        return Character.isUpperCase(form.codePointAt(0));
    }

    private boolean speakerFollows(String text, List<TextSpan> tokens, int next) {
        for (int i = next; i < Math.min(tokens.size(), next + SPEAKER_WINDOW); i++) {
            String form = tokens.get(i).in(text);
            if (sayingVerbs.contains(form.toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (form.length() == 1 && ".!?,;“\"".contains(form)) {
                return false;
            }
        }
        return false;
    }
}
