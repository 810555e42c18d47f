package org.casus.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a page was published and when it was changed. Holds tables and nothing else, so one
 * instance serves every thread.
 */
public final class PageDayFinder {

    private final DayWords words = new DayWords();
    private final ElementNames names = new ElementNames();
    private final LinkedDataReader reader = new LinkedDataReader();
    private final DayOrder order;
    private final LinkedDataClues linkedData;
    private final ElementClues elements;
    private final LineClues lines;
    private final EmbeddedClues embedded;

    /** Loads the tables of names and words from the class path. */
    public PageDayFinder() {
        StampReader stamps = new StampReader(words);
        linkedData = new LinkedDataClues(new LinkedDataNames(), stamps);
        elements = new ElementClues(words, stamps);
        lines = new LineClues(words, stamps);
        embedded = new EmbeddedClues(stamps);
        order = new DayOrder(stamps);
    }

    /**
     * Finds the days of a page.
     *
     * @param page the page as parsed; not changed
     * @param url where it was found, or null; its own canonical address serves as well
     */
    public PageDates find(Document page, @Nullable String url) {
        return find(page, reader.read(page), url);
    }

    /**
     * Finds the days of a page whose JSON-LD has been read.
     *
     * @param page the page as parsed; not changed
     * @param data what {@link LinkedDataReader} read in it
     * @param url where it was found, or null; its own canonical address serves as well
     */
    public PageDates find(Document page, List<JsonNode> data, @Nullable String url) {
        List<Address> addresses = Address.all(page, url);
        PageText text = PageText.of(page, names);
        List<Clue> clues = new ArrayList<>();
        clues.addAll(linkedData.find(data, addresses.isEmpty() ? null : addresses.get(0)));
        clues.addAll(elements.metas(page));
        addAddress(addresses, clues);
        clues.addAll(elements.marked(text));
        clues.addAll(lines.find(text));
        if (clues.stream().noneMatch(DayChoice::isSurerThanScripts)) {
            clues.addAll(embedded.find(page));
        }
        return DayChoice.of(order.settle(clues, page, text, addresses));
    }

    private void addAddress(List<Address> addresses, List<Clue> clues) {
        for (Address address : addresses) {
            @Nullable LocalDate day = address.day(words);
            if (day != null) {
                Stamp stamp = Stamp.of(day);
                clues.add(new Clue(Role.PUBLISHED, Trust.ADDRESS, stamp, 0, "the address"));
            }
        }
    }
}
