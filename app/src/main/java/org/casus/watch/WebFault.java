package org.casus.watch;

import org.casus.app.Fault;

/** What can go wrong with an address of the web. */
public enum WebFault {
    /** Another scheme than http and https, or no address at all. */
    NOT_WEB(false, "is no http or https address; correct it where it is listed"),
    /** The host stands in a private or reserved part of the net. */
    PRIVATE_ADDRESS(
            false,
            "is at a private or reserved address; if it is yours, allow its host with"
                    + " --allow-private"),
    /** The name has no address. */
    NO_SUCH_HOST(true, "has a host that nobody knows; it is tried again later"),
    /** Nobody answers there. */
    NO_CONNECTION(true, "cannot be reached; it is tried again later"),
    /** The certificate is missing, too old or another host's. */
    NOT_SECURE(true, "has no certificate that holds; it is tried again later"),
    /** No answer, or not all of it, in time. */
    TIMED_OUT(true, "did not answer in time; it is tried again later"),
    /** The answer ended before its end. */
    CUT_OFF(true, "broke off in the middle; it is tried again later"),
    /** An answer that is no HTTP, or packed in a way that nobody asked for. */
    BAD_ANSWER(true, "gave an answer that cannot be understood; it is tried again later"),
    /** More bytes than an article or feed has. */
    TOO_LARGE(false, "is larger than 10 MB, too large for a page or feed; it is left out"),
    /** Little that unpacks to very much. */
    UNPACKS_TOO_LARGE(false, "unpacks to far more than any page or feed; it is left out"),
    /** Redirects in a circle, or too many. */
    REDIRECTS(false, "redirects in a circle or more than 5 times; it is left out"),
    /** A redirect from https to http. */
    REDIRECT_TO_HTTP(false, "redirects from https to http; it is left out"),
    /** The site's robots.txt does not want it fetched. */
    ROBOTS(false, "is not to be fetched, says its robots.txt; it is left out"),
    /** Nobody can say what robots.txt wants. */
    ROBOTS_UNKNOWN(true, "has a robots.txt that cannot be had now; it is tried again later"),
    /** Status 429 or 503. */
    BUSY(true, "asks to come back later; that is done"),
    /** Another status of the 500s. */
    SERVER_ERROR(true, "has a server in trouble; it is tried again later"),
    /** Status 404 or 410. */
    GONE(false, "is not there; it is left out"),
    /** Another status that gives no content. */
    REFUSED(false, "is not given out; it is left out"),
    /** A page, or broken markup, where a feed is due. */
    NO_FEED(true, "holds no feed; check its address in the list"),
    /** A list without feeds. */
    NO_FEEDS(false, "lists no feed; give an OPML file with xmlUrl, or one address a line"),
    /** Another run holds the folder. */
    STATE_IN_USE(false, "is in use by another casus watch; stop it or give another --state"),
    /** The journal cannot be read. */
    STATE_DAMAGED(
            false, "cannot be read; put a whole copy in its place, or start with a new --state"),
    /** The journal was kept by a Casus that kept it in another form. */
    STATE_OF_OTHER_VERSION(
            false,
            "was kept by another version of Casus; use that one, or start with a new --state"),
    /** The output holds what this state did not write. */
    OUTPUT_CHANGED(
            false,
            "is not the output as the killed run left it; give that one with -o, or start with a"
                    + " new --state"),
    /** Two forms of lines in one file would be of no use. */
    OTHER_FORMAT(
            false, "was begun with another --format; give that one, or write elsewhere with -o"),
    /** An entry of a feed that leads nowhere and says nothing. */
    NO_LINK(false, "has no link that can be asked for, and no text; it is left out"),
    /** News of an article that was read before. */
    ARTICLE_CHANGED(
            false, "was changed since it was read; the first reading stays, nothing is written");

    private final boolean passing;
    private final String message;

    WebFault(boolean passing, String message) {
        this.passing = passing;
        this.message = message;
    }

    /** Whether it may be gone when tried again. */
    public boolean passing() {
        return passing;
    }

    /** What is wrong and what is or can be done, to follow the address. */
    public String message() {
        return message;
    }

    /** The code that docs/errors.md lists. */
    public String code() {
        return Fault.codeOf(this);
    }
}
