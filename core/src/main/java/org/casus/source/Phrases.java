package org.casus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Phrases that may open a line, found by their first word. */
final class Phrases {

    private final Map<String, List<String>> byFirstWord = new TreeMap<>();

    Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            byFirstWord.computeIfAbsent(firstWord(phrase), w -> new ArrayList<>()).add(phrase);
        }
        // the longest first, so that "read more about" is met before "read more"
        byFirstWord
                .values()
                .forEach(list -> list.sort((a, b) -> Integer.compare(b.length(), a.length())));
    }

    /** The longest phrase that a line in normal form opens with, or null. */
    @Nullable String opening(String normal) {
        for (String phrase : byFirstWord.getOrDefault(firstWord(normal), List.of())) {
            if (normal.startsWith(phrase) && endsWord(normal, phrase.length())) {
                return phrase;
            }
        }
        return null;
    }

    /**
     * A line in small letters with plain quotes and single blanks, without the marks and bullets
     * before and after it.
     */
    static String normal(String line) {
        StringBuilder normal = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = plain(line.charAt(i));
            boolean blank = Blank.is(c);
            if (!blank) {
                normal.append(c);
            } else if (normal.length() > 0 && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        int start = 0;
        int end = normal.length();
        while (start < end && isTrim(normal.charAt(start))) {
            start++;
        }
        while (end > start && isTrim(normal.charAt(end - 1))) {
            end--;
        }
        return normal.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static char plain(char c) {
        return switch (c) {
            case '’', '‘', '`' -> '\'';
            case '“', '”' -> '"';
            case '‑' -> '-';
            default -> c;
        };
    }

    private static boolean isTrim(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && c != '©' && c != '@';
    }

    private static boolean endsWord(String line, int at) {
        return at >= line.length()
                || !Character.isLetterOrDigit(line.charAt(at))
                || !Character.isLetterOrDigit(line.charAt(at - 1));
    }

    private static String firstWord(String phrase) {
        int at = 0;
        while (at < phrase.length() && !isWordEnd(phrase.charAt(at))) {
            at++;
        }
        return phrase.substring(0, at);
    }

    private static boolean isWordEnd(char c) {
        return c == ' ' || c == ':' || c == ',' || c == '|';
    }
}
