package org.casus.day;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * What the body of a page shows, in order.
 *
 * @param lines its blocks of text that have a digit or are short enough to name what follows
 * @param marked its elements whose attributes may give a day
 */
record PageText(List<Line> lines, List<Marked> marked) {

    PageText {
        lines = List.copyOf(lines);
        marked = List.copyOf(marked);
    }

    /** Reads a page in one walk. */
    static PageText of(Document page, ElementNames names) {
        int articles = page.getElementsByTag(PageScan.ARTICLE).size();
        PageScan scan = new PageScan(names, new HeadlineFinder().find(page), articles);
        page.traverse(scan);
        return scan.text();
    }
}
