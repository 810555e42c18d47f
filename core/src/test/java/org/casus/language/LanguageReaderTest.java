package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.casus.model.Article;
import org.casus.model.BodyArticle;
import org.casus.model.NameKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Tokens, sentences, lemmas and trees; the tables are under spec/language. */
class LanguageReaderTest {

    private static final LanguageReader READER = LanguageReader.english();

    private static Object table(String name) {
        InputStream in = LanguageReaderTest.class.getResourceAsStream("/spec/language/" + name);
        return new Yaml().load(in);
    }

    private static String tokens(String text) {
        List<String> forms = new ArrayList<>();
        READER.read(BodyArticle.of(text))
                .forEach(s -> s.tokens().forEach(t -> forms.add(t.form())));
        return String.join(" ", forms);
    }

    @Test
    void aVerbInIngIsNoNounWhateverItsFineTagSays() {
        assertThat(LanguageReader.tag("NN", "xcomp", Upos.VERB, "sheltering")).isEqualTo("VBG");
        assertThat(LanguageReader.tag("NN", "obj", Upos.NOUN, "building")).isEqualTo("NN");
        assertThat(LanguageReader.tag("NN", "root", Upos.VERB, "trade")).isEqualTo("NN");
    }

    @Test
    @SuppressWarnings("unchecked")
    void cutsTextIntoTheTokensOfTheTable() {
        SoftAssertions soft = new SoftAssertions();
        for (Map<String, String> row : (List<Map<String, String>>) table("tokens.yaml")) {
            soft.assertThat(tokens(String.valueOf(row.get("text")))).isEqualTo(row.get("tokens"));
        }
        soft.assertAll();
    }

    @Test
    @SuppressWarnings("unchecked")
    void endsSentencesWhereTheTableDoes() {
        SoftAssertions soft = new SoftAssertions();
        for (List<String> sentences : (List<List<String>>) table("sentences.yaml")) {
            String text = String.join(" ", sentences);
            List<String> found =
                    READER.read(BodyArticle.of(text)).stream().map(s -> s.span().in(text)).toList();
            soft.assertThat(found).isEqualTo(sentences);
        }
        soft.assertAll();
    }

    @Test
    void givesTheLemmasOfTheTable() throws Exception {
        Lemmatizer lemmatizer =
                new Lemmatizer(
                        new ReaderModel(ModelFolder.english()).pieces(),
                        "/org/casus/reader/en/lemmas.tsv");
        SoftAssertions soft = new SoftAssertions();
        try (InputStream in =
                LanguageReaderTest.class.getResourceAsStream("/spec/language/lemmas.tsv")) {
            assertThat(in).isNotNull();
            String all = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(
                            row ->
                                    soft.assertThat(
                                                    lemmatizer.lemma(
                                                            row[0],
                                                            Upos.X,
                                                            row[1],
                                                            row.length < 4
                                                                    ? Lemmatizer.Place.INSIDE
                                                                    : Lemmatizer.Place.valueOf(
                                                                            row[3]),
                                                            row.length < 5 ? "" : row[4]))
                                            .as(String.join(" ", row))
                                            .isEqualTo(row[2]));
        }
        soft.assertAll();
    }

    @Test
    void tellsHasFromIsBesideAParticiple() {
        assertThat(lemmas("She's been arrested.")).startsWith("she", "have", "be");
        assertThat(lemmas("He's leaving.")).startsWith("he", "be");
    }

    private static List<String> lemmas(String text) {
        return READER.read(BodyArticle.of(text)).get(0).tokens().stream()
                .map(Token::lemma)
                .toList();
    }

    @Test
    void readsATreeWithNames() {
        Sentence sentence =
                READER.read(BodyArticle.of("Vladimir Putin met Xi Jinping in Beijing on Monday."))
                        .get(0);
        Token met = sentence.root();
        assertThat(met.form()).isEqualTo("met");
        assertThat(sentence.subtreeSpan(child(sentence, met, "nsubj")))
                .isEqualTo(new TextSpan(0, 14));
        assertThat(child(sentence, met, "obj").form()).isEqualTo("Xi");
        assertThat(sentence.names())
                .extracting(name -> name.kind())
                .containsExactly(NameKind.PER, NameKind.PER, NameKind.LOC);
    }

