package org.casus.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.RawField;

/**
 * Parses a mail as far as it has no more parts and fields than a mailing list's digest of months:
 * each costs a multiple of its bytes in memory.
 */
final class MailParser {

    /** Parts and mails at any depth. */
    static final int MOST_PARTS = 4000;

    /** Lines of headers, of all parts together. */
    static final int MOST_FIELDS = 200_000;

    private MailParser() {}

    /**
     * A mail.
     *
     * @param isCut whether it has more parts, which are left out; the last one read may be torn
     */
    record Parsed(Message mail, boolean isCut) {}

    /**
     * Parses what can be.
     *
     * @throws IOException if the library finds the bytes to be no mail
     */
    static Parsed parse(byte[] bytes) throws IOException {
        Count count = new Count();
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setBodyDescriptorBuilder(
                new Counting(
                        count,
                        new DefaultBodyDescriptorBuilder(
                                null, LenientFieldParser.getParser(), DecodeMonitor.SILENT)));
        Message mail = builder.parseMessage(new Bounded(bytes, count));
        return new Parsed(mail, count.isOver());
    }

    /** How many there were. */
    private static final class Count {

        private int parts;
        private int fields;

        boolean isOver() {
            return parts > MOST_PARTS || fields > MOST_FIELDS;
        }
    }

    /**
     * Ends where there were too many, as a mail does that is cut: an exception would throw away
     * what the library has parsed.
     */
    private static final class Bounded extends ByteArrayInputStream {

        private final Count count;

        Bounded(byte[] bytes, Count count) {
            super(bytes);
            this.count = count;
        }

        @Override
        public synchronized int read() {
            return count.isOver() ? -1 : super.read();
        }

        @Override
        public synchronized int read(byte[] out, int from, int length) {
            return count.isOver() ? -1 : super.read(out, from, length);
        }
    }

    /** The library makes one of these for each part and asks it about each field. */
    private record Counting(Count count, BodyDescriptorBuilder its)
            implements BodyDescriptorBuilder {

        @Override
        public void reset() {
            its.reset();
        }

        @Override
        public Field addField(RawField field) throws MimeException {
            count.fields++;
            return its.addField(field);
        }

        @Override
        public BodyDescriptor build() {
            return its.build();
        }

        @Override
        public BodyDescriptorBuilder newChild() {
            count.parts++;
            return new Counting(count, its.newChild());
        }
    }
}
