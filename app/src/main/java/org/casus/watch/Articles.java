package org.casus.watch;

import java.util.function.Function;
import org.apache.hc.core5.http.ContentType;
import org.casus.ArticleReader;
import org.casus.app.ModelUse;
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

    /** What is told of an article whose page gave none. */
    static final String FROM_ENTRY = "it was read from its entry in the feed";

    private final PageDecoder decoder = new PageDecoder();
    private final PageReader pages = new PageReader();
    private final ArticleReader reader;
    private final Sieve sieve;
    private final Function<Reading, String> writer;
    private final Function<Article, RecentSights.Seen> sights;

    /**
     * @param sieve which articles are not read
     * @param writer makes of a reading what is to be put out
     * @param sights holds an article against earlier ones
     */
    Articles(
            ArticleReader reader,
            Sieve sieve,
            Function<Reading, String> writer,
            Function<Article, RecentSights.Seen> sights) {
        this.reader = reader;
        this.sieve = sieve;
        this.writer = writer;
        this.sights = sights;
    }

    /**
     * What came of an article.
     *
     * @param outcome what to put out, or why there is nothing
     * @param id of the article, or null where there is none
     * @param seen of the words of the article, or null where nobody looked
     * @param lacking why it was read from its entry and not from its page; null where it was not
     */
    record Read(
            Outcome outcome,
            @Nullable String id,
            RecentSights.@Nullable Seen seen,
            @Nullable Problem lacking) {

        static Read without(Outcome outcome) {
            return new Read(outcome, null, null, null);
        }
    }

    /** What was found in a page or an entry. */
    private sealed interface Found {}

    /** An article that can be read. */
    private record Whole(Article article) implements Found {}

    /** One in a language or on a topic that nobody wants. */
    private record Unwanted(Article article, Outcome why) implements Found {}

    /** None, and why. */
    private record Refused(Outcome why) implements Found {}

    /** Reads a page; what it does not say of itself, its feed does: in need the whole article. */
    Read read(Answer answer, Lead lead) {
        String url = answer.address().toString();
        try {
            Found page = page(url, answer, lead);
            Found held = held(lead);
            boolean isHeld = held instanceof Whole || held instanceof Unwanted;
            if (held == null || !isHeld || page instanceof Unwanted || isIn(page, held)) {
                return read(page, null);
            }
            return read(held, lacking(url, page));
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
            return read(found(name, text), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Read.without(Outcome.failed(Problem.bug(name, e)));
        }
    }

    /**
     * Reads what the feed has of an article whose page cannot be had; null where it has no whole
     * article that can be read, or left out.
     *
     * @param lacking why it cannot be had
     */
    @Nullable Read readHeld(Lead lead, Problem lacking) {
        try {
            Found held = held(lead);
            return held == null || held instanceof Refused ? null : read(held, lacking);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Read.without(Outcome.failed(Problem.bug(lead.name(), e)));
        }
    }

    private @Nullable Found held(Lead lead) {
        SourceText text = lead.article();
        return text == null ? null : found(lead.name(), text);
    }

    private static boolean isIn(Found page, Found held) {
        Article article = held instanceof Unwanted unwanted ? unwanted.article() : null;
        Article its = held instanceof Whole whole ? whole.article() : article;
        return its != null
                && page instanceof Whole whole
                && Resemblance.holds(whole.article().body(), its.body());
    }

    private static Problem lacking(String url, Found page) {
        Problem its =
                page instanceof Refused refused
                        ? refused.why().problems().get(0)
                        : Problem.of(url, new Unreadable(UnreadableReason.NO_ARTICLE, 0, null));
        String what = its.message().split("; ", 2)[0];
        return new Problem(url, what + "; " + FROM_ENTRY, its.code(), null);
    }

    private Read read(Found found, @Nullable Problem lacking) {
        if (found instanceof Refused refused) {
            return Read.without(refused.why());
        }
        return found instanceof Unwanted unwanted
                ? Read.without(unwanted.why())
                : article(((Whole) found).article(), lacking);
    }

    private Found page(String url, Answer answer, Lead lead) {
        Decoded decoded = decoder.decode(answer.body(), charset(answer.contentType()));
        if (decoded instanceof Decoded.NotText none) {
            return new Refused(Outcome.failed(Problem.of(url, none.problem())));
        }
        String html = ((Decoded.Text) decoded).characters();
        if (html.length() > MOST_CHARACTERS) {
            return refused(url, UnreadableReason.TOO_LONG);
        }
        Page page = pages.read(html, url);
        if (page.blocks().stream().noneMatch(block -> block.kind() == BlockKind.BODY)) {
            return refused(url, UnreadableReason.NO_ARTICLE);
        }
        return found(url, filled(page.text(null, url), lead));
    }

    private static Found refused(String url, UnreadableReason reason) {
        Unreadable why = new Unreadable(reason, 0, null);
        return new Refused(Outcome.failed(Problem.of(url, why)));
    }

    private Found found(String name, SourceText source) {
        Article article = reader.open(source);
        Outcome refused = sieve.refused(name, article);
        if (refused == null) {
            return new Whole(article);
        }
        return refused.group() != null ? new Unwanted(article, refused) : new Refused(refused);
    }

    private Read article(Article article, @Nullable Problem lacking) {
        RecentSights.Seen seen = sights.apply(article);
        Article linked = article.withCopyOf(seen.copy());
        Outcome outcome = ModelUse.OF_PROCESS.during(() -> coded(article.source(), linked));
        return new Read(outcome, article.id(), seen, lacking);
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
