package org.casus.watch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.apache.hc.core5.http.ContentType;
import org.casus.ArticleReader;
import org.casus.app.Fault;
import org.casus.app.Problem;
import org.casus.model.Article;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.Reading;
import org.casus.model.SourceText;
import org.casus.page.Page;
import org.casus.page.PageDecoder;
import org.casus.page.PageReader;
import org.casus.source.Decoded;
import org.casus.source.Unfit;
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** Reads the article of a page that was fetched. */
final class PageArticles {

    /** What a page of so many characters holds is no article. */
    private static final int MOST_CHARACTERS = 5_000_000;

    private final PageDecoder decoder = new PageDecoder();
    private final PageReader pages = new PageReader();
    private final ArticleReader reader;
    private final Function<Reading, String> writer;

    /**
     * @param writer makes of a reading what is to be put out
     */
    PageArticles(ArticleReader reader, Function<Reading, String> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * What came of a page.
     *
     * @param text what to put out; empty where nothing was read
     * @param problem why, or null
     */
    record Read(String text, @Nullable Problem problem) {}

    /** Reads a page; what it does not say of itself, its feed does. */
    Read read(Answer answer, Lead lead) {
        String url = answer.address().toString();
        Decoded decoded = decoder.decode(answer.body(), charset(answer.contentType()));
        if (decoded instanceof Decoded.NotText none) {
            return new Read("", Problem.of(url, none.problem()));
        }
        String html = ((Decoded.Text) decoded).characters();
        if (html.length() > MOST_CHARACTERS) {
            return refused(url, UnreadableReason.TOO_LONG);
        }
        Page page = pages.read(html, url);
        if (page.blocks().stream().noneMatch(block -> block.kind() == BlockKind.BODY)) {
            return refused(url, UnreadableReason.NO_ARTICLE);
        }
        return read(url, filled(page.text(null, url), lead));
    }

    private Read read(String url, SourceText source) {
        Article article = reader.open(source);
        Unfit unfit = Unfit.of(article);
        if (unfit == Unfit.OTHER_LANGUAGE) {
            String found = "looks like \"" + article.language() + "\" and";
            return new Read("", Problem.of(url, Fault.NOT_ENGLISH, found));
        } else if (unfit == Unfit.NOT_PROSE) {
            return new Read("", Problem.of(url, Fault.NOT_PROSE));
        }
        return new Read(writer.apply(reader.explain(article).reading()), null);
    }

    private static Read refused(String url, UnreadableReason reason) {
        return new Read("", Problem.of(url, new Unreadable(reason, 0, null)));
    }

    private static SourceText filled(SourceText text, Lead lead) {
        LocalDate day =
                lead.published() == null
                        ? null
                        : LocalDate.ofInstant(lead.published(), ZoneOffset.UTC);
        return new SourceText(
                text.id(),
                text.source(),
                text.text(),
                text.title() != null ? text.title() : lead.title(),
                text.published() != null ? text.published() : day,
                DateBasis.METADATA,
                text.url(),
                text.site(),
                text.blocks());
    }

    private static @Nullable String charset(@Nullable String contentType) {
        ContentType type = contentType == null ? null : ContentType.parseLenient(contentType);
        return type == null ? null : type.getParameter("charset");
    }
}
