package org.casus.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.casus.ArticleReader;
import org.casus.format.ArchiveRecords;
import org.casus.format.FormatOptions;
import org.casus.format.Formats;
import org.casus.format.Item;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Small web archives, some broken on purpose: how many of the records that can be read are read,
 * beside jwarc's own reader, which ends where it fails.
 */
final class WarcSuite implements Suite {

    private static final String FOLDER = "bench/web/warc";

    /** Where a record begins whose length is a number; counted without any of Casus. */
    private static final Pattern START =
            Pattern.compile(
                    "(?m)^WARC/[01]\\.\\d+\\r?$"
                            + "|^[a-z]+:\\S.* \\d+(?:\\.\\d+){3} \\d{8,} (?:.* )?\\d+$");

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public String needs() {
        return FOLDER;
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data) throws IOException {
        long there = 0;
        long read = 0;
        long jwarc = 0;
        long lost = 0;
        long pages = 0;
        long refused = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(data.resolve(FOLDER))) {
            files = walk.filter(WarcSuite::isArchive).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            there += count(bytes);
            jwarc += byJwarc(bytes);
            ArchiveRecords records = new ArchiveRecords(new ByteArrayInputStream(bytes));
            for (Object found = records.next(); found != null; found = records.next()) {
                read += found instanceof ArchiveRecords.Stored ? 1 : 0;
                lost += found instanceof ArchiveRecords.Stored ? 0 : 1;
            }
            Iterator<Item> items =
                    Formats.standard()
                            .open(
                                    new ByteArrayInputStream(bytes),
                                    file.toString(),
                                    FormatOptions.NONE);
            while (items.hasNext()) {
                boolean page = items.next().now() instanceof Item.Document;
                pages += page ? 1 : 0;
                refused += page ? 0 : 1;
            }
        }
        String of =
                "% of the " + there + " records of " + files.size() + " files that have a length";
        return List.of(
                new Figure("warc.records", 100.0 * read / there, of),
                new Figure("warc.jwarc", 100.0 * jwarc / there, of + ", by jwarc's reader"),
                new Figure("warc.lost", lost, "records refused, none of which has a length"),
                new Figure("warc.pages", pages, "documents"),
                new Figure("warc.refused", refused, "places refused"));
    }

    private static boolean isArchive(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && name.matches(".*\\.w?arc(\\.gz)?(\\.bad)?");
    }

    private static long count(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 1 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        byte[] unpacked = gzip ? unpacked(bytes) : bytes;
        Matcher start = START.matcher(new String(unpacked, StandardCharsets.ISO_8859_1));
        return start.results().count();
    }

    private static byte[] unpacked(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            in.transferTo(out);
        } catch (IOException e) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    private static long byJwarc(byte[] bytes) {
        long count = 0;
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            reader.setLenient(true);
            Optional<WarcRecord> next = reader.next();
            while (next.isPresent()) {
                next.get().body().consume();
                count++;
                next = reader.next();
            }
        } catch (IOException | RuntimeException e) {
            // as far as it came
            return count;
        }
        return count;
    }
}
