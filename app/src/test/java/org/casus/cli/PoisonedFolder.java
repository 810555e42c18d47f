package org.casus.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** A folder of files of every evil kind, with good articles strewn in; the same for each seed. */
final class PoisonedFolder {

    /** Every so many files are good, and every so many of a large kind. */
    private static final int GOOD_EVERY = 80;

    private static final int LARGE_EVERY = 250;
    private static final int IN_A_FOLDER = 500;

    private static final String TALKS = "Chile met Peru on Monday, the ministry in Lima said. ";

    /** A kind of evil: the ending of its name, and its bytes. */
    private record Evil(String ending, Function<Random, byte[]> bytes) {}

    private final Path root;
    private final Random random;
    private final List<Path> good = new ArrayList<>();
    private int files;

    private PoisonedFolder(Path root, long seed) {
        this.root = root;
        this.random = new Random(seed);
    }

    /** Makes one with so many files, beside links, pipes and empty folders. */
    static PoisonedFolder make(Path root, int files, long seed) throws IOException {
        PoisonedFolder folder = new PoisonedFolder(root, seed);
        List<Evil> small = small();
        List<Evil> large = large();
        for (int i = 0; i < files; i++) {
            if (i % GOOD_EVERY == 0) {
                folder.good(i);
            } else if (i % LARGE_EVERY == 1) {
                folder.evil(i, large.get(i / LARGE_EVERY % large.size()));
            } else {
                folder.evil(i, small.get(i % small.size()));
            }
        }
        folder.oddities();
        return folder;
    }

    /** The good articles, in the order of the folder. */
    List<Path> good() {
        return good;
    }

    /** How many plain files there are. */
    int files() {
        return files;
    }

    private Path folder(int number) throws IOException {
        String name = String.format(Locale.ROOT, "%03d", number / IN_A_FOLDER);
        return Files.createDirectories(root.resolve(name));
    }

    private void good(int number) throws IOException {
        String text = Prose.article(random);
        String name = String.format(Locale.ROOT, "%05d-good", number);
        Path file =
                switch (number / GOOD_EVERY % 3) {
                    case 0 -> Files.writeString(folder(number).resolve(name + ".txt"), text);
                    case 1 ->
                            Files.write(
                                    folder(number).resolve(name + ".txt.gz"),
                                    gzip(text.getBytes(UTF_8)));
                    default ->
                            Files.writeString(
                                    folder(number).resolve(name + ".jsonl"),
                                    "{\"text\":\"" + text.replace("\n", "\\n") + "\"}\n");
                };
        files++;
        good.add(file);
    }

    private void evil(int number, Evil evil) throws IOException {
        String name = String.format(Locale.ROOT, "%05d", number) + name(number) + evil.ending();
        byte[] bytes = evil.bytes().apply(random);
        try {
            Files.write(folder(number).resolve(name), bytes);
        } catch (InvalidPathException e) {
            // a locale that has no such characters
            Files.write(folder(number).resolve(number + evil.ending()), bytes);
        }
        files++;
    }

    private static String name(int number) {
        return switch (number % 13) {
            case 0 -> " with spaces ";
            case 1 -> "\nnew\r\nline";
            case 2 -> "-\uD83D\uDE42-é";
            case 3 -> "*?[{";
            case 4 -> "n".repeat(230);
            case 5 -> "'\"$(exit)`;";
            case 6 -> "\u001b[31m";
            default -> "";
        };
    }

