package org.casus.watch;

import java.util.LinkedHashSet;
import java.util.Set;

/** One thing to fetch, wherever it was moved to; not safe for several threads. */
final class Errand {

    private static final int MOST_REDIRECTS = 5;

    private final Validators validators;
    private final Set<WebAddress> passed = new LinkedHashSet<>();
    private WebAddress address;

    Errand(WebAddress address, Validators validators) {
        this.address = address;
        this.validators = validators;
    }

    /** Where to ask now. */
    WebAddress address() {
        return address;
    }

    /** What the server said the last time; of no meaning at another address. */
    Validators validators() {
        String at = validators.at();
        boolean here = at == null ? passed.isEmpty() : at.equals(address.toString());
        return here ? validators : Validators.NONE;
    }

    /** Goes on to where a redirect leads. */
    void follow(String location) throws FetchException {
        WebAddress next = address.to(location);
        if (next == null) {
            throw new FetchException(WebFault.NOT_WEB, "redirects to what", null);
        }
        if (address.scheme().equals("https") && next.scheme().equals("http")) {
            throw new FetchException(WebFault.REDIRECT_TO_HTTP);
        }
        passed.add(address);
        if (passed.contains(next) || passed.size() > MOST_REDIRECTS) {
            throw new FetchException(WebFault.REDIRECTS);
        }
        address = next;
    }
}
