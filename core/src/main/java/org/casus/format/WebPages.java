package org.casus.format;

import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.page.Page;
import org.casus.page.PageDecoder;
import org.casus.page.PageReader;
import org.casus.source.Decoded;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** Makes documents of what servers give: decodes it, and takes the article of a page. */
final class WebPages {

    private final PageDecoder decoder = new PageDecoder();
    private final PageReader reader = new PageReader();

    /**
     * The article of a page.
     *
     * @param place where it stands, for people
     * @param bytes the page
     * @param charset what its server called its encoding, or null
     * @param url its address, or null
     */
    Item read(String place, byte[] bytes, @Nullable String charset, @Nullable String url) {
        Decoded decoded = decoder.decode(bytes, charset);
        return DecodedText.item(place, decoded, text -> read(place, text, url));
    }

    private Item read(String place, Decoded.Text text, @Nullable String url) {
        Page page = reader.read(text.characters(), url);
        boolean story = page.blocks().stream().anyMatch(b -> b.kind() == BlockKind.BODY);
        if (!story) {
            return Item.Refused.of(place, UnreadableReason.NO_ARTICLE);
        }
        String source = url != null ? url : place;
        return new Item.Document(place, page.text(null, source), text.damaged());
    }

    /** The same for a plain text. */
    Item text(String place, byte[] bytes, @Nullable String charset, @Nullable String url) {
        Decoded decoded = decoder.decode(bytes, charset);
        return DecodedText.item(place, decoded, text -> plain(place, text, url));
    }

    private static Item plain(String place, Decoded.Text text, @Nullable String url) {
        SourceText source =
                new SourceText(
                        null,
                        url != null ? url : place,
                        text.characters(),
                        null,
                        null,
                        DateBasis.METADATA,
                        url,
                        null);
        return new Item.Document(place, source, text.damaged());
    }
}
