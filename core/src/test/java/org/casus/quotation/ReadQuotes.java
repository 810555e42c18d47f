package org.casus.quotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.actor.ActorReader;
import org.casus.actor.Actors;
import org.casus.language.LanguageReader;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Timex;
import org.casus.time.TimeReader;
import org.jspecify.annotations.Nullable;

/** A short text read up to its quotations; each line is a paragraph. */
record ReadQuotes(String text, List<Quote> quotes) {

    private static final LanguageReader LANGUAGE = LanguageReader.english();
    private static final TimeReader TIMES = TimeReader.english();
    private static final ActorReader ACTORS = ActorReader.english();
    private static final QuotationReader QUOTATIONS = new QuotationReader();

    static ReadQuotes of(@Nullable String title, String body, LocalDate day) {
        String text = title == null ? body : title + "\n" + body;
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                boolean first = title != null && blocks.isEmpty();
                int start = from + line.indexOf(line.strip());
                blocks.add(
                        new Block(
                                first ? BlockKind.TITLE : BlockKind.BODY,
                                new TextSpan(start, start + line.strip().length())));
            }
            from += line.length() + 1;
        }
        Published published = Published.on(day, DateBasis.METADATA);
        Article article = new Article("t", "t", title, null, null, "en", text, published, blocks);
        List<Sentence> sentences = LANGUAGE.read(article);
        List<Timex> times = TIMES.anchor(TIMES.find(sentences), published, sentences, List.of());
        Actors actors = ACTORS.read(article, sentences, times, published);
        return new ReadQuotes(text, QUOTATIONS.read(article, sentences, actors, times));
    }
}
