package org.casus.format;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Reads many documents of each kind, to be run in a small heap. */
final class StreamedSamples {

    private StreamedSamples() {}

    /** Prints a line for each kind. */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Formats formats = Formats.standard();
        for (Sample sample : Sample.all()) {
            if (sample.isStreamed()) {
                Iterator<Item> items =
                        formats.open(sample.stream(count), sample.file(), FormatOptions.NONE);
                int documents = 0;
                int refused = 0;
                while (items.hasNext()) {
                    boolean document = items.next().now() instanceof Item.Document;
                    documents += document ? 1 : 0;
                    refused += document ? 0 : 1;
                }
                out.println(sample + " " + documents + " documents, " + refused + " refused");
            }
        }
    }
}
