package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.casus.source.UnreadableReason;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** One mail, such as a newsletter. */
final class MailFormat implements InputFormat {

    /** Pictures that a mail brings along make it long. */
    static final int MOST_BYTES = 50_000_000;

    private static final int HEADER_LINES = 40;
    private static final int FEWEST_FIELDS = 3;

    private static final List<String> FIELDS =
            new Table(MailFormat.class, "mail-fields.txt").words();

    private final Mails mails = new Mails();

    @Override
    public String name() {
        return "eml";
    }

    @Override
    public String description() {
        return "a mail or newsletter, one article; also MHTML";
    }

    @Override
    public boolean mayHoldPages() {
        return true;
    }

    @Override
    public Fit judge(Beginning beginning) {
        if (fields(beginning.text()) >= FEWEST_FIELDS) {
            return Fit.SHAPED;
        }
        return beginning.isNamed(".eml", ".mht", ".mhtml") ? Fit.NAMED : Fit.NONE;
    }

    /** How many lines of a header open a text; 0 where it opens with another line. */
    static int fields(String text) {
        int fields = 0;
        List<String> lines = text.lines().limit(HEADER_LINES).toList();
        for (String line : lines) {
            if (line.isEmpty()) {
                break;
            }
            String small = line.toLowerCase(Locale.ROOT);
            boolean field = isField(small);
            boolean folded = Character.isWhitespace(line.charAt(0));
            if (!field && !folded) {
                return 0;
            }
            fields += FIELDS.stream().anyMatch(small::startsWith) ? 1 : 0;
        }
        return fields;
    }

    private static boolean isField(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && line.substring(0, colon)
                        .chars()
                        .allMatch(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c));
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return new ItemIterator(name) {

            private @Nullable Iterator<Item> items;

            @Override
            @Nullable Item advance() throws IOException {
                if (items == null) {
                    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                    if (bytes.length > MOST_BYTES) {
                        return last(Item.Refused.of(name, UnreadableReason.TOO_LONG));
                    }
                    items =
                            bytes.length == 0
                                    ? Collections.emptyIterator()
                                    : mails.open(name, bytes);
                }
                return items.hasNext() ? items.next() : null;
            }
        };
    }
}
