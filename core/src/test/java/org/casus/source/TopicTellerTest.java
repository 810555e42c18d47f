package org.casus.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.table.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

class TopicTellerTest {

    private static final TopicTeller TELLER = new TopicTeller();

    @TestFactory
    @SuppressWarnings("unchecked")
    Stream<DynamicTest> tellsWhatATextIsAbout() throws IOException {
        try (Reader reader =
                new Table(TopicTellerTest.class, "/spec/source/topics.yaml").reader()) {
            Map<String, Object> file = new Yaml().load(reader);
            List<Map<String, String>> cases =
                    (List<Map<String, String>>) requireNonNull(file.get("cases"));
            return cases.stream().map(TopicTellerTest::test);
        }
    }

    private static DynamicTest test(Map<String, String> one) {
        String text = requireNonNull(one.get("text"));
        String topic = requireNonNull(one.get("topic"));
        return DynamicTest.dynamicTest(
                topic + ": " + text,
                () -> assertThat(TELLER.tell(text)).isEqualTo(topic.equals("none") ? null : topic));
    }

    @Test
    void namesTheTopicsOfItsTableButPublicAffairs() {
        assertThat(TELLER.topics()).contains("sport", "lifestyle").doesNotContain("politics");
    }

    @Test
    void aCueIsOfOneTopicAndWeighsOneOrTwo() {
        List<List<String>> rows = new Table(TopicTeller.class, "topics.tsv").rows();
        assertThat(rows.stream().map(row -> row.get(0))).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> row.get(2))).containsOnly("1", "2");
        assertThat(rows).allMatch(row -> row.size() == 3 && !row.get(0).isBlank());
    }

    @Test
    void neitherCapitalsNorLineBreaksChangeATopic() {
        String text = "Preheat the oven, whisk two tablespoons of sugar with the eggs and bake it.";
        assertThat(TELLER.tell(text)).isEqualTo("lifestyle");
        assertThat(TELLER.tell(text.toUpperCase(Locale.ROOT))).isEqualTo("lifestyle");
        assertThat(TELLER.tell(text.replace(" ", "\r\n\t"))).isEqualTo("lifestyle");
    }

    @Test
    void textsWithoutItsCuesHaveNoTopicWhateverElseTheyHold() {
        RandomTexts texts = new RandomTexts(new Random(20240312));
        for (int i = 0; i < 500; i++) {
            String text = texts.next();
            assertThat(TELLER.tell(text)).as(text).isNull();
        }
    }
}
