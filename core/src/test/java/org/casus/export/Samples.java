package org.casus.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.Attribution;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.CopyOf;
import org.casus.model.DateBasis;
import org.casus.model.DateClue;
import org.casus.model.Entity;
import org.casus.model.EntityKind;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Mention;
import org.casus.model.MentionKind;
import org.casus.model.NameKind;
import org.casus.model.NameSpan;
import org.casus.model.Party;
import org.casus.model.Place;
import org.casus.model.PlaceUse;
import org.casus.model.Published;
import org.casus.model.Quote;
import org.casus.model.QuoteKind;
import org.casus.model.Reading;
import org.casus.model.Reason;
import org.casus.model.Sentence;
import org.casus.model.Status;
import org.casus.model.TextSpan;
import org.casus.model.TimeAnchor;
import org.casus.model.Timex;
import org.casus.model.TimexType;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.model.When;
import org.casus.model.WhenBasis;

/**
 * A small reading with every kind of field filled, made by hand: no step is needed to test what
 * writes.
 */
public final class Samples {

    /** The flag and the clef are two code units each, so the two ways to count differ. */
    public static final String TEXT =
            "\uD834\uDD1E Norway warns Sweden\n\n"
                    + "Norway threatened on Monday to close its border with Sweden unless it pays.";

    private Samples() {}

    /** Norway threatens Sweden: one act, its content, a quotation, a place. */
    public static Reading threat() {
        return new Reading(
                article(),
                List.of(sentence()),
                entities(),
                quotes(),
                times(),
                places(),
                events(),
                List.of());
    }

