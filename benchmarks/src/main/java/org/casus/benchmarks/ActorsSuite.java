package org.casus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.casus.ArticleReader;
import org.casus.actor.ActorReader;
import org.casus.actor.Actors;
import org.casus.language.LanguageReader;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.Party;
import org.casus.model.Published;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;

/** Country and first sector of actor phrases, and the members of joint ones. */
final class ActorsSuite implements Suite {

    private static final String COMPOUNDS = "bench/actors/compounds.jsonl";

    private static final double PERCENT = 100;

    @Override
    public String name() {
        return "actors";
    }

    @Override
    public String needs() {
        return "bench/actors/phrases.jsonl";
    }

    @Override
    public List<Figure> run(ArticleReader reader, Path data) throws IOException {
        ActorReader actors = ActorReader.english();
        List<Figure> figures = new ArrayList<>();
        phrases(reader.language(), actors, lines(data.resolve(needs())), figures);
        Path compounds = data.resolve(COMPOUNDS);
        if (Files.exists(compounds)) {
            List<JsonNode> lines = lines(compounds);
            int right = 0;
            for (JsonNode line : lines) {
                right += isWhole(reader.language(), actors, line) ? 1 : 0;
            }
            figures.add(share("actors.compounds", right, lines.size(), "joint actors whole"));
        }
        return figures;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }

    private static Figure share(String name, int right, int all, String what) {
        return new Figure(name, PERCENT * right / all, "% of " + all + " " + what);
    }

    private static void phrases(
            LanguageReader language, ActorReader actors, List<JsonNode> lines, List<Figure> out) {
        int countries = 0;
        int countriesRight = 0;
        int sectors = 0;
        int sectorsRight = 0;
        for (JsonNode line : lines) {
            GoldPhrase gold = GoldPhrase.of(line);
            Party party = party(language, actors, gold);
            if (gold.country() != null) {
                countries++;
                countriesRight += gold.isCountry(party.country()) ? 1 : 0;
            }
            if (gold.sector() != null) {
                sectors++;
                sectorsRight += gold.isSector(party.sectors()) ? 1 : 0;
            }
        }
        out.add(share("actors.country", countriesRight, countries, "phrases: country"));
        out.add(share("actors.sector", sectorsRight, sectors, "phrases: first sector"));
    }

    /** The party that the head of a phrase belongs to. */
    static Party party(LanguageReader language, ActorReader actors, GoldPhrase gold) {
        Read read = read(language, actors, gold.text(), gold.day());
        Sentence sentence = read.sentences.get(0);
        return read.actors.party(sentence, sentence.root());
    }

    /** Whether the phrase given and those joined to it are the actors expected. */
    static boolean isWhole(LanguageReader language, ActorReader actors, JsonNode line) {
        List<String> expected = new ArrayList<>();
        line.path("expected").forEach(actor -> expected.add(actor.path("actor").asText()));
        List<String> found = members(language, actors, line);
        return found.size() == expected.size() && found.containsAll(expected);
    }

    /** The words of the phrase given and of those joined to it, each without an article. */
    static List<String> members(LanguageReader language, ActorReader actors, JsonNode line) {
        String text = line.path("text").asText();
        String given = line.path("given_span").asText();
        int start = text.indexOf(given);
        TextSpan span = new TextSpan(start, start + given.length());
        Read read = read(language, actors, text, LocalDate.of(2022, 11, 1));
        List<String> found = new ArrayList<>();
        for (Sentence sentence : read.sentences) {
            if (sentence.span().contains(span)) {
                for (Token head : joined(sentence, head(sentence, span))) {
                    List<Party> parties = read.actors.parties(sentence, head);
                    boolean joint = parties.size() > 1;
                    for (Party party : parties) {
                        found.add(bare(joint ? party.name() : party.span().in(text)));
                    }
                }
            }
        }
        return found;
    }

    private static String bare(String words) {
        return words.startsWith("the ") ? words.substring("the ".length()) : words;
    }

    /** The last of those that hang on words outside: "Syrian soldiers" in a joint phrase. */
    private static Token head(Sentence sentence, TextSpan span) {
        Token head = null;
        for (Token token : sentence.tokens()) {
            Token up = sentence.head(token);
            if (span.contains(token.span()) && (up == null || !span.contains(up.span()))) {
                head = token;
            }
        }
        return Objects.requireNonNull(head, "no token there");
    }

    /** The head of a coordination and all that hang on it. */
    private static List<Token> joined(Sentence sentence, Token member) {
        Token up = sentence.head(member);
        Token first = member.is("conj") && up != null ? up : member;
        List<Token> all = new ArrayList<>(List.of(first));
        all.addAll(sentence.children(first, "conj"));
        return all;
    }

    private record Read(List<Sentence> sentences, Actors actors) {}

    private static Read read(
            LanguageReader language, ActorReader reader, String text, LocalDate day) {
        Published published = Published.on(day, DateBasis.METADATA);
        Block block = new Block(BlockKind.BODY, new TextSpan(0, text.length()));
        Article article =
                new Article("a", "a", null, null, null, "en", text, published, List.of(block));
        List<Sentence> sentences = language.read(article);
        return new Read(sentences, reader.read(article, sentences, List.of(), published));
    }
}
