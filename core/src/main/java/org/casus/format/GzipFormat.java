package org.casus.format;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.casus.source.UnreadableReason;

/** Any other kind, packed by gzip. */
final class GzipFormat implements InputFormat {

    /** More layers are no archive but a trap. */
    static final int DEEPEST = 3;

    private final Formats formats;

    /**
     * @param formats what may be packed
     */
    GzipFormat(Formats formats) {
        this.formats = formats;
    }

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public String description() {
        return "any of these, packed by gzip";
    }

    @Override
    public boolean mayHoldPages() {
        return true;
    }

    @Override
    public Fit judge(Beginning beginning) {
        return beginning.isGzip() ? Fit.SHAPED : Fit.NONE;
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        if (options.depth() >= DEEPEST) {
            return List.of(Item.Refused.of(name, UnreadableReason.NESTED)).iterator();
        }
        // not GZIPInputStream: it takes a member for the last where its source has to wait
        InputStream unpacked = new GzipMembers(in);
        return formats.open(unpacked, name, options.inside(name()));
    }
}