    /** A document in which nothing was found. */
    public static Reading nothing() {
        String text = "It rained.";
        Article article =
                new Article(
                        "plain",
                        "plain.txt",
                        null,
                        null,
                        null,
                        "en",
                        text,
                        Published.unknown(),
                        List.of(new Block(BlockKind.BODY, new TextSpan(0, text.length()))));
        return new Reading(
                article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** The n-th place of some words in {@link #TEXT}, counted from 1. */
    public static TextSpan at(String words, int nth) {
        int found = -1;
        for (int i = 0; i < nth; i++) {
            found = TEXT.indexOf(words, found + 1);
        }
        return new TextSpan(found, found + words.length());
    }

    private static Article article() {
        Published published =
                new Published(
                        LocalDate.of(2024, 3, 12),
                        DateBasis.INFERRED,
                        LocalDate.of(2024, 3, 11),
                        LocalDate.of(2024, 3, 13),
                        List.of(new DateClue(at("Monday", 1), "a Monday not long past")));
        return new Article(
                "a1",
                "a1.txt",
                "\uD834\uDD1E Norway warns Sweden",
                "https://news.example/a1",
                "News",
                "en",
                TEXT,
                published,
                List.of(
                        new Block(BlockKind.TITLE, new TextSpan(0, TEXT.indexOf('\n'))),
                        new Block(
                                BlockKind.BODY,
                                new TextSpan(TEXT.indexOf("Norway threat"), TEXT.length()))),
                new CopyOf("a0", 0.87654),
                "sport");
    }

    /** Words, lemma, tags, head and relation of the second line. */
    private static final List<String> ROWS =
            List.of(
                    "Norway Norway PROPN NNP 2 nsubj",
                    "threatened threaten VERB VBD 0 root",
                    "on on ADP IN 4 case",
                    "Monday Monday PROPN NNP 2 obl",
                    "to to PART TO 6 mark",
                    "close close VERB VB 2 xcomp",
                    "its its PRON PRP$ 8 nmod:poss",
                    "border border NOUN NN 6 obj",
                    "with with ADP IN 10 case",
                    "Sweden Sweden PROPN NNP 8 nmod",
                    "unless unless SCONJ IN 13 mark",
                    "it it PRON PRP 13 nsubj",
                    "pays pay VERB VBZ 6 advcl",
                    ". . PUNCT . 2 punct");

    private static Sentence sentence() {
        List<Token> tokens = new ArrayList<>();
        int from = TEXT.indexOf("Norway threat");
        for (String row : ROWS) {
            String[] cells = row.split(" ");
            int start = TEXT.indexOf(cells[0], from);
            from = start + cells[0].length();
            tokens.add(
                    new Token(
                            tokens.size(),
                            new TextSpan(start, from),
                            cells[0],
                            cells[1],
                            Upos.valueOf(cells[2]),
                            cells[3],
                            Integer.parseInt(cells[4]) - 1,
                            cells[5]));
        }
        return new Sentence(
                0,
                1,
                BlockKind.BODY,
                tokens,
                List.of(new NameSpan(0, 0, NameKind.LOC), new NameSpan(9, 9, NameKind.LOC)));
    }

    private static List<Entity> entities() {
        return List.of(
                new Entity(
                        "e1",
                        "Norway",
                        EntityKind.STATE,
                        "NOR",
                        List.of("GOV"),
                        null,
                        "Q20",
                        "NORGOV",
                        List.of(
                                new Mention(at("Norway", 2), 0, 0, MentionKind.NAME),
                                new Mention(at("its", 1), 0, 6, MentionKind.PRONOUN))),
                new Entity(
                        "e2",
                        "Sweden",
                        EntityKind.STATE,
                        "SWE",
                        List.of(),
                        null,
                        null,
                        "SWE",
                        List.of(new Mention(at("Sweden", 2), 0, 9, MentionKind.NAME))));
    }

    private static Party norway() {
        return new Party(
                at("Norway", 2), 0, 0, "e1", "Norway", "NOR", List.of("GOV"), null, "NORGOV");
    }

    private static Party sweden() {
        return new Party(at("Sweden", 2), 0, 9, "e2", "Sweden", "SWE", List.of(), null, "SWE");
    }

    private static List<Quote> quotes() {
        return List.of(
                new Quote(
                        at("to close its border with Sweden", 1),
                        QuoteKind.INDIRECT,
                        norway(),
                        null,
                        "NRK television",
                        null,
                        at("threatened", 1),
                        LocalDate.of(2024, 3, 11)));
    }

    private static List<Timex> times() {
        return List.of(
                new Timex(
                        at("Monday", 1),
                        0,
                        TimexType.DATE,
                        "2024-03-11",
                        null,
                        TimeAnchor.PUBLICATION));
    }

    private static List<Place> places() {
        return List.of(
                new Place(
                        at("Sweden", 2),
                        "Sweden",
                        2661886L,
                        "SWE",
                        null,
                        "PCLI",
                        62.0,
                        15.000000049,
                        PlaceUse.LOCATION));
    }

    private static List<Event> events() {
        TextSpan evidence = sentence().span();
        When monday = new When("2024-03-11", "2024-03-11", WhenBasis.EXPLICIT, at("Monday", 1));
        Event threat =
                new Event(
                        "a1-1",
                        EventType.THREATEN,
                        "restrict",
                        List.of("diplomatic"),
                        "1312",
                        -4.4,
                        Status.ACTUAL,
                        at("unless it pays", 1),
                        null,
                        List.of(norway()),
                        List.of(sweden()),
                        null,
                        monday,
                        List.of(),
                        evidence,
                        0,
                        at("threatened", 1),
                        new Reason("threaten.to-do", null),
                        0.93);
        Event closing =
                new Event(
                        "a1-2",
                        EventType.COERCE,
                        null,
                        List.of(),
                        null,
                        -7,
                        Status.THREATENED,
                        at("unless it pays", 1),
                        "a1-1",
                        List.of(norway()),
                        List.of(sweden()),
                        places().get(0),
                        null,
                        List.of(new Attribution(norway(), "NRK television", 0)),
                        evidence,
                        0,
                        at("close", 1),
                        new Reason("coerce.close-border", "event-type@1"),
                        0.123456);
        return List.of(threat, closing);
    }
}
