package org.casus.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.casus.model.SourceText;
import org.casus.source.UnreadableReason;
import org.junit.jupiter.api.Test;

class MailFormatsTest {

    private static final String HEAD =
            "From: \"The Morning Wire\" <wire@news.example>\r\nTo: r@mail.example\r\n"
                    + "Subject: =?utf-8?Q?Caf=C3=A9_closes?=\r\nDate: Tue, 12 Mar 2024 23:31:00 -0500\r\n"
                    + "Message-ID: <m1@news.example>\r\nMIME-Version: 1.0\r\n";

    private static SourceText read(byte[] mail) {
        List<Item> items = Sample.read(mail, "a.eml", FormatOptions.NONE);
        assertThat(items).singleElement().isInstanceOf(Item.Document.class);
        return ((Item.Document) items.get(0)).source();
    }

    private static SourceText read(String mail) {
        return read(mail.getBytes(UTF_8));
    }

    @Test
    void aMailHasItsSubjectDaySenderAndNumber() {
        SourceText mail =
                read(HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + Sample.story(1));

        assertThat(mail.title()).isEqualTo("Café closes");
        assertThat(mail.published()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(mail.site()).isEqualTo("The Morning Wire");
        assertThat(mail.id()).isEqualTo("m1@news.example");
        assertThat(mail.text()).isEqualTo(Sample.story(1));
    }

    @Test
    void codedTextInAnotherEncodingIsRead() {
        String html =
                "<p>Łódź protested.</p><script>no()</script><p style='display: none'>hidden</p><div>Peru met Chile.</div>";
        String coded =
                Base64.getMimeEncoder()
                        .encodeToString(html.getBytes(Charset.forName("ISO-8859-2")));
        String mail =
                HEAD
                        + "Content-Type: text/html; charset=iso-8859-2\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + coded;

        assertThat(read(mail).text()).isEqualTo("Łódź protested.\n\nPeru met Chile.");
    }

    @Test
    void thePlainTextGoesBeforeTheOtherUnlessItIsAStub() {
        String parts =
                HEAD
                        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n%s\r\n"
                        + "--b\r\nContent-Type: text/html\r\n\r\n<p>%s</p><p>Forward this.</p>\r\n--b--\r\n";

        assertThat(read(String.format(Locale.ROOT, parts, Sample.story(2), Sample.story(2))).text())
                .doesNotContain("Forward");
        assertThat(
                        read(String.format(
                                        Locale.ROOT,
                                        parts,
                                        "See it in your browser.",
                                        Sample.story(2)))
                                .text())
                .contains(Sample.story(2))
                .contains("Forward");
    }

    @Test
    void anAttachmentIsNoText() {
        String mail =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n"
                        + "Content-Disposition: attachment; filename=notes.txt\r\n\r\nSecret notes.\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nPeru met Chile.\r\n--b--\r\n";

        assertThat(read(mail).text().strip()).isEqualTo("Peru met Chile.");
    }

    @Test
    void aPageSavedAsAMailIsThatPage() {
        String mail =
                "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a\r\nSubject: x\r\n"
                        + "Date: Wed, 13 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n"
                        + "Content-Location: https://news.example/a\r\n\r\n"
                        + Sample.page(3)
                        + "\r\n--b--\r\n";
        SourceText page = read(mail);

        assertThat(page.url()).isEqualTo("https://news.example/a");
        assertThat(page.text()).contains(Sample.story(3));
        assertThat(page.published()).isNull();
    }

    private static final String INNER =
            "From: b@x.example\r\nSubject: Border\r\nDate: Sun, 10 Mar 2024 12:00:00 +0000\r\n"
                    + "Content-Type: text/plain\r\n\r\nPeru met Chile.\r\n";

    private static String parts(String kind, String first, String second) {
        return HEAD
                + "Content-Type: multipart/"
                + kind
                + "; boundary=b\r\n\r\n--b\r\n"
                + first
                + "\r\n--b\r\n"
                + second
                + "\r\n--b--\r\n";
    }

    @Test
    void mailsWithinAMailAreEachRead() {
        String note = "Content-Type: text/plain\r\n\r\nSee below.\r\n";
        String within = "Content-Type: message/rfc822\r\n\r\n" + INNER;
        String forwarded = parts("mixed", note, within);
        String digest = parts("digest", "\r\n" + INNER, "\r\n" + INNER);

        List<Item> items = Sample.read(forwarded.getBytes(UTF_8), "a.eml", FormatOptions.NONE);
        assertThat(items).extracting(Item::place).containsExactly("a.eml", "a.eml message 1");
        SourceText inner = ((Item.Document) items.get(1)).source();
        assertThat(inner.title()).isEqualTo("Border");
        assertThat(inner.published()).isEqualTo(LocalDate.of(2024, 3, 10));
        assertThat(inner.text().strip()).isEqualTo("Peru met Chile.");

        assertThat(Sample.read(digest.getBytes(UTF_8), "a.eml", FormatOptions.NONE))
                .hasSize(2)
                .allMatch(Item.Document.class::isInstance);
        String box = "From wire Tue Mar 12 10:31:00 2024\n" + forwarded.replace("\r", "") + "\n";
        assertThat(Sample.read((box + box).getBytes(UTF_8), "a.mbox", FormatOptions.NONE))
                .extracting(Item::place)
                .containsExactly(
                        "a.mbox message 1",
                        "a.mbox message 1 message 1",
                        "a.mbox message 2",
                        "a.mbox message 2 message 1");
    }

    @Test
    void mailsWithinMailsWithoutEndDoNoHarm() {
        String mail = INNER;
        for (int i = 0; i < 40; i++) {
            mail = HEAD + "Content-Type: message/rfc822\r\n\r\n" + mail;
        }
        assertThat(Sample.read(mail.getBytes(UTF_8), "a.eml", FormatOptions.NONE)).hasSize(1);
        String many = "Content-Type: message/rfc822\r\n\r\n".repeat(100_000);
        assertThat(Sample.read((HEAD + many).getBytes(UTF_8), "a.eml", FormatOptions.NONE))
                .allMatch(Item.Refused.class::isInstance)
                .hasSizeBetween(1, 2);
    }

    @Test
    void ofADigestWithoutEndTheFirstMailsAreReadAndTheRestIsSaid() {
        StringBuilder digest = new StringBuilder(HEAD);
        digest.append("Content-Type: multipart/digest; boundary=b\r\n\r\n");
        for (int i = 0; i <= MailParser.MOST_PARTS; i++) {
            digest.append("--b\r\n\r\nSubject: s\r\n\r\nPeru met Chile.\r\n");
        }
        List<Item> items =
                Sample.read(digest.toString().getBytes(UTF_8), "a.eml", FormatOptions.NONE);

        // a part and the mail within it are two; some more are read ahead
        int mails = items.size() - 1;
        assertThat(mails).isBetween(MailParser.MOST_PARTS / 2, MailParser.MOST_PARTS / 2 + 200);
        assertThat(items.subList(0, mails))
                .allSatisfy(
                        item ->
                                assertThat(((Item.Document) item).source().text().strip())
                                        .isEqualTo("Peru met Chile."));
        assertThat(items.get(mails - 1).place()).isEqualTo("a.eml message " + mails);
        assertThat(((Item.Refused) items.get(mails)).problem().reason())
                .isEqualTo(UnreadableReason.LONG_MAIL);
        assertThat(items.get(mails).place()).isEqualTo("a.eml");
    }

    @Test
    void aDigestOfManyMailsIsReadWhole() {
        StringBuilder digest = new StringBuilder(HEAD);
        digest.append("Content-Type: multipart/digest; boundary=b\r\n\r\n");
        for (int i = 0; i < 1500; i++) {
            digest.append("--b\r\n\r\nSubject: s\r\n\r\nPeru met Chile.\r\n");
        }
        digest.append("--b--\r\n");

        assertThat(Sample.read(digest.toString().getBytes(UTF_8), "a.eml", FormatOptions.NONE))
                .hasSize(1500)
                .allMatch(Item.Document.class::isInstance);
    }

    @Test
    void partsAndFieldsWithoutEndDoNoHarm() {
        String text = "Content-Type: text/plain\r\n\r\nPeru met Chile.\r\n";
        String empty = "--b\r\n\r\n".repeat(20_000);
        String many =
                HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + text + empty;
        String fields =
                parts("mixed", text, "A: b\r\n".repeat(MailParser.MOST_FIELDS + 1) + "\r\nno");

        for (String mail : List.of(many, fields)) {
            assertThat(read(mail).text().strip()).isEqualTo("Peru met Chile.");
        }
    }

    @Test
    void addressesOfLinksAmidPlainTextAreNoWords() {
        String plain =
                "Peru [ https://n.example/r?x=1 ] met Chile (https://n.example/2) and <https://n.example>.";
        String mail = HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + plain;

        assertThat(read(mail).text()).isEqualTo("Peru met Chile and.");
    }

    @Test
    void addressesWithoutEndDoNoHarm() {
        String plain = "(http://".repeat(200_000);
        String mail = HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + plain;

        assertThat(read(mail).text()).contains("(http://");
    }

    @Test
    void aMailWithoutTextIsRefused() {
        String mail =
                HEAD
                        + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n";
        List<Item> items = Sample.read(mail.getBytes(UTF_8), "a.eml", FormatOptions.NONE);

        assertThat(((Item.Refused) items.get(0)).problem().reason())
                .isEqualTo(UnreadableReason.NO_ARTICLE);
    }

    @Test
    void partsWithinPartsWithoutEndAreRefusedOrRead() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 5000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(Sample.read(mail.toString().getBytes(UTF_8), "a.eml", FormatOptions.NONE))
                .hasSize(1);
    }

    @Test
    void aMailboxIsCutWhereMailsBeginAndNotWhereTextSaysFrom() {
        String box =
                "From wire Tue Mar 12 10:31:00 2024\n"
                        + HEAD.replace("\r", "")
                        + "\nFrom Lima came word.\n\n>From Oslo too.\n\n"
                        + "From wire Wed Mar 13 10:31:00 +0000 2024\n"
                        + HEAD.replace("\r", "")
                        + "\nPeru met Chile.\n";
        List<Item> items = Sample.read(box.getBytes(UTF_8), "a.mbox", FormatOptions.NONE);

        assertThat(items)
                .extracting(Item::place)
                .containsExactly("a.mbox message 1", "a.mbox message 2");
        assertThat(((Item.Document) items.get(0)).source().text())
                .contains("From Lima came word.")
                .contains("\nFrom Oslo too.");
    }
}
