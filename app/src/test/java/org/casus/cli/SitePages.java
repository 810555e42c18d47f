package org.casus.cli;

import java.util.Random;

/** Pages of a made-up site that shows the same wordy box amid each of its stories. */
final class SitePages {

    /** It looks like a paragraph of the story, and tells of an event. */
    static final String BOX =
            "Readers of the Harbour Post protested in Oslo on Sunday against the price of paper,"
                    + " and the editors asked them, politely, to subscribe to the letter instead.";

    private SitePages() {}

    /** A page with a story of its own by that number, under its own headline. */
    static String page(String host, int number) {
        String[] story = Prose.article(new Random(number)).split("\n\n");
        return page(host, story[0] + " (" + number + ")", story[1], story[2], story[3]);
    }

    /** A page with the box behind the first paragraph. */
    static String page(String host, String headline, String... story) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html lang='en'><head><title>")
                        .append(headline)
                        .append("</title><link rel='canonical' href='https://")
                        .append(host)
                        .append("/")
                        .append(headline.hashCode())
                        .append("'></head><body><article><h1>")
                        .append(headline)
                        .append("</h1>");
        for (int i = 0; i < story.length; i++) {
            page.append("<p>").append(story[i]).append("</p>");
            page.append(i == 0 ? "<p>" + BOX + "</p>" : "");
        }
        return page.append("</article></body></html>").toString();
    }
}
