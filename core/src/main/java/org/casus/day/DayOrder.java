package org.casus.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.casus.table.Table;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether 03/04/2024 is in March or in April, by what else the page says: another day that
 * one reading agrees with, the month of its address, its other days in numbers, its language's
 * region, the region of its address. Where nothing decides, the day is not known and its clue
 * falls.
 */
final class DayOrder {

    private final Map<String, Boolean> dayFirst = new TreeMap<>();

    private final Spelling spelling = new Spelling();
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
            first = first == null ? byMonth(clue.stamp(), addresses) : first;
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

    /** Whether an address names the month of one reading alone: "/2024/03/talks". */
    private static @Nullable Boolean byMonth(Stamp open, List<Address> addresses) {
        for (Address address : addresses) {
            @Nullable YearMonth month = address.month();
            boolean first = YearMonth.from(open.day()).equals(month);
            if (first != YearMonth.from(open.swapped().day()).equals(month)) {
                return first;
            }
        }
        return null;
    }

    private static boolean isNear(LocalDate day, LocalDate other) {
        return Math.abs(day.toEpochDay() - other.toEpochDay()) <= 1;
    }

    /** What the surest sign says of how the page writes days, or null where none says anything. */
    private @Nullable Boolean habit(Document page, PageText text, List<Address> addresses) {
        @Nullable Boolean habit = sign(text, stamps::order);
        habit = habit == null ? ofRegion(page, addresses) : habit;
        habit = habit == null ? sign(text, stamps::orderOfNames) : habit;
        return habit == null ? spelling.isBritish(page.text()) : habit;
    }

    private static @Nullable Boolean sign(PageText text, ToIntFunction<String> order) {
        int sum =
                text.lines().stream()
                        .filter(line -> !line.aside())
                        .map(Line::text)
                        .mapToInt(order)
                        .sum();
        return sum == 0 ? null : sum > 0;
    }

    private @Nullable Boolean ofRegion(Document page, List<Address> addresses) {
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
