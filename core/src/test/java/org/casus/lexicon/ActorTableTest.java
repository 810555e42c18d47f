package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTableTest {

    private static final String ORGANIZATIONS = "name\tcountry\tsectors\n";

    private static Lexicon with(String text) {
        return Lexicon.english(List.of(ActorTable.read("my.tsv", text)));
    }

    @ParameterizedTest
    @CsvSource({
        "code name kind cities, STATES",
        "name country sectors, ORGANIZATIONS",
        "sectors example name documents country kind, ORGANIZATIONS",
        "name aliases kind country sectors from to source, ORGANIZATIONS",
        "country office name from, OFFICE_HOLDERS",
        "noun sectors kind, AGENTS",
        "title sectors, TITLES",
        "name gender, GIVEN_NAMES",
    })
    void tellsTheKindByTheHeader(String header, TableKind kind) {
        ActorTable table = ActorTable.read("my.tsv", header.replace(' ', '\t'));

        assertThat(table.kind()).isEqualTo(kind);
        assertThat(table.size()).isZero();
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        ActorTable table =
                ActorTable.read(
                        "my.tsv",
                        "\uFEFF# mine\r\nname\tcountry\tsectors\taliases\r\n\r\n"
                                + "Red Hill Guard\tFRA\tREB\r\nSea Watch Nine\t\t\t\t\t\r\n");

        assertThat(table.size()).isEqualTo(1);
        assertThat(table.unfilled()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', CASUS-L08 my.tsv:1: there is no header",
        "'name,country,sectors', CASUS-L08 my.tsv:1: the header 'name,country,sectors' is of no kind",
        "'name|country|sectors|colour', CASUS-L08 my.tsv:1: no such table has a column 'colour'",
        "'name|country|sectors|name', CASUS-L08 my.tsv:1: the header has 'name' twice",
        "'name|country|sectors~A|FRA|REB|x', 'CASUS-L02 my.tsv:2: 4 cells, but the header has 3'",
        "'name|country|sectors~A|FRA|reb', CASUS-L05 my.tsv:2: sectors 'reb'; write one or more of",
        "'name|country|sectors~|FRA|REB', CASUS-L03 my.tsv:2: no 'name' here",
        "'name|country|sectors|from~A|FRA|REB|May', CASUS-L04 my.tsv:2: from 'May' is no date",
        "'name|gender~Kim|x', CASUS-L05 my.tsv:2: gender 'x'",
    })
    void saysWhereAndWhatIsWrong(String text, String message) {
        String table = text.replace('|', '\t').replace('~', '\n');

        assertThatThrownBy(() -> ActorTable.read("my.tsv", table))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith(message.replace('|', '\t'));
    }

    @Test
    void refusesACountryThatNoTableHas() {
        assertThatThrownBy(() -> with(ORGANIZATIONS + "Red Hill Guard\tXYZ\tREB\n"))
                .hasMessageStartingWith("CASUS-L05 my.tsv:2: country 'XYZ'; write ISO 3166-1");
        assertThat(
                        Lexicon.english(
                                        List.of(
                                                ActorTable.read(
                                                        "states.tsv",
                                                        "code\tname\tkind\nXYZ\tXyland\tstate\n"),
                                                ActorTable.read(
                                                        "my.tsv",
                                                        ORGANIZATIONS
                                                                + "Red Hill Guard\tXYZ\tREB\n")))
                                .state("XYZ"))
                .isNotNull();
    }

    @Test
    void winsOverWhatIsShipped() {
        Lexicon lexicon = with(ORGANIZATIONS + "the United Nations\tFRA\tREB\nUN\t\tCRM\n");

        assertThat(lexicon.senses("United Nations")).hasSize(1);
        assertThat(country(lexicon, "United Nations")).isEqualTo("FRA");
        assertThat(country(lexicon, "UN")).isNull();
        assertThat(country(lexicon, "United Nations Security Council")).isEqualTo("UNO");
    }

    @Test
    void winsOverStatesAndPersonsOfTheSameName() {
        Lexicon lexicon = with(ORGANIZATIONS + "Georgia\tFRA\tBUS\nBarack Obama\tFRA\tBUS\n");

        assertThat(country(lexicon, "Georgia")).isEqualTo("FRA");
        assertThat(country(lexicon, "Barack Obama")).isEqualTo("FRA");
    }

    private static @Nullable String country(Lexicon lexicon, String name) {
        Sense sense = lexicon.senses(name).get(0);
        return ((Sense.OfOrganization) sense).organization().country();
    }

    @Test
    void addsToAStateThatIsShipped() {
        Lexicon lexicon = with("code\tname\tkind\tcities\nFRA\tFrance\tstate\tPuy-Test\n");

        State france = Objects.requireNonNull(lexicon.state("FRA"));
        assertThat(france.cities()).contains("Puy-Test", "Lyon");
        assertThat(lexicon.senses("French")).contains(new Sense.OfState(france, StateWord.DEMONYM));
        assertThat(lexicon.states().stream().filter(s -> s.name().equals("France"))).hasSize(1);
    }

    @Test
    void takesARowOfAPersonForOne() {
        Lexicon lexicon = with("name\tkind\tcountry\tsectors\nOdran Veltimo\tperson\tFRA\tGOV\n");

        assertThat(lexicon.bearers("Veltimo")).extracting(Person::name).contains("Odran Veltimo");
        assertThat(lexicon.senses("Odran Veltimo").get(0)).isInstanceOf(Sense.OfPerson.class);
    }

    @Test
    void saysTheOfficeOfAKnownPersonAnew() {
        Lexicon lexicon = with("country\toffice\tname\tsectors\nFRA\tother\tBarack Obama\tBUS\n");

        Person obama = ((Sense.OfPerson) lexicon.senses("Barack Obama").get(0)).person();
        assertThat(obama.officeOn(LocalDate.of(2012, 1, 1)))
                .extracting(Office::country)
                .isEqualTo("FRA");
        assertThat(obama.offices()).hasSizeGreaterThan(1);
    }

    @Test
    void neverFailsButWithALineThatSaysWhy() {
        Random random = new Random(11);
        String signs = "name\tcountry\tsectors\n\r\0\uFEFF#;\uD800\u001B \"FRA\tREB";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? ORGANIZATIONS : "");
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                ActorTable.read("my\n.tsv", text.toString());
            } catch (LexiconException e) {
                assertThat(e.getMessage())
                        .startsWith("CASUS-L")
                        .doesNotContain("\n", "\u001B")
                        .hasSizeLessThan(600);
            }
        }
    }

    @Test
    void complainsOfAnEndlessLineInAShortOne() {
        assertThatThrownBy(() -> ActorTable.read("my.tsv", "x".repeat(10_000_000)))
                .hasMessageMatching("CASUS-L08 my.tsv:1: the header 'x+\u2026; write .*");
    }
}
