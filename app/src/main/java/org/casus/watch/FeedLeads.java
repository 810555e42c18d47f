package org.casus.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.app.Amounts;
import org.casus.feed.Feed;
import org.casus.feed.FeedEntry;

/**
 * What of the entries of a feed is looked at: all, but of very many the newest. That is told once
 * of a feed. Not safe for several threads at once.
 */
final class FeedLeads {

    /** A feed of a day has a hundred; what is older than so many is no news. */
    private static final int MOST_ENTRIES = 1000;

    private final WatchListener listener;
    private final Set<String> told = new TreeSet<>();

    FeedLeads(WatchListener listener) {
        this.listener = listener;
    }

    /** What the entries of a feed lead to; the newest first where they are too many. */
    List<Lead> of(String name, Feed feed) {
        List<FeedEntry> entries = feed.entries();
        if (entries.size() > MOST_ENTRIES) {
            tell(name, entries.size());
            entries =
                    entries.stream()
                            .sorted(Comparator.comparing(FeedLeads::day, Comparator.reverseOrder()))
                            .limit(MOST_ENTRIES)
                            .toList();
        }
        return entries.stream().map(entry -> Lead.of(name, feed.title(), entry)).toList();
    }

    private void tell(String name, int count) {
        if (told.add(name)) {
            String all = Amounts.count(count, "article");
            String most = Amounts.count(MOST_ENTRIES);
            listener.progress(name + ": names " + all + "; the newest " + most + " are looked at");
        }
    }

    /** When an entry was news; one that does not say it counts as old. */
    private static Instant day(FeedEntry entry) {
        Instant its = entry.published() != null ? entry.published() : entry.updated();
        return its == null ? Instant.MIN : its;
    }
}
