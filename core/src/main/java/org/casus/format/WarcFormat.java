package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * A web archive, WARC or ARC, packed by gzip or not: the pages and texts that were fetched well.
 * Records that are damaged are refused one by one, and reading goes on at the next.
 */
final class WarcFormat implements InputFormat {

    private final ArchivePages pages = new ArchivePages();

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public String description() {
        return "a web archive, WARC or ARC, gzipped or not: its pages";
    }

    @Override
    public boolean mayHoldPages() {
        return true;
    }

    @Override
    public Fit judge(Beginning beginning) {
        byte[] start = beginning.unpacked();
        boolean signed = startsWith(start, "WARC/") || startsWith(start, "filedesc://");
        boolean named = beginning.isNamed(".warc", ".warc.gz", ".arc", ".arc.gz", ".wet.gz");
        return signed ? Fit.SIGNED : named ? Fit.NAMED : Fit.NONE;
    }

    private static boolean startsWith(byte[] bytes, String signature) {
        for (int i = 0; i < signature.length(); i++) {
            if (i >= bytes.length || bytes[i] != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return new Pages(in, name);
    }

    private final class Pages extends ItemIterator {

        private final InputStream in;
        private @Nullable ArchiveRecords records;

        Pages(InputStream in, String name) {
            super(name);
            this.in = in;
        }

        @Override
        @Nullable Item advance() throws IOException {
            ArchiveRecords source = records;
            if (source == null) {
                source = new ArchiveRecords(in);
                records = source;
            }
            ArchiveRecords.Found found = source.next();
            while (found != null) {
                String place = name() + " record " + source.count();
                Item item = item(found, place);
                if (item != null) {
                    return item;
                }
                found = source.next();
            }
            return null;
        }

        private @Nullable Item item(ArchiveRecords.Found found, String place) {
            if (found instanceof ArchiveRecords.Lost lost) {
                String target = lost.target() == null ? "" : " (" + lost.target() + ")";
                return Item.Refused.of(place + target, lost.reason());
            }
            return pages.read(place, (ArchiveRecords.Stored) found);
        }

        @Override
        Unreadable nothing() {
            long count = records == null ? 0 : records.count();
            return count == 0
                    ? new Unreadable(UnreadableReason.OTHER_KIND, 0, "no record in it")
                    : new Unreadable(
                            UnreadableReason.NO_ARTICLE, 0, count + " records, none a page");
        }
    }
}
