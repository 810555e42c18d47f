package org.casus.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What feedparser's tests expect of one feed, as far as it is of the shape {@code path == 'text'}
 * or {@code path == (2004, 1, 1, …)}, joined by {@code and}. Other parts are passed over.
 *
 * @param parts what can be judged
 * @param headers the HTTP headers that the test sends, by name in lower case
 */
record FeedExpectation(List<Part> parts, List<Header> headers) {

    /**
     * @param path as in {@code entries[0].title}: dots for brackets and quotes
     * @param value the text, or a tuple's numbers joined by a space
     */
    record Part(String path, String value) {}

    /** An HTTP header. */
    record Header(String name, String value) {}

    private static final Pattern EXPECT =
            Pattern.compile("Expect:[ \\t]*(.*?)\\s*-->", Pattern.DOTALL);

    private static final Pattern HEADER =
            Pattern.compile("(?m)Header:[ \\t]*([\\w-]+):[ \\t]*(.*)$");

    private static final Pattern PATH =
            Pattern.compile("(?:entries|feed)(?:\\[[^\\]]{1,40}\\]|\\.\\w{1,40})+(?!\\()");

    private static final Pattern STEP = Pattern.compile("\\['?\"?(\\w+)'?\"?\\]|\\.(\\w+)");

    /** What the comment of a test says; null where it has none. */
    static @Nullable FeedExpectation of(String text) {
        Matcher expect = EXPECT.matcher(text);
        if (!expect.find()) {
            return null;
        }
        List<Header> headers = new ArrayList<>();
        Matcher header = HEADER.matcher(text.substring(0, expect.end()));
        while (header.find()) {
            headers.add(
                    new Header(header.group(1).toLowerCase(Locale.ROOT), header.group(2).strip()));
        }
        return new FeedExpectation(parts(expect.group(1)), headers);
    }

    @Nullable String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    private static List<Part> parts(String expression) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        Matcher path = PATH.matcher(expression);
        while (path.find(at)) {
            at = path.end();
            int[] end = {at};
            String value = value(expression, end);
            boolean not = expression.substring(0, path.start()).endsWith("not ");
            if (value != null && !not) {
                parts.add(new Part(dotted(path.group()), value));
                at = end[0];
            }
        }
        return parts;
    }

    private static String dotted(String path) {
        StringBuilder out = new StringBuilder(path.startsWith("feed") ? "feed" : "entries");
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            out.append('.').append(step.group(1) == null ? step.group(2) : step.group(1));
        }
        return out.toString();
    }

    private static int blank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * The value behind "==" at the place, whose end is put there; null where it is another thing.
     */
    private static @Nullable String value(String text, int[] place) {
        int at = blank(text, place[0]);
        if (!text.startsWith("==", at)) {
            return null;
        }
        at = blank(text, at + 2);
        if (text.startsWith("(", at) && text.indexOf(')', at) > 0) {
            int end = text.indexOf(')', at);
            place[0] = end + 1;
            return text.substring(at + 1, end).replaceAll("[,\\s]+", " ").strip();
        }
        StringBuilder out = new StringBuilder();
        boolean any = false;
        while (true) {
            int quote = text.startsWith("u'", at) || text.startsWith("u\"", at) ? at + 1 : at;
            if (quote >= text.length() || "'\"".indexOf(text.charAt(quote)) < 0) {
                return any ? out.toString() : null;
            }
            any = true;
            at = literal(text, quote, out);
            place[0] = at;
            at = blank(text, at);
            at = text.startsWith("+", at) ? blank(text, at + 1) : at;
        }
    }

    /** Reads a string of Python with its escapes; gives where it ends. */
    private static int literal(String text, int quote, StringBuilder out) {
        char mark = text.charAt(quote);
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != mark) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at = escape(text, at + 1, out);
            } else {
                out.append(c);
                at++;
            }
        }
        return at + 1;
    }

    private static int escape(String text, int at, StringBuilder out) {
        char kind = text.charAt(at);
        int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (digits > 0 && at + digits < text.length()) {
            out.appendCodePoint(Integer.parseInt(text.substring(at + 1, at + 1 + digits), 16));
            return at + 1 + digits;
        }
        switch (kind) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case '\n' -> {}
            default -> out.append(kind);
        }
        return at + 1;
    }
}
