package org.casus.format;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import org.casus.model.SourceText;
import org.casus.source.Decoded;
import org.casus.source.TextDecoder;
import org.casus.source.UnreadableReason;

/** Plain text, one article. What suits no other kind is taken for it, and refused if it is none. */
final class TextFormat implements InputFormat {

    private final TextDecoder decoder = new TextDecoder();

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String description() {
        return "plain text, one article";
    }

    @Override
    public Fit judge(Beginning beginning) {
        return beginning.isNamed(".txt", ".text") ? Fit.NAMED : Fit.POSSIBLE;
    }

    @Override
    public Iterator<Item> open(InputStream in, String name, FormatOptions options) {
        return ItemIterator.whole(
                in, name, FormatOptions.MOST_BYTES, bytes -> item(name, bytes, options));
    }

    private Item item(String name, byte[] bytes, FormatOptions options) {
        Decoded decoded =
                options.charset() == null
                        ? decoder.decode(bytes)
                        : decoder.decode(bytes, options.charset());
        return DecodedText.item(name, decoded, text -> item(name, text, options));
    }

    /** The tags of an unknown kind of XML would be read as words, and its articles as one. */
    private static Item item(String name, Decoded.Text text, FormatOptions options) {
        String start = text.characters().stripLeading();
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".xml") && start.startsWith("<");
        return options.kind() == null && (named || start.startsWith("<?xml"))
                ? Item.Refused.of(name, UnreadableReason.XML)
                : new Item.Document(name, SourceText.of(name, text.characters()), text.damaged());
    }
}
