package org.casus.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An input of one kind for tests, made up, of any number of documents.
 *
 * @param format its kind
 * @param file a name as such files have
 * @param head what stands before the first document
 * @param document one, by its number from 0
 * @param tail what stands behind the last
 * @param many whether it may hold more than one
 */
public record Sample(
        String format,
        String file,
        byte[] head,
        IntFunction<byte[]> document,
        byte[] tail,
        boolean many) {

    /** A text of some 400 characters that names its number. */
    static String story(int i) {
        return ("Norway warned Sweden on Monday that it would close crossing number " + i + ". ")
                + "Ministers of both countries are to meet in Oslo next week, an official said. "
                + "The dispute began when a bridge was damaged during repairs last winter. "
                + "Sweden's foreign minister called the warning unhelpful and asked for talks. "
                + "Traders in the border towns said that they feared for their summer season.";
    }

    private static Sample text(
            String format, String file, String head, IntFunction<String> document, String tail) {
        IntFunction<byte[]> bytes = i -> document.apply(i).getBytes(UTF_8);
        return new Sample(format, file, head.getBytes(UTF_8), bytes, tail.getBytes(UTF_8), true);
    }

    private static Sample one(String format, String file, String document) {
        IntFunction<byte[]> bytes = i -> document.getBytes(UTF_8);
        return new Sample(format, file, new byte[0], bytes, new byte[0], false);
    }

    /** One of each kind that this module knows, and some packed. */
    public static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        all.add(one("text", "a.txt", story(0)));
        all.add(one("html", "a.html", page(0)));
        all.add(text("feed", "a.xml", RSS_HEAD, Sample::rssItem, "</channel></rss>\n"));
        all.add(text("feed", "feed.json", JSON_FEED_HEAD, Sample::feedItem, "]}\n"));
        all.add(text("jsonl", "a.jsonl", "", i -> record(i) + "\n", ""));
        all.add(text("json", "a.json", "[\n", i -> (i == 0 ? "" : ",\n") + record(i), "\n]\n"));
        all.add(text("csv", "a.csv", "id;Date;Headline;Body\n", i -> row(i, ";"), ""));
        all.add(text("tsv", "a.tsv", "id\tDate\tHeadline\tBody\n", i -> row(i, "\t"), ""));
        all.add(text("warc", "a.warc", "", Sample::warcRecord, ""));
        all.add(gzipped("warc", "a.warc.gz", Sample::warcRecord));
        all.add(text("warc", "a.arc", ARC_HEAD, Sample::arcRecord, ""));
        all.add(text("nexis", "old.txt", "", Sample::nexis, ""));
        all.add(text("nexis", "uni.txt", "", Sample::nexisUni, ""));
        all.add(text("factiva", "factiva.txt", "", Sample::factiva, ""));
        all.add(text("factiva", "shown.txt", "", Sample::factivaShown, ""));
        all.add(text("proquest", "proquest.txt", "", Sample::proquest, ""));
        all.add(one("eml", "a.eml", mail(0)));
        all.add(text("mbox", "a.mbox", "", i -> FROM_LINE + mail(i) + "\n", ""));
        all.add(gzipped("gzip", "a.jsonl.gz", i -> record(i) + "\n"));
        all.add(zip());
        return all;
    }

    private static final String FROM_LINE = "From wire@news.example Tue Mar 12 10:31:00 2024\n";

    private static final String RSS_HEAD =
            "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Wire</title>"
                    + "<link>https://wire.example/</link>\n";

    private static final String ARC_HEAD =
            "filedesc://a.arc 0.0.0.0 20240312103100 text/plain 77\n1 0 Wire\n"
                    + "URL IP-address Archive-date Content-type Archive-length\n"
                    + "0123456789\n\n";

    private static final String JSON_FEED_HEAD =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[";

    private static String feedItem(int i) {
        return (i == 0 ? "" : ",")
                + "{\"id\":\"f"
                + i
                + "\",\"url\":\"https://wire.example/"
                + i
                + "\",\"content_text\":\""
                + story(i)
                + "\"}";
    }

    private static String rssItem(int i) {
        return "<item><title>Crossing "
                + i
                + "</title><link>https://wire.example/"
                + i
                + "</link><pubDate>Tue, 12 Mar 2024 10:31:00 GMT</pubDate><description><![CDATA[<p>"
                + story(i)
                + "</p>]]></description></item>\n";
    }

    static String page(int i) {
        return "<!DOCTYPE html>\n<html><head><title>Crossing "
                + i
                + "</title></head><body><article><h1>Crossing "
                + i
                + "</h1><p>"
                + story(i)
                + "</p><p>"
                + story(i + 1)
                + "</p></article></body></html>\n";
    }

    private static String record(int i) {
        return "{\"id\":\"r"
                + i
                + "\",\"published\":\"2024-03-12\",\"title\":\"Crossing "
                + i
                + "\",\"text\":\""
                + story(i)
                + "\"}";
    }

    private static String row(int i, String delimiter) {
        return String.join(
                delimiter,
                "r" + i,
                "12 March 2024",
                "\"Crossing " + i + "\"",
                quoted(story(i)) + "\n");
    }

    private static String quoted(String words) {
        return '"' + words.replace("Monday", "\"\"Monday\"\"\n") + '"';
    }

    private static String http(int i) {
        String page = page(i);
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + page.length()
                + "\r\n\r\n"
                + page;
    }

    static String warcRecord(int i) {
        String http = http(i);
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/"
                + i
                + "\r\nWARC-Date: 2024-03-20T00:00:00Z\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.length()
                + "\r\n\r\n"
                + http
                + "\r\n\r\n";
    }

    private static String arcRecord(int i) {
        String http = http(i);
        return "https://news.example/"
                + i
                + " 192.0.2.1 20240320000000 text/html "
                + http.length()
                + "\n"
                + http
                + "\n";
    }

    private static String nexis(int i) {
        return "                               "
                + (i + 1)
                + " of 120 DOCUMENTS\n\n\n"
                + "                              The Harbour Post\n\n"
                + "                            March 12, 2024 Tuesday\n"
                + "                              Late Edition - Final\n\n"
                + "Crossing "
                + i
                + " may close,\nsays Norway\n\n"
                + "BYLINE: By JANE ROE\n\nSECTION: Section A; Column 1; Foreign Desk; Pg. 1\n\n"
                + "LENGTH: 523 words\n\nDATELINE: OSLO\n\n"
                + story(i).replace(". ", ".\n\n")
                + "\n\nURL: https://post.example/"
                + i
                + "\n\nLANGUAGE: ENGLISH\n\nSUBJECT: BORDERS (90%); TALKS (78%)\n\n"
                + "LOAD-DATE: March 14, 2024\n\nPUBLICATION-TYPE: Newspaper\n\n"
                + "                 Copyright 2024 The Harbour Post Company\n"
                + "                          All Rights Reserved\n\n\n";
    }

    private static String nexisUni(int i) {
        return "Crossing "
                + i
                + " may close\nThe Harbour Post\nMarch 12, 2024 Tuesday\n\n"
                + "Copyright 2024 The Harbour Post Company All Rights Reserved\n\n"
                + "Section: WORLD; Pg. 5\nLength: 523 words\nByline: Jane Roe\n\nBody\n\n"
                + story(i).replace(". ", ".\n\n")
                + "\n\nClassification\n\nLanguage: ENGLISH\n\nSubject: BORDERS (90%)\n\n"
                + "Load-Date: March 14, 2024\n\nEnd of Document\n\n";
    }

    private static String factiva(int i) {
        return "HD   Crossing "
                + i
                + " may close\nBY   By Jane Roe\nWC   523 words\nPD   12 March 2024\nET   10:31\n"
                + "SN   Harbour News Service\nSC   HARB\nLA   English\n"
                + "CY   Copyright 2024 Harbour. All Rights Reserved.\n\nLP\n"
                + story(i).replaceFirst("\\. ", ".\n\nTD\n")
                + "\n\nNS   gborder : Borders\nRE   norw : Norway\nAN   Document HARB0000020240312ek3c"
                + String.format(Locale.ROOT, "%05d", i)
                + "\n\n";
    }

    private static String factivaShown(int i) {
        return "Crossing "
                + i
                + " may close\n\nBy Jane Roe\n523 words\n12 March 2024\n10:31\nHarbour News Service\n"
                + "HARB\nEnglish\n(c) 2024 Harbour\n\n"
                + story(i).replaceFirst("\\. ", ".\n\n")
                + "\n\nDocument HARB0000020240312ek3c"
                + String.format(Locale.ROOT, "%05d", i)
                + "\n\n";
    }

    private static String proquest(int i) {
        return "____________________________________________________________\n\nDocument "
                + (i + 1)
                + " of 120\n\nCrossing "
                + i
                + " may close\n\nRoe, Jane. Harbour Post; Oslo [Oslo]12 Mar 2024: A.1.\n\n"
                + "Full text: "
                + story(i).replaceFirst("\\. ", ".\n\n")
                + "\n\nSubject: Borders\n\nLocation: Norway\n\nTitle: Crossing "
                + i
                + " may close\n\nPublication title: Harbour Post; Oslo\n\nFirst page: A.1\n\n"
                + "Publication year: 2024\n\nPublication date: Mar 12, 2024\n\n"
                + "ProQuest document ID: 29"
                + i
                + "\n\nDocument URL: https://search.example/docview/29"
                + i
                + "\n\nCopyright: Copyright Harbour Post Mar 12, 2024\n\n";
    }

    private static String mail(int i) {
        return "From: \"The Morning Wire\" <wire@news.example>\nTo: reader@mail.example\n"
                + "Subject: Crossing "
                + i
                + "\nDate: Tue, 12 Mar 2024 23:31:00 -0500\nMessage-ID: <m"
                + i
                + "@news.example>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/alternative; boundary=\"b1\"\n\n"
                + "--b1\nContent-Type: text/plain; charset=utf-8\n\nRead it in your browser.\n"
                + "--b1\nContent-Type: text/html; charset=utf-8\n\n<html><body><div>"
                + story(i)
                + "</div><p>And more.</p></body></html>\n--b1--\n";
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A member of its own for each document. */
    private static Sample gzipped(String format, String file, IntFunction<String> document) {
        IntFunction<byte[]> member = i -> gzip(document.apply(i).getBytes(UTF_8));
        return new Sample(format, file, new byte[0], member, new byte[0], true);
    }

    /** Entries one after another; the directory at the end, which nobody needs, is left out. */
    private static Sample zip() {
        IntFunction<byte[]> entry =
                i -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try {
                        // not closed: only the entry itself is wanted
                        ZipOutputStream zip = new ZipOutputStream(out);
                        zip.putNextEntry(new ZipEntry("folder/a" + i + ".txt"));
                        zip.write(story(i).getBytes(UTF_8));
                        zip.closeEntry();
                        zip.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out.toByteArray();
                };
        return new Sample("zip", "a.zip", new byte[0], entry, new byte[0], true);
    }

    /** So many documents as a stream that makes them when they are read. */
    InputStream stream(int documents) {
        Enumeration<InputStream> parts =
                new Enumeration<>() {
                    private int next = -1;

                    @Override
                    public boolean hasMoreElements() {
                        return next <= documents;
                    }

                    @Override
                    public InputStream nextElement() {
                        if (next > documents) {
                            throw new NoSuchElementException();
                        }
                        int i = next++;
                        byte[] part = i < 0 ? head : i == documents ? tail : document.apply(i);
                        return new ByteArrayInputStream(part);
                    }
                };
        return new SequenceInputStream(parts);
    }

    /** So many documents, whole. */
    public byte[] bytes(int documents) {
        try (InputStream in = stream(documents)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether it may be longer than memory; a feed lists the news of some days and is read whole.
     */
    boolean isStreamed() {
        return many && !format.equals("feed");
    }

    /** As the tests name it. */
    @Override
    public String toString() {
        return format + " " + file;
    }

    /** What the items are when an input is opened without a word on its kind. */
    static List<Item> read(byte[] bytes, String file, FormatOptions options) {
        List<Item> items = new ArrayList<>();
        Formats.standard()
                .open(new ByteArrayInputStream(bytes), file, options)
                .forEachRemaining(item -> items.add(item.now()));
        return Collections.unmodifiableList(items);
    }
}
