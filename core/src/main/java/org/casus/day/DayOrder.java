package org.casus.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.table.Table;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether 03/04/2024 is in March or in April, by what else the page says: another day that
 * one reading agrees with, its other days in numbers, its language's region, the region of its
 * address. Where nothing decides, the day is not known and its clue falls.
 */
final class DayOrder {

    private final Map<String, Boolean> dayFirst = new TreeMap<>();

    private final StampReader stamps;

    DayOrder(StampReader stamps) {
        this.stamps = stamps;
        for (List<String> row : new Table(DayOrder.class, "day-order.tsv").rows()) {
            dayFirst.put(row.get(0), row.get(1).equals("day"));
        }
    }

    /** The clues with each day settled; those that stay open are left out. */
    List<Clue> settle(List<Clue> clues, Document page, PageText text, List<Address> addresses) {
        if (clues.stream().noneMatch(clue -> clue.stamp().isAmbiguous())) {
            return clues;
        }
        @Nullable Boolean habit = habit(page, text, addresses);
        List<Clue> settled = new ArrayList<>();
        for (Clue clue : clues) {
            @Nullable Boolean first =
                    clue.stamp().isAmbiguous() ? agreement(clue, clues) : Boolean.TRUE;
            first = first == null ? habit : first;
            if (first != null) {
                Stamp stamp = clue.stamp();
                settled.add(clue.with(first ? stamp.settled() : stamp.swapped()));
            }
        }
        return settled;
    }

    /** Whether a sure day of the page is the day read day first, or month first; null: neither. */
    private static @Nullable Boolean agreement(Clue open, List<Clue> clues) {
        for (Clue sure : clues) {
            if (!sure.stamp().isAmbiguous()) {
                LocalDate day = sure.stamp().day();
                if (isNear(day, open.stamp().day())) {
                    return true;
                }
                if (isNear(day, open.stamp().swapped().day())) {
                    return false;
                }
            }
        }
        return null;
    }

    private static boolean isNear(LocalDate day, LocalDate other) {
        return Math.abs(day.toEpochDay() - other.toEpochDay()) <= 1;
    }

    private @Nullable Boolean habit(Document page, PageText text, List<Address> addresses) {
        int order = text.lines().stream().mapToInt(line -> stamps.order(line.text())).sum();
        if (order != 0) {
            return order > 0;
        }
        for (String tag : languages(page)) {
            @Nullable Boolean habit = ofLanguage(tag.strip().toLowerCase(Locale.ROOT));
            if (habit != null) {
                return habit;
            }
        }
        for (Address address : addresses) {
            @Nullable Boolean habit = dayFirst.get(address.region());
            if (habit != null) {
                return habit;
            }
        }
        return null;
    }

    private static List<String> languages(Document page) {
        List<String> tags = new ArrayList<>();
        for (Element html : page.getElementsByTag("html")) {
            tags.add(html.attr("lang"));
            tags.add(html.attr("xml:lang"));
        }
        for (Element meta : page.getElementsByAttributeValue("property", "og:locale")) {
            tags.add(meta.attr("content"));
        }
        return tags;
    }

    /** Of the languages with numbers in this way only English is written both ways. */
    private @Nullable Boolean ofLanguage(String tag) {
        if (tag.isEmpty()) {
            return null;
        }
        String[] parts = tag.split("[-_]", -1);
        @Nullable Boolean ofRegion = dayFirst.get(parts[parts.length - 1]);
        if (parts.length > 1 && ofRegion != null) {
            return ofRegion;
        }
        return parts[0].equals("en") ? null : Boolean.TRUE;
    }
}