    private static Token child(Sentence sentence, Token token, String relation) {
        Token child = sentence.child(token, relation);
        if (child == null) {
            throw new AssertionError("no " + relation + " of " + token.form());
        }
        return child;
    }

    @Test
    void keepsGivenTokens() {
        List<Sentence> read =
                READER.readTokens(
                        List.of(List.of("Troops", "can't", "wait", "."), List.of("Go", "!")));
        assertThat(read).hasSize(2);
        assertThat(read.get(0).tokens())
                .extracting(Token::form)
                .containsExactly("Troops", "can't", "wait", ".");
    }

    @Test
    void everyCharacterThatIsNotBlankStandsInOneToken() {
        Random random = new Random(20261122);
        String alphabet = "ab Zé.,'’“”\"-–()[]$%5/: \n\u00a0\u200f\ud83d\ude00\ud800!?…中\t";
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String all = text.toString();
            int covered = 0;
            int at = 0;
            for (Sentence sentence : READER.read(BodyArticle.of(all))) {
                for (Token token : sentence.tokens()) {
                    assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
                    assertThat(token.form()).isEqualTo(token.span().in(all));
                    at = token.span().end();
                    covered += token.span().length();
                }
            }
            long visible = all.chars().filter(c -> !Tokenizer.isBlank((char) c)).count();
            assertThat(covered).as(all).isEqualTo((int) visible);
        }
    }

    @Test
    void readsAVeryLongSentenceAndAVeryLongWord() {
        assertThat(
                        READER.read(BodyArticle.of("word ".repeat(10_000).strip())).stream()
                                .mapToInt(Sentence::size)
                                .sum())
                .isEqualTo(10_000);
        assertThatCode(() -> READER.read(BodyArticle.of("x".repeat(50_000))))
                .doesNotThrowAnyException();
        assertThatCode(() -> READER.read(BodyArticle.of("... !!! ??? --- ''' \"\"\"")))
                .doesNotThrowAnyException();
    }

    @Test
    void readsAnArticleTheSameWhateverStandsBesideIt() {
        String text = "Russia attacked Ukraine. The war began in 2022.";
        List<String> alone =
                READER.read(BodyArticle.of(text)).stream().map(LanguageReaderTest::tree).toList();
        READER.read(BodyArticle.of("Something else entirely happened in Peru. ".repeat(20)));
        assertThat(
                        READER.read(BodyArticle.of(text)).stream()
                                .map(LanguageReaderTest::tree)
                                .toList())
                .isEqualTo(alone);
    }

    @Test
    void readsASentenceTheSameWhateverElseItsArticleHolds() {
        String sentence = "The minister said that talks with Ukraine would resume in Geneva.";
        String same = "A spokesman denied that troops had crossed the border on Monday.";
        String alone = tree(READER.read(BodyArticle.of(sentence)).get(0));
        List<String> together =
                READER.read(BodyArticle.of(sentence + " " + same + " Nobody was hurt.")).stream()
                        .map(LanguageReaderTest::tree)
                        .toList();
        assertThat(together).hasSize(3);
        assertThat(together.get(0)).isEqualTo(alone);
    }

    @Test
    void givesTheStatesOfEveryTokenOnDemand() {
        Article article = BodyArticle.of("Russia attacked Ukraine. The war began in 2022.");
        EncodedSentences encoded = READER.readEncoded(article);
        assertThat(encoded.sentences().stream().map(LanguageReaderTest::tree).toList())
                .isEqualTo(READER.read(article).stream().map(LanguageReaderTest::tree).toList());
        for (int i = 0; i < encoded.sentences().size(); i++) {
            States states = encoded.states().get(i);
            assertThat(states.size()).isEqualTo(encoded.sentences().get(i).size());
            assertThat(states.of(0)).hasSize(States.WIDTH).isNotEqualTo(states.of(1));
            assertThat(states.of(states.size() - 1)).isNotEqualTo(new float[States.WIDTH]);
        }
    }

    @Test
    void keepsTheStatesOfASentenceThatIsReadInStretches() {
        EncodedSentences encoded = READER.readEncoded(BodyArticle.of("word ".repeat(390).strip()));
        States states = encoded.states().get(0);
        assertThat(states.size()).isEqualTo(390);
        assertThat(states.of(389)).isNotEqualTo(new float[States.WIDTH]);
    }

    private static String tree(Sentence sentence) {
        return sentence.tokens().toString();
    }
}
