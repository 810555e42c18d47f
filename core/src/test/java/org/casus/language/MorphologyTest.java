package org.casus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.casus.model.BlockKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The table is spec/language/features.yaml; its trees need no model. */
class MorphologyTest {

    private static final Morphology MORPHOLOGY = new Morphology();

    private static Sentence sentence(List<String> words) {
        List<Token> tokens = new ArrayList<>();
        int offset = 0;
        for (String word : words) {
            String[] part = word.split(" ", -1);
            tokens.add(
                    new Token(
                            tokens.size(),
                            new TextSpan(offset, offset + part[0].length()),
                            part[0],
                            part[5],
                            Upos.valueOf(part[1]),
                            part[2],
                            Integer.parseInt(part[3]) - 1,
                            part[4]));
            offset += part[0].length() + 1;
        }
        return new Sentence(0, 0, BlockKind.BODY, tokens, List.of());
    }

    private static String column(Sentence sentence, Token token) {
        return MORPHOLOGY.features(sentence, token).entrySet().stream()
                .map(e -> e.getKey() + '=' + e.getValue())
                .collect(Collectors.joining("|"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesTheFeaturesOfTheTable() {
        InputStream in = MorphologyTest.class.getResourceAsStream("/spec/language/features.yaml");
        List<Map<String, Object>> rows = new Yaml().load(in);
        SoftAssertions soft = new SoftAssertions();
        for (Map<String, Object> row : rows) {
            Sentence sentence = sentence((List<String>) Objects.requireNonNull(row.get("words")));
            ((Map<Object, String>) Objects.requireNonNull(row.get("has")))
                    .forEach(
                            (form, features) -> {
                                Token token =
                                        sentence.tokens().stream()
                                                .filter(t -> t.form().equals(String.valueOf(form)))
                                                .findFirst()
                                                .orElseThrow();
                                soft.assertThat(column(sentence, token))
                                        .as(form + " in " + sentence)
                                        .isEqualTo(features);
                            });
        }
        soft.assertAll();
    }

    @Test
    void tellsThePassiveParticipleFromTheActive() {
        Sentence hit =
                sentence(
                        List.of(
                                "town NOUN NN 3 nsubj:pass town",
                                "was AUX VBD 3 aux:pass be",
                                "hit VERB VBN 0 root hit"));
        Sentence has =
                sentence(
                        List.of(
                                "army NOUN NN 3 nsubj army",
                                "has AUX VBZ 3 aux have",
                                "hit VERB VBN 0 root hit"));
        assertThat(Morphology.isPassive(hit, hit.token(2))).isTrue();
        assertThat(Morphology.isPassive(has, has.token(2))).isFalse();
        assertThat(Morphology.isPassive(has, has.token(1))).isFalse();
    }
}
