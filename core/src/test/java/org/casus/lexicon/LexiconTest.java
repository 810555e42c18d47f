package org.casus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads the shipped tables and small ones of its own. */
class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.english();

    private static final List<String> NON_STATES =
            List.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    private static final List<String> SECTORS =
            List.of(
                    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
                    "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP",
                    "PRE", "REL", "SOC");

    private static Lexicon of(TableKind kind, String... lines) {
        String header = String.join("\t", kind.columns());
        String text = header + "\n" + String.join("\n", lines) + "\n";
        return new Lexicon(List.of(new LexiconTable(kind, "my.tsv", new StringReader(text))));
    }

    @Test
    void knowsCountriesByIsoCode() {
        List<String> iso =
                new ArrayList<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        iso.add("KOS");
        for (State state : LEXICON.states()) {
            if (state.code() != null) {
                assertThat(iso).as(state.name()).contains(state.code());
            }
            assertThat(SECTORS).as(state.name()).containsAll(state.sectors());
        }
    }

    @Test
    void holdsOfficesOfKnownCountriesInKnownSectors() {
        for (Person person : LEXICON.persons()) {
            for (Office office : person.offices()) {
                if (office.country() != null && !NON_STATES.contains(office.country())) {
                    assertThat(LEXICON.state(office.country())).as(person.name()).isNotNull();
                }
                assertKnown(office.sectors(), person.name());
            }
        }
    }

    @Test
    void holdsOrganizationsOfKnownCountriesInKnownSectors() {
        for (Organization organization : LEXICON.organizations()) {
            String country = organization.country();
            if (country != null && !NON_STATES.contains(country)) {
                assertThat(LEXICON.state(country)).as(organization.name()).isNotNull();
            }
            assertKnown(organization.sectors(), organization.name());
        }
    }

    private static void assertKnown(List<String> sectors, String whose) {
        for (String sector : sectors) {
            assertThat(SECTORS.contains(sector) || NON_STATES.contains(sector))
                    .as("%s: %s", whose, sector)
                    .isTrue();
        }
    }

    @Test
    void givesNoNameToTwoSovereignStates() {
        Map<String, String> owner = new LinkedHashMap<>();
        for (State state : LEXICON.states()) {
            if (state.kind() == StateKind.STATE) {
                List<String> names = new ArrayList<>(state.aliases());
                names.add(state.name());
                names.addAll(state.demonyms());
                names.addAll(state.capitals());
                for (String name : names.stream().distinct().toList()) {
                    assertThat(owner.put(name, state.name())).as(name).isNull();
                }
            }
        }
    }

    @Test
    void tellsWhoHeldAnOfficeOnADay() {
        assertThat(LEXICON.holders("USA", "head-of-state", LocalDate.of(2010, 5, 1)))
                .extracting(Person::name)
                .containsExactly("Barack Obama");
        assertThat(LEXICON.holders("UKR", "head-of-state", LocalDate.of(2025, 1, 28)))
                .extracting(Person::name)
                .containsExactly("Volodymyr Zelenskyy");
    }

    @Test
    void findsBearersOfShortNames() {
        assertThat(LEXICON.bearers("Putin")).extracting(Person::name).contains("Vladimir Putin");
        assertThat(LEXICON.bearers("Xi")).extracting(Person::name).contains("Xi Jinping");
        assertThat(LEXICON.bearers("Sisi")).extracting(Person::name).hasSize(1);
    }

    @Test
    void namesFileLineAndRemedyOfAShortRow() {
        assertThatThrownBy(() -> of(TableKind.GIVEN_NAMES, "Maria\tf\tme", "Ivan\tm"))
                .isInstanceOf(LexiconException.class)
                .hasMessage(
                        "CASUS-L02 my.tsv:3: 2 cells, but the header has 3; "
                                + "give every column a cell, empty ones too, with tabs between");
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        String row = "FRA\tother\tPrefect\tJean Test\t\tm\t2020\t2019\tGOV\t\tme";
        assertThatThrownBy(() -> of(TableKind.OFFICE_HOLDERS, row))
                .hasMessage(
                        "CASUS-L07 my.tsv:2: the term ends before it begins; correct the dates");
    }

    @Test
    void refusesADayThatIsNone() {
        String row = "FRA\tother\tPrefect\tJean Test\t\tm\t2020-02-30\t\tGOV\t\tme";
        assertThatThrownBy(() -> of(TableKind.OFFICE_HOLDERS, row))
                .hasMessageStartingWith("CASUS-L04 my.tsv:2: from '2020-02-30' is no date");
    }

    @Test
    void refusesAnotherHeader() {
        LexiconTable table =
                new LexiconTable(TableKind.AGENTS, "a.tsv", new StringReader("noun\tsectors\n"));
        assertThatThrownBy(() -> new Lexicon(List.of(table)))
                .hasMessageStartingWith("CASUS-L01 a.tsv:1: the header is 'noun sectors'");
    }

    @Test
    void readsAMonthAsItsFirstOrLastDay() {
        Lexicon lexicon =
                of(
                        TableKind.OFFICE_HOLDERS,
                        "FRA\tother\tPrefect\tJean Test\t\tm\t2020-02\t2020-02\tGOV\t\tme");
        Office office = lexicon.persons().get(0).offices().get(0);
        assertThat(office.from()).isEqualTo(LocalDate.of(2020, 2, 1));
        assertThat(office.to()).isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void gathersTheTermsOfOnePerson() {
        Lexicon lexicon =
                of(
                        TableKind.OFFICE_HOLDERS,
                        "FRA\tother\tPrefect\tJean Test\t\tm\t2010\t2012\tGOV\t\tme",
                        "FRA\tother\tMayor\tJean Test\tJ. Test\t\t2013\t\tGOV\tQ1\tme");
        assertThat(lexicon.persons()).hasSize(1);
        assertThat(lexicon.persons().get(0).offices()).hasSize(2);
        assertThat(lexicon.persons().get(0).wikidata()).isEqualTo("Q1");
    }
}
