package org.casus.work;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.casus.app.Amounts;

/**
 * The counts of a run for people, in lines that fit the terminal:
 *
 * <pre>
 * 1,204 documents in 2 min 13 s, 9.1 a second, 0.03 MB/s
 *   read     1,150, with 4,312 events
 *   skipped     40: CASUS-NOT-ENGLISH 40 (de 22, fr 10, es 8)
 *   failed      14: CASUS-EMPTY 9, CASUS-PDF 5
 * </pre>
 */
public final class Summary {

    private static final String MARGIN = "  ";

    private final Tally tally;
    private final long nanos;
    private final int width;

    /**
     * @param nanos how long the run took
     * @param width columns that a line may have, where words allow it
     */
    public Summary(Tally tally, long nanos, int width) {
        this.tally = tally;
        this.nanos = nanos;
        this.width = width;
    }

    /** The lines, the first without its margin. Kinds of which there are none have no line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        long documents = tally.documents();
        lines.add(
                Amounts.count(documents, "document")
                        + " in "
                        + Amounts.time(nanos)
                        + ", "
                        + Amounts.rate(documents, tally.size(), nanos));
        int digits = Amounts.count(documents).length();
        String read = Amounts.count(tally.read());
        lines.add(head("read", digits, read) + ", with " + Amounts.count(tally.events(), "event"));
        add("skipped", digits, tally.skippedDocuments(), skips(), lines);
        add("failed", digits, tally.failedDocuments(), parts(tally.failed()), lines);
        add("warnings", digits, warnings(), parts(tally.warned()), lines);
        return lines;
    }

    private long warnings() {
        return tally.warned().values().stream().mapToLong(Long::longValue).sum();
    }

    private List<String> skips() {
        List<String> parts = new ArrayList<>();
        tally.skipped()
                .forEach(
                        (code, groups) -> {
                            long all = groups.values().stream().mapToLong(n -> n).sum();
                            parts.add(code + " " + Amounts.count(all));
                            if (!groups.firstKey().isEmpty()) {
                                parts.addAll(bracketed(parts(groups)));
                            }
                        });
        return parts;
    }

    private static List<String> bracketed(List<String> parts) {
        List<String> bracketed = new ArrayList<>(parts);
        bracketed.set(0, "(" + bracketed.get(0));
        int last = bracketed.size() - 1;
        bracketed.set(last, bracketed.get(last) + ")");
        return bracketed;
    }

    /** Each as in {@code de 22}, the most frequent first. */
    private static List<String> parts(SortedMap<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .map(entry -> entry.getKey() + " " + Amounts.count(entry.getValue()))
                .toList();
    }

    private static String head(String kind, int digits, String count) {
        return MARGIN + pad(kind, 8) + " " + " ".repeat(digits - count.length()) + count;
    }

    private static String pad(String word, int columns) {
        return word + " ".repeat(Math.max(0, columns - word.length()));
    }

    private void add(String kind, int digits, long count, List<String> parts, List<String> to) {
        if (count == 0) {
            return;
        }
        String shown = Amounts.count(count);
        String head = head(kind, Math.max(digits, shown.length()), shown) + ": ";
        String indent = " ".repeat(head.length());
        StringBuilder line = new StringBuilder(head);
        for (int i = 0; i < parts.size(); i++) {
            boolean comma = i + 1 < parts.size() && !parts.get(i + 1).startsWith("(");
            String part = parts.get(i) + (comma ? "," : "");
            boolean first = line.length() == indent.length();
            if (!first && line.length() + 1 + part.length() > width) {
                to.add(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(part);
        }
        to.add(line.toString());
    }
}
