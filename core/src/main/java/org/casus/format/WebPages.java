package org.casus.format;

import org.casus.model.DateBasis;
import org.casus.model.SourceText;
import org.casus.source.Decoded;
import org.casus.source.UnreadableReason;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes documents of web pages: decodes them and takes their article. */
final class WebPages {

    private final PageDecoder decoder = new PageDecoder();

    /**
     * The article of a page.
     *
     * @param place where it stands, for people
     * @param bytes the page
     * @param contentType what its server said of its type and encoding, or null
     * @param url its address, or null
     */
    Item read(String place, byte[] bytes, @Nullable String contentType, @Nullable String url) {
        Decoded decoded = decoder.decode(bytes, contentType);
        return decoded instanceof Decoded.Text text
                ? read(place, text.characters(), text.damaged(), url)
                : new Item.Refused(place, ((Decoded.NotText) decoded).problem());
    }

    private static Item read(String place, String html, int damaged, @Nullable String url) {
        String text = HtmlText.of(html);
        String title = Jsoup.parse(html).title();
        if (text.isBlank()) {
            return ItemIterator.refused(place, UnreadableReason.NO_ARTICLE);
        }
        SourceText source =
                new SourceText(
                        null,
                        url != null ? url : place,
                        text,
                        title.isBlank() ? null : title,
                        null,
                        DateBasis.METADATA,
                        url,
                        null);
        return new Item.Document(place, source, damaged);
    }
}
