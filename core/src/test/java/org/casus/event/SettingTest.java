package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.casus.ArticleReader;
import org.casus.model.DateBasis;
import org.casus.model.Event;
import org.casus.model.SourceText;
import org.junit.jupiter.api.Test;

/** Where and when an act is set by the words around it. */
class SettingTest {

    private static final ArticleReader READER = ArticleReader.english();

    private static List<Event> events(String text) {
        return READER.read(
                        new SourceText(
                                "t",
                                "t",
                                text,
                                null,
                                LocalDate.parse("2021-03-10"),
                                DateBasis.METADATA,
                                null,
                                null))
                .events();
    }

    private static Event event(String text, String trigger) {
        return events(text).stream()
                .filter(e -> text.startsWith(trigger, e.trigger().start()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAttackHappensWhenAndWhereItKills() {
        Event attack =
                event(
                        "Rebels killed nine soldiers on Monday near Gao in an attack on a convoy.",
                        "attack");
        assertThat(Objects.requireNonNull(attack.when()).start()).isEqualTo("2021-03-08");
        assertThat(Objects.requireNonNull(attack.place()).name()).isEqualTo("Gao");
    }

    @Test
    void aDeedIsDoneWhereItsTargetIs() {
        Event march = event("Students marched on the parliament in Nairobi.", "marched");
        assertThat(Objects.requireNonNull(march.place()).name()).isEqualTo("Nairobi");
    }

    @Test
    void aDeedIsDoneWhereItsDoersAre() {
        Event arrest = event("Police in Bergen arrested a Swedish banker.", "arrested");
        assertThat(Objects.requireNonNull(arrest.place()).name()).isEqualTo("Bergen");
        Event sentence =
                event("A court in Bergen convicted the mayor of fraud on Monday.", "convicted");
        assertThat(Objects.requireNonNull(sentence.place()).name()).isEqualTo("Bergen");
        Event visit = event("Officials in Bergen accused the Swedish navy of spying.", "accused");
        assertThat(visit.place()).isNull();
    }

    @Test
    void aDeedIsNotDoneWhereItsPriceIs() {
        Event release =
                event(
                        "The rebels released two monks in return for a man held in Texas.",
                        "released");
        assertThat(release.place()).isNull();
    }

    @Test
    void theGroundThatTroopsLeaveIsNobody() {
        Event retreat = event("Troops withdrew from two villages in Arauca.", "withdrew");
        assertThat(retreat.recipients()).isEmpty();
        assertThat(Objects.requireNonNull(retreat.place()).name()).startsWith("Arauca");
    }

    @Test
    void theCountryWhoseGroundTroopsLeaveIsSomebody() {
        Event retreat = event("Kenyan troops withdrew from two villages in Somalia.", "withdrew");
        assertThat(retreat.recipients())
                .singleElement()
                .satisfies(party -> assertThat(party.country()).isEqualTo("SOM"));
    }
}
