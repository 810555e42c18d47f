package org.casus.format;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;

/** A web page as it was saved: its article without menus, teasers and comments. */
final class HtmlFormat implements InputFormat {

    /** How far from the start of a page its first tags may stand, behind comments. */
    private static final int PROLOGUE = 2048;

    private final WebPages pages = new WebPages();

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String description() {
        return "a saved web page: its article";
    }

    @Override
    public boolean mayHoldPages() {
        return true;
    }

    @Override
    public Fit judge(Beginning beginning) {
        boolean named = beginning.isNamed(".html", ".htm", ".xhtml", ".shtml");
        if (beginning.opensWith("<!doctype html", "<html", "<head", "<body")) {
            return Fit.SHAPED;
        }
        String text = beginning.text();
        String head = text.substring(0, Math.min(text.length(), PROLOGUE)).toLowerCase(Locale.ROOT);
        boolean page =
                beginning.opensWith("<")
                        && (head.contains("<html") || head.contains("<!doctype html"));
        return page ? Fit.SHAPED : named ? Fit.NAMED : Fit.NONE;
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        String charset = options.charset() == null ? null : options.charset().name();
        return ItemIterator.whole(
                in,
                name,
                FormatOptions.MOST_BYTES,
                bytes ->
                        new Item.Later(
                                name, bytes.length, () -> pages.read(name, bytes, charset, null)));
    }
}
