package org.casus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** Files of any kind in a ZIP archive, but for office documents, which are ZIP archives too. */
final class ZipFormat implements InputFormat {

    /** Files by which office documents, e-books and Java archives are told, within the sample. */
    private static final List<String> OFFICE =
            List.of(
                    "[Content_Types].xml",
                    "_rels/.rels",
                    "mimetype",
                    "META-INF/MANIFEST.MF",
                    "META-INF/container.xml",
                    "word/document.xml",
                    "xl/workbook.xml",
                    "ppt/presentation.xml");

    /** How much is unpacked to find such a file, many times what a sample of texts holds. */
    private static final int MOST_UNPACKED = 1 << 22;

    private final Formats formats;

    /**
     * @param formats what may be packed
     */
    ZipFormat(Formats formats) {
        this.formats = formats;
    }

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public String description() {
        return "files of any of these kinds in a ZIP archive";
    }

    @Override
    public boolean mayHoldPages() {
        return true;
    }

    @Override
    public Fit judge(Beginning beginning) {
        boolean zip = beginning.startsWith('P', 'K', 3, 4);
        return zip && !isOffice(beginning.stream()) ? Fit.SHAPED : Fit.NONE;
    }

    /**
     * Programs put the file that tells at any place, among the first few mostly. The archive's own
     * files count, and not those of a document that it stores as it is.
     */
    private static boolean isOffice(InputStream sample) {
        byte[] portion = new byte[1 << 13];
        int unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(sample)) {
            ZipEntry file = zip.getNextEntry();
            while (file != null) {
                if (OFFICE.contains(file.getName())) {
                    return true;
                }
                int read = zip.read(portion);
                while (read > 0 && unpacked < MOST_UNPACKED) {
                    unpacked += read;
                    read = zip.read(portion);
                }
                file = unpacked < MOST_UNPACKED ? zip.getNextEntry() : null;
            }
        } catch (IOException | IllegalArgumentException e) {
            // the sample ends amid a file, or there is one that Java cannot read
            return false;
        }
        return false;
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return options.depth() >= GzipFormat.DEEPEST
                ? List.of(Item.Refused.of(name, UnreadableReason.NESTED)).iterator()
                : new Entries(in, name, options);
    }

    private final class Entries extends ItemIterator {

        private final ZipEntries zip;
        private final FormatOptions options;
        private Iterator<Item> entry = Collections.emptyIterator();

        Entries(InputStream in, String name, FormatOptions options) {
            super(name);
            this.zip = new ZipEntries(in);
            this.options = options.inside(ZipFormat.this.name());
        }

        @Override
        @Nullable Item advance() throws IOException {
            while (!entry.hasNext()) {
                if (zip.isLost()) {
                    return last(Item.Refused.of(name(), UnreadableReason.ZIP_REST));
                }
                try {
                    ZipEntries.Passed passed = zip.pass();
                    ZipEntry next = passed == null && !zip.isLost() ? zip.getNextEntry() : null;
                    if (passed == null && next == null) {
                        return null;
                    }
                    entry = passed == null ? opened(next) : refused(passed);
                } catch (IllegalArgumentException e) {
                    // a name in no known encoding
                    return last(Item.Refused.of(name(), UnreadableReason.CORRUPT));
                } catch (ZipException e) {
                    // the file before is damaged
                    return last(Item.Refused.of(name(), UnreadableReason.ZIP_REST));
                }
            }
            return entry.next();
        }

        private Iterator<Item> opened(@Nullable ZipEntry file) {
            return file == null || file.isDirectory() || isHidden(file.getName())
                    ? Collections.emptyIterator()
                    : formats.open(zip, name() + "/" + file.getName(), options);
        }

        private Iterator<Item> refused(ZipEntries.Passed file) {
            Item item = Item.Refused.of(name() + "/" + file.name(), file.reason());
            return isHidden(file.name())
                    ? Collections.emptyIterator()
                    : Collections.singletonList(item).iterator();
        }
    }

    /** What file systems put beside files: "__MACOSX/", ".DS_Store". */
    private static boolean isHidden(String path) {
        return path.startsWith("__MACOSX/") || path.startsWith(".") || path.contains("/.");
    }
}
