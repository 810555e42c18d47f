package org.casus.cli;

/** Short articles, made up for these tests. */
final class Articles {

    static final String BORDER =
            """
            Norway warns Sweden over border

            OSLO, March 12 (Meridian) - Norway threatened on Monday to close its border with Sweden \
            unless it pays for the damage.

            Swedish Foreign Minister Anna Berg rejected the demand. “We will not be blackmailed,” \
            she told reporters in Stockholm \uD83D\uDE42.
            """;

    static final String TALKS =
            """
            Envoys from Chile and Peru met in Lima on Tuesday. Chile promised to send 200 tonnes of \
            food to Peru, the Peruvian Foreign Ministry said.
            """;

    private Articles() {}
}
