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

    private static final String FILE = "PK\u0003\u0004";

    /** The header of a file, before its name. */
    private static final int LOCAL_HEADER = 30;

    /** Where in it the length of the name stands, the lower byte first. */
    private static final int NAME_LENGTH = 26;

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
        return zip && !isOffice(beginning.latin1(0, Beginning.SAMPLE)) ? Fit.SHAPED : Fit.NONE;
    }

    /** Programs put the file that tells at any place, among the first few mostly. */
    private static boolean isOffice(String bytes) {
        int file = bytes.indexOf(FILE);
        while (file >= 0 && file + LOCAL_HEADER < bytes.length()) {
            int length =
                    bytes.charAt(file + NAME_LENGTH) | bytes.charAt(file + NAME_LENGTH + 1) << 8;
            int name = file + LOCAL_HEADER;
            if (OFFICE.contains(bytes.substring(name, Math.min(bytes.length(), name + length)))) {
                return true;
            }
            file = bytes.indexOf(FILE, name);
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

        private final ZipInputStream zip;
        private final FormatOptions options;
        private Iterator<Item> entry = Collections.emptyIterator();

        Entries(InputStream in, String name, FormatOptions options) {
            super(name);
            this.zip = new ZipInputStream(in);
            this.options = options.inside(ZipFormat.this.name());
        }

        @Override
        @Nullable Item advance() throws IOException {
            while (!entry.hasNext()) {
                ZipEntry next;
                try {
                    next = zip.getNextEntry();
                } catch (IllegalArgumentException e) {
                    // a name in no known encoding
                    return last(Item.Refused.of(name(), UnreadableReason.CORRUPT));
                } catch (ZipException e) {
                    // locked by a password, or packed in a way that Java does not know
                    return last(Item.Refused.of(name(), UnreadableReason.ZIP));
                }
                if (next == null) {
                    return null;
                }
                if (!next.isDirectory() && !isHidden(next.getName())) {
                    String place = name() + "/" + next.getName();
                    entry = formats.open(zip, place, options);
                }
            }
            return entry.next();
        }
    }

    /** What file systems put beside files: "__MACOSX/", ".DS_Store". */
    private static boolean isHidden(String path) {
        return path.startsWith("__MACOSX/") || path.startsWith(".") || path.contains("/.");
    }
}
