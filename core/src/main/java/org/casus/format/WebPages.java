package org.casus.format;

import org.casus.model.BlockKind;
import org.casus.page.Page;
import org.casus.page.PageDecoder;
import org.casus.page.PageReader;
import org.casus.source.Decoded;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** Makes documents of web pages: decodes them and takes their article. */
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
}
