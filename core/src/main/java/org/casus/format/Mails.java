package org.casus.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.stream.Field;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.page.PageDecoder;
import org.casus.source.Decoded;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Makes a document of a mail: its subject, day, sender and text. A newsletter of many stories is
 * one document; mails within a mail, forwarded or in the digest of a list, are documents of their
 * own; of a mail of thousands the first are read. A web page that a browser saved as a mail (MHTML)
 * is that page.
 */
final class Mails {

    /** Parts within parts: forwarded mails have some, and no more. */
    private static final int DEEPEST = 10;

    /** Where the plain text is this much shorter, it only says to look at the other. */
    private static final double STUB = 0.4;

    /** What a mail that holds others says of them. */
    private static final Pattern WITHIN =
            Pattern.compile("message/rfc822|multipart/digest", Pattern.CASE_INSENSITIVE);

    /** Where the plain text of a newsletter tells the address of a link, amid its sentences. */
    private static final Pattern ADDRESS =
            Pattern.compile("[ \\t]?[\\[(<] ?https?://[^\\s\\[\\](<)>]{1,4000}+ ?[\\])>]");

    private final WebPages pages = new WebPages();
    private final PageDecoder decoder = new PageDecoder();

    /** The texts that a mail holds. */
    private static final class Parts {

        private @Nullable String plain;
        private @Nullable String html;
        private byte @Nullable [] page;
        private @Nullable String charset;
        private int damaged;
        private final List<Message> mails = new ArrayList<>();
    }

    /**
     * Reads a mail and the mails within it.
     *
     * @param place where it stands, for people
     * @param bytes all of it
     * @return one item at least; later, where there is but one
     */
    Iterator<Item> open(String place, byte[] bytes) {
        if (mayHoldMails(bytes)) {
            return read(place, bytes).iterator();
        }
        Item later = new Item.Later(place, bytes.length, () -> read(place, bytes).get(0));
        return Collections.singletonList(later).iterator();
    }

    private static boolean mayHoldMails(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return WITHIN.matcher(all).find();
    }

    private List<Item> read(String place, byte[] bytes) {
        List<Item> items = new ArrayList<>();
        try {
            MailParser.Parsed parsed = MailParser.parse(bytes);
            read(place, parsed.mail(), items, 0);
            if (parsed.isCut()) {
                // the last mail is torn; of one alone, the text stands at its start
                if (items.size() > 1) {
                    items.remove(items.size() - 1);
                }
                items.add(Item.Refused.of(place, UnreadableReason.LONG_MAIL));
            }
            return items;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the library goes down one call for each part within a part
            return List.of(Item.Refused.of(place, UnreadableReason.CORRUPT));
        }
    }

    private void read(String place, Message mail, List<Item> items, int depth) throws IOException {
        Parts parts = new Parts();
        gather(mail, parts, 0);
        Item its = item(place, mail, parts);
        boolean only = depth >= DEEPEST || parts.mails.isEmpty();
        if (only || its instanceof Item.Document) {
            items.add(its);
        }
        for (int i = 0; i < parts.mails.size() && depth < DEEPEST; i++) {
            read(place + " message " + (i + 1), parts.mails.get(i), items, depth + 1);
        }
    }

    private Item item(String place, Message mail, Parts parts) {
        String saved = field(mail, "Snapshot-Content-Location");
        if (saved != null && parts.page != null) {
            return pages.read(place, parts.page, parts.charset, saved);
        }
        String text = text(parts);
        if (text.isBlank()) {
            return Item.Refused.of(place, UnreadableReason.NO_ARTICLE);
        }
        return text.length() > FormatOptions.MOST_CHARACTERS
                ? Item.Refused.of(place, UnreadableReason.TOO_LONG)
                : new Item.Document(place, source(place, mail, text), parts.damaged);
    }

    private static String text(Parts parts) {
        String html = parts.html == null ? "" : HtmlText.of(parts.html);
        String plain = parts.plain == null ? "" : ADDRESS.matcher(parts.plain).replaceAll("");
        return plain.isBlank() || plain.length() < html.length() * STUB ? html : plain;
    }

    private static SourceText source(String place, Message mail, String text) {
        String date = field(mail, "Date");
        String id = field(mail, "Message-ID");
        String subject = mail.getSubject();
        return new SourceText(
                id == null ? null : id.replace("<", "").replace(">", ""),
                place,
                text,
                subject == null || subject.isBlank() ? null : RecordReader.whole(subject.strip()),
                date == null ? null : PlainDays.read(date),
                DateBasis.METADATA,
                null,
                sender(mail.getFrom()));
    }

    private static @Nullable String sender(@Nullable MailboxList from) {
        if (from == null || from.isEmpty()) {
            return null;
        }
        Mailbox first = from.get(0);
        String name = first.getName();
        String known = name == null || name.isBlank() ? first.getDomain() : name.strip();
        return known == null || known.isBlank() ? null : known;
    }

    private static @Nullable String field(Message mail, String name) {
        Field field = mail.getHeader() == null ? null : mail.getHeader().getField(name);
        String value = field == null ? null : field.getBody();
        return value == null || value.isBlank() ? null : value.strip();
    }

    private void gather(Entity entity, Parts parts, int depth) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart multipart && depth < DEEPEST) {
            List<Entity> inner = new ArrayList<>(multipart.getBodyParts());
            for (Entity part : inner) {
                gather(part, parts, depth + 1);
            }
        } else if (body instanceof Message inner) {
            parts.mails.add(inner);
        } else if (body instanceof TextBody text && !isAttached(entity)) {
            keep(text, String.valueOf(entity.getMimeType()), parts);
        }
    }

    private static boolean isAttached(Entity entity) {
        return "attachment".equalsIgnoreCase(entity.getDispositionType());
    }

    /** The first text of each kind counts: what follows are banners of lists and scanners. */
    private void keep(TextBody text, String type, Parts parts) throws IOException {
        boolean html = type.equals("text/html");
        boolean plain = type.equals("text/plain");
        boolean wanted = html && parts.html == null || plain && parts.plain == null;
        if (!wanted) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.getInputStream().transferTo(out);
        String charset = text.getMimeCharset();
        Decoded decoded = decoder.decode(out.toByteArray(), charset);
        if (decoded instanceof Decoded.Text its) {
            parts.damaged += its.damaged();
            parts.html = html ? its.characters() : parts.html;
            parts.plain = plain ? its.characters() : parts.plain;
            parts.page = html ? out.toByteArray() : parts.page;
            parts.charset = html ? charset : parts.charset;
        }
    }
}
