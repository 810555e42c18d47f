package org.casus.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.app.Amounts;
import org.casus.work.Outcome;
import org.casus.work.Summary;
import org.casus.work.Tally;

/**
 * Counts what a run of a watch did, for people:
 *
 * <pre>
 * 12 feeds asked 48 times in 6 h 02 min, 31 times unchanged, 2 times in vain: CASUS-TIMED-OUT 2
 *   read     180, with 812 events
 *   skipped   20: CASUS-NOT-ENGLISH 20 (de 12, fr 8)
 *   failed     4: CASUS-GONE 4
 *   entries    5 read from their feeds, whose pages gave no article
 *   copies    23 of earlier articles
 *   left       7 to read in the next run
 * </pre>
 *
 * Not safe for use by several threads at once.
 */
public final class WatchTally {

    private final Tally articles = new Tally();
    private final Map<String, Long> vain = new TreeMap<>();
    private final Set<String> feeds = new TreeSet<>();
    private final Set<String> failing = new TreeSet<>();
    private long asked;
    private long unchanged;
    private long copies;
    private long changed;
    private long fromEntries;
    private long left;
    private boolean toEnd;
    private boolean unwanted;
    private Duration time = Duration.ZERO;

    WatchTally() {}

    /** A feed gave its entries, or said that nothing is new. */
    void polled(String feed, boolean same) {
        feeds.add(feed);
        failing.remove(feed);
        asked++;
        unchanged += same ? 1 : 0;
    }

    /** A feed was asked in vain. */
    void failed(String feed, WebFault fault) {
        feeds.add(feed);
        failing.add(feed);
        asked++;
        vain.merge(fault.code(), 1L, Long::sum);
    }

    /** An article was read, skipped or given up. */
    void add(Outcome outcome, boolean copy) {
        articles.add(outcome, 0);
        copies += copy ? 1 : 0;
    }

    /** An article was read from its entry in the feed, for its page gave none. */
    void fromEntry() {
        fromEntries++;
    }

    /** An article that was read was changed since. */
    void changed() {
        changed++;
    }

    /**
     * The run is over.
     *
     * @param its time
     * @param pending articles that are not read yet
     * @param enough whether it ended because nobody took what it put out any more
     * @param whole whether there should be none but for that
     */
    void ended(Duration its, long pending, boolean enough, boolean whole) {
        time = its;
        left = pending;
        unwanted = enough;
        toEnd = whole && !enough;
    }

    /** Whether the run ended because nobody took what it put out any more. */
    public boolean isCutShort() {
        return unwanted;
    }

    /** Whether every feed was read when it was asked last, and every article that was to be. */
    public boolean isAllWell() {
        return failing.isEmpty() && articles.failedDocuments() == 0 && (left == 0 || !toEnd);
    }

    /** How far a run has come, in a line. */
    String progress(long pending) {
        String read = Amounts.count(articles.read()) + " read, with ";
        String line = read + Amounts.count(articles.events(), "event");
        return line + ", " + Amounts.count(pending) + " to read";
    }

    /** The number of articles of which something came. */
    long articles() {
        return articles.documents();
    }

    /**
     * The lines for people, the first without a margin.
     *
     * @param width columns that a line may have, where words allow it
     */
    public List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        lines.add(feedLine());
        if (articles.documents() > 0) {
            List<String> counts = new Summary(articles, time.toNanos(), width).lines();
            lines.addAll(counts.subList(1, counts.size()));
        }
        int digits = Amounts.count(articles.documents()).length();
        add(
                "entries",
                fromEntries,
                digits,
                "read from their feeds, whose pages gave no article",
                lines);
        add("copies", copies, digits, "of earlier articles", lines);
        add("changed", changed, digits, "since they were read, and not read again", lines);
        add("left", left, digits, "to read in the next run", lines);
        return lines;
    }

    private String feedLine() {
        StringBuilder line = new StringBuilder(Amounts.count(feeds.size(), "feed"));
        line.append(" asked ").append(times(asked));
        line.append(" in ").append(Amounts.time(time.toNanos()));
        if (unchanged > 0) {
            line.append(", ").append(times(unchanged)).append(" unchanged");
        }
        if (!vain.isEmpty()) {
            long all = vain.values().stream().mapToLong(n -> n).sum();
            line.append(", ").append(times(all)).append(" in vain:");
            String mark = " ";
            for (Map.Entry<String, Long> why : vain.entrySet()) {
                line.append(mark).append(why.getKey()).append(' ');
                line.append(Amounts.count(why.getValue()));
                mark = ", ";
            }
        }
        return line.toString();
    }

    private static String times(long count) {
        return count == 1 ? "once" : Amounts.count(count, "time");
    }

    private static void add(String kind, long count, int digits, String what, List<String> to) {
        if (count > 0) {
            String shown = Amounts.count(count);
            String pad = " ".repeat(Math.max(0, digits - shown.length()));
            to.add("  " + kind + " ".repeat(9 - kind.length()) + pad + shown + " " + what);
        }
    }
}
