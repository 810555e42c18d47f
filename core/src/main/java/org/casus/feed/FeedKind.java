package org.casus.feed;

/** The families of feeds. */
public enum FeedKind {
    /** RSS 0.91 to 2.0, and what has entries without saying what it is. */
    RSS,
    /** RSS 0.90, 1.0 and 1.1: RDF. */
    RDF,
    /** Atom 0.3 and 1.0. */
    ATOM,
    /** The Channel Definition Format. */
    CDF,
    /** JSON Feed. */
    JSON,
    /** No feed: a web page, an image, nothing. */
    NONE
}