    /** What is no plain file, and loops. */
    private void oddities() throws IOException {
        Files.createSymbolicLink(root.resolve("dangling.txt"), root.resolve("nowhere.txt"));
        Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
        Files.createSymbolicLink(root.resolve("000/up"), root);
        Files.createSymbolicLink(root.resolve("here"), Path.of("."));
        Files.createDirectories(root.resolve("empty/also empty"));
        Path deep = root;
        for (int i = 0; i < 100; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Path locked = Files.writeString(root.resolve("locked.txt"), " ");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        files++;
        pipe(root.resolve("pipe.txt"));
        pipe(root.resolve("000/pipe.jsonl"));
    }

    private static void pipe(Path path) throws IOException {
        try {
            new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Evil evil(String ending, byte[] bytes) {
        return new Evil(ending, r -> bytes);
    }

    private static Evil evil(String ending, String text) {
        return evil(ending, text.getBytes(UTF_8));
    }

    private static byte[] noise(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Evil headed(String ending, int... head) {
        byte[] bytes = new byte[head.length];
        for (int i = 0; i < head.length; i++) {
            bytes[i] = (byte) head[i];
        }
        return new Evil(ending, r -> join(bytes, noise(r, r.nextInt(300))));
    }

    private static Evil headed(String ending, String head) {
        return headed(ending, head.chars().toArray());
    }

    private static List<Evil> small() {
        List<Evil> kinds = new ArrayList<>();
        kinds.addAll(blanks());
        kinds.addAll(binaries());
        kinds.addAll(encodings());
        kinds.addAll(markup());
        kinds.addAll(records());
        return kinds;
    }

    private static List<Evil> blanks() {
        return List.of(
                evil(".txt", ""),
                evil("", " \n\t\r\n\u00a0\u3000\u200b"),
                evil(".html", ""),
                evil(".jsonl", "\n\n \n"),
                evil(".csv", "text\n"),
                evil(".gz", gzip(new byte[0])),
                evil(".txt", ".\n".repeat(200)),
                evil(".txt", "( [ { « “ ".repeat(100)));
    }

    private static List<Evil> binaries() {
        return List.of(
                new Evil(".bin", r -> noise(r, r.nextInt(2000))),
                new Evil(".txt", r -> noise(r, 40)),
                headed(".pdf", "%PDF-1.7\n"),
                headed(".zip", "PK\u0003\u0004"),
                headed(".docx", "PK\u0005\u0006"),
                headed(".png", 0x89, 'P', 'N', 'G', 13, 10, 26, 10),
                headed(".gif", "GIF89a"),
                headed(".elf", 0x7f, 'E', 'L', 'F'),
                headed(".jpg", 0xff, 0xd8, 0xff, 0xe0),
                headed(".doc", 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
                headed(".parquet", "PAR1"),
                headed(".warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\n"),
                headed(".gz", 31, 139, 8, 0, 0, 0, 0, 0, 0, 3),
                headed(".bz2", "BZh91AY&SY"),
                evil(".nul", new byte[300]),
                evil(".txt", TALKS + "\0\0\0" + TALKS));
    }

    private static List<Evil> encodings() {
        byte[] lone = {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80, ' ', (byte) 0xc0, (byte) 0xaf};
        byte[] wide = ("\uFEFF" + TALKS).getBytes(UTF_16LE);
        Charset utf32 = Charset.forName("UTF-32BE");
        return List.of(
                evil(".txt", Arrays.copyOf(wide, wide.length - 1)),
                evil(".txt", Arrays.copyOf(("\uFEFF" + TALKS).getBytes(UTF_16BE), 31)),
                evil(".txt", new byte[] {(byte) 0xff, (byte) 0xfe}),
                evil(".txt", new byte[] {(byte) 0xfe, (byte) 0xff, 0}),
                evil(".txt", "\uFEFF"),
                evil(".txt", "\uFEFF\uFEFF\uFEFF" + TALKS),
                evil(".txt", ("\uFEFF" + TALKS).getBytes(utf32)),
                evil(".txt", new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 0, 0, (byte) 0xd8, 0}),
                evil(".txt", join(TALKS.getBytes(UTF_8), lone)),
                new Evil(".txt", r -> join(TALKS.getBytes(UTF_8), noise(r, 20))),
                evil(".txt", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 'a', 0}),
                evil(".txt", "\u202e" + TALKS + "\u0085\u2028\u0301\uFFFF"),
                evil(".txt", "a" + "\u0301".repeat(3000)));
    }

    private static List<Evil> markup() {
        String bomb =
                "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>"
                        + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>"
                        + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e SYSTEM 'file:///etc/passwd'>"
                        + "]>";
        return List.of(
                evil(".html", "<p>" + TALKS),
                evil(".html", "</div></p></html>"),
                evil(".html", "<!DOCTYPE html><html><body></body></html>"),
                evil(".html", "<<p<<b>>&&#xD800;&#99999999;&nosuch</ <!-- <![CDATA[ " + TALKS),
                evil(".html", "<table><p><tr><form><td></table><form><select>" + TALKS),
                evil(".html", "<html><script>if (a<b) document.write('<p>')</html>"),
                evil(".html", "<html><p " + "a=b ".repeat(400)),
                evil(".html", "<div>".repeat(2000) + TALKS),
                evil(".html", "<html><script type=\"application/ld+json\">{\"@type\":[[[</script>"),
                evil(".xml", bomb + "<rss><channel><item><title>&d;&e;</title></item>"),
                evil(".xml", "<rss version='2.0'><channel><item><item><item>"),
                evil(".xml", "<?xml version='1.0' encoding='nosuch'?><feed>"),
                evil(".eml", "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\n--\n"),
                evil(".eml", "Subject: =?utf-8?B?////?=\nContent-Type: text/plain\n\n"));
    }

    private static List<Evil> records() {
        return List.of(
                evil(".jsonl", "{\"text\":\"Hi"),
                evil(".jsonl", "{]\nnull\n[1]\n\"x\"\n{\"text\":3}\n{\"id\":\"x\"}\n"),
                evil(".jsonl", "{\"text\":\"\\ud800 " + TALKS + "\"}\n"),
                evil(".jsonl", "{\"text\":\"\",\"published\":\"soon\"}\n"),
                evil(".jsonl", "{\"a\":".repeat(2000) + "1" + "}".repeat(2000) + "\n"),
                evil(".json", "[".repeat(5000)),
                evil(".json", "[{\"text\":[[[[[[[["),
                evil(".json", "{\"text\":\"x\",".repeat(20)),
                evil(".csv", "id,text\n1,\"never closed\n2,x\n"),
                evil(".csv", "text,text,text\n,,\n,\n"),
                evil(".csv", "\"\"\"\"\"\n,,,,,,,\n"),
                evil(".tsv", "id\ttext\n1\n\t\t\t\n"));
    }

    private static List<Evil> large() {
        int million = 1_000_000;
        return List.of(
                evil(".txt", "a".repeat(million)),
                evil(".jsonl", "[".repeat(million)),
                evil(".html", "<b>".repeat(million / 3)),
                evil(".gz", gzip(new byte[20 * million])),
                evil(".txt.gz", gzip(gzip(gzip(gzip(new byte[million]))))),
                evil(".gz", Arrays.copyOf(gzip(TALKS.repeat(500).getBytes(UTF_8)), 100)),
                evil(".csv", ",".repeat(million)),
                evil(".txt", "\n".repeat(million)),
                evil(".html", "&amp".repeat(million / 4)));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
