package org.casus.watch;

import java.util.Set;
import java.util.function.Function;
import org.apache.hc.core5.http.ContentType;
import org.casus.ArticleReader;
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
import org.casus.source.Unreadable;
import org.casus.source.UnreadableReason;
import org.casus.story.RecentSights;
import org.casus.work.Outcome;
import org.casus.work.Sieve;
import org.jspecify.annotations.Nullable;

/** Reads the article of a page that was fetched, or that a feed holds itself. */
final class Articles {

    /** What a page of so many characters holds is no article. */
    private static final int MOST_CHARACTERS = 5_000_000;

    private final PageDecoder decoder = new PageDecoder();
    private final PageReader pages = new PageReader();
    private final ArticleReader reader;
    private final Function<Reading, String> writer;
    private final Function<Article, RecentSights.Seen> sights;

    /**
     * @param writer makes of a reading what is to be put out
     * @param sights holds an article against earlier ones
     */
    Articles(
            ArticleReader reader,
            Function<Reading, String> writer,
            Function<Article, RecentSights.Seen> sights) {
        this.reader = reader;
        this.writer = writer;
        this.sights = sights;
    }

    /**
     * What came of an article.
     *
     * @param outcome what to put out, or why there is nothing
     * @param id of the article, or null where there is none
     * @param seen of the words of the article, or null where nobody looked
     */
    record Read(Outcome outcome, @Nullable String id, RecentSights.@Nullable Seen seen) {

        static Read without(Outcome outcome) {
            return new Read(outcome, null, null);
        }
    }

    /** Reads a page; what it does not say of itself, its feed does. */
    Read read(Answer answer, Lead lead) {
        String url = answer.address().toString();
        try {
            return page(url, answer, lead);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Read.without(Outcome.failed(Problem.bug(url, e)));
        }
    }

    /** Reads what the feed has of an article that has no page. */
    Read read(Lead lead) {
        String name = lead.name();
        SourceText text = lead.article();
        if (text == null) {
            Problem problem = new FetchException(WebFault.NO_LINK).problem(name);
            return Read.without(Outcome.skipped(problem, null));
        }
        try {
            return article(name, text);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Read.without(Outcome.failed(Problem.bug(name, e)));
        }
    }

    private Read page(String url, Answer answer, Lead lead) {
        Decoded decoded = decoder.decode(answer.body(), charset(answer.contentType()));
        if (decoded instanceof Decoded.NotText none) {
            return Read.without(Outcome.failed(Problem.of(url, none.problem())));
        }
        String html = ((Decoded.Text) decoded).characters();
        if (html.length() > MOST_CHARACTERS) {
            return refused(url, UnreadableReason.TOO_LONG);
        }
        Page page = pages.read(html, url);
        if (page.blocks().stream().noneMatch(block -> block.kind() == BlockKind.BODY)) {
            return refused(url, UnreadableReason.NO_ARTICLE);
        }
        return article(url, filled(page.text(null, url), lead));
    }

    private static Read refused(String url, UnreadableReason reason) {
        Unreadable why = new Unreadable(reason, 0, null);
        return Read.without(Outcome.failed(Problem.of(url, why)));
    }

    private Read article(String name, SourceText source) {
        Article article = reader.open(source);
        Outcome refused = new Sieve(Set.of()).refused(name, article);
        if (refused != null) {
            return Read.without(refused);
        }
        RecentSights.Seen seen = sights.apply(article);
        return new Read(coded(name, article.withCopyOf(seen.copy())), article.id(), seen);
    }

    /** Who was seen is remembered, also where it cannot be coded: later ones may repeat it. */
    private Outcome coded(String name, Article article) {
        try {
            Reading reading = reader.explain(article).reading();
            return Outcome.read(writer.apply(reading), reading.events().size(), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Outcome.failed(Problem.bug(name, e));
        }
    }

    private static SourceText filled(SourceText text, Lead lead) {
        boolean dated = text.published() != null && text.publishedBasis() != DateBasis.INFERRED;
        boolean asPage = dated || lead.day() == null;
        return new SourceText(
                text.id(),
                text.source(),
                text.text(),
                text.title() != null ? text.title() : lead.title(),
                asPage ? text.published() : lead.day(),
                asPage ? text.publishedBasis() : DateBasis.METADATA,
                text.url(),
                text.site(),
                text.blocks());
    }

    private static @Nullable String charset(@Nullable String contentType) {
        ContentType type = contentType == null ? null : ContentType.parseLenient(contentType);
        return type == null ? null : type.getParameter("charset");
    }
}
