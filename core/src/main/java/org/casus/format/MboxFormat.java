package org.casus.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of many mails, each under a line that begins "From ". Mails are given one by one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4155">RFC 4155</a>
 */
final class MboxFormat implements InputFormat {

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private static final int LONGEST_FROM = 1000;

    private static final Pattern TIME_AND_YEAR =
            Pattern.compile(" \\d{1,2}:\\d\\d(?::\\d\\d)? .{0,40}\\b(?:19|20)\\d\\d\\b");

    private final Mails mails = new Mails();

    @Override
    public String name() {
        return "mbox";
    }

    @Override
    public String description() {
        return "a mailbox of mails or newsletters";
    }

    @Override
    public Fit judge(Beginning beginning) {
        String text = beginning.text();
        int end = text.indexOf('\n');
        boolean shaped =
                text.startsWith("From ")
                        && end > 0
                        && MailFormat.fields(text.substring(end + 1)) > 1;
        return shaped ? Fit.SIGNED : beginning.isNamed(".mbox", ".mbx") ? Fit.NAMED : Fit.NONE;
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return new Messages(in, name);
    }

    private final class Messages extends ItemIterator {

        private final ByteLines lines;
        private Iterator<Item> items = Collections.emptyIterator();
        private boolean within;
        private boolean blank = true;
        private boolean ended;
        private long number;

        Messages(InputStream in, String name) {
            super(name);
            this.lines = new ByteLines(in, MailFormat.MOST_BYTES);
        }

        @Override
        @Nullable Item advance() throws IOException {
            if (!items.hasNext()) {
                items = nextMail();
            }
            return items.hasNext() ? items.next() : null;
        }

        /** What the next mail holds; empty at the end. */
        private Iterator<Item> nextMail() throws IOException {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            boolean overlong = false;
            boolean any = within;
            byte[] line = ended ? null : lines.next();
            while (line != null) {
                if (blank && isFrom(line, !within && number == 0)) {
                    blank = false;
                    if (within) {
                        return message(mail, overlong);
                    }
                    within = true;
                    any = true;
                } else {
                    overlong |= mail.size() + line.length > MailFormat.MOST_BYTES;
                    if (!overlong) {
                        add(line, mail);
                    }
                    blank = line.length == 0 || line.length == 1 && line[0] == '\r';
                    any |= !blank;
                    within |= !blank;
                }
                line = lines.next();
            }
            ended = true;
            within = false;
            return any ? message(mail, overlong) : Collections.emptyIterator();
        }

        private Iterator<Item> message(ByteArrayOutputStream mail, boolean overlong) {
            number++;
            String place = name() + " message " + number;
            byte[] bytes = mail.toByteArray();
            return overlong
                    ? List.<Item>of(Item.Refused.of(place, UnreadableReason.TOO_LONG)).iterator()
                    : mails.open(place, bytes);
        }
    }

    /** Prose begins so too: only the very first line need not show the time and year. */
    private static boolean isFrom(byte[] line, boolean first) {
        if (!startsWith(line, 0) || line.length > LONGEST_FROM) {
            return false;
        }
        String text = new String(line, StandardCharsets.ISO_8859_1);
        return first || TIME_AND_YEAR.matcher(text).find();
    }

    /** Writers put ">" before lines of a mail that begin as a new one does. */
    private static void add(byte[] line, ByteArrayOutputStream mail) {
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        int from = quotes > 0 && startsWith(line, quotes) ? 1 : 0;
        mail.write(line, from, line.length - from);
        mail.write('\n');
    }

    private static boolean startsWith(byte[] line, int at) {
        for (int i = 0; i < FROM.length; i++) {
            if (at + i >= line.length || line[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }
}
