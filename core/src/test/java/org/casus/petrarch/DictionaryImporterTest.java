package org.casus.petrarch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.LexiconTable;
import org.casus.lexicon.Office;
import org.casus.lexicon.Organization;
import org.casus.lexicon.Person;
import org.casus.lexicon.Sense;
import org.casus.lexicon.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All names and codes of these dictionaries are made up for the tests. */
class DictionaryImporterTest {

    private static final DictionaryImporter IMPORTER = new DictionaryImporter();

    private static Imported actors(String... lines) {
        return read(DictionaryKind.ACTORS, String.join("\n", lines));
    }

    private static Imported agents(String... lines) {
        return read(DictionaryKind.AGENTS, String.join("\n", lines));
    }

    private static Imported read(DictionaryKind kind, String text) {
        return IMPORTER.read(kind, List.of(new DictionaryFile("my.txt", text)));
    }

    private static Lexicon load(Imported imported) {
        List<LexiconTable> tables = new ArrayList<>();
        for (ImportedTable table : imported.tables()) {
            StringReader reader = new StringReader(table.text());
            tables.add(new LexiconTable(table.kind(), table.name(), reader));
        }
        return new Lexicon(tables);
    }

    private static Organization organization(Imported imported) {
        List<Organization> all = load(imported).organizations();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<RemarkReason> reasons(Imported imported) {
        return imported.remarks().stream().map(Remark::reason).toList();
    }

    private static Office office(Person person, int year, int month, int day) {
        return Objects.requireNonNull(person.officeOn(LocalDate.of(year, month, day)));
    }

    @Test
    void takesAPersonWithTermsOver() {
        Imported imported =
                actors(
                        "TOMAS_ALDEN_BRIGGS_  ; a made-up man",
                        "+T._A._BRIGGS_",
                        "+PRESIDENT_BRIGGS_",
                        "\t[USAGOVMIL 19970101-20010131]",
                        "\t[USAELI <970101]",
                        "\t[USAELI >20010201]  # later");
        Lexicon lexicon = load(imported);
        assertThat(imported.remarks()).isEmpty();
        assertThat(lexicon.senses("Tomas Alden Briggs")).hasSize(1);
        Person person = lexicon.persons().get(0);
        assertThat(person.aliases()).contains("T. A. Briggs", "President Briggs");
        Office office = office(person, 1999, 5, 4);
        assertThat(office.country()).isEqualTo("USA");
        assertThat(office.sectors()).containsExactly("MIL", "GOV");
        assertThat(office.title()).isEqualTo("Officer of the armed forces of United States");
        assertThat(office(person, 1997, 1, 1).sectors()).containsExactly("MIL", "GOV");
        assertThat(office(person, 1990, 1, 1).sectors()).containsExactly("ELI");
        assertThat(office(person, 2020, 1, 1).from()).isEqualTo(LocalDate.of(2001, 2, 1));
    }

    @Test
    void keepsAGroupOneThatHasItsLeaderAsSynonym() {
        Organization group =
                organization(
                        actors("ALVARADA_", "+THOMAS_BRIGGS_", "\t[FRAREB 19990101-20021231]"));
        assertThat(group.name()).isEqualTo("Alvarada");
        assertThat(group.aliases()).contains("Thomas Briggs");
        assertThat(organization(actors("MAY_15_ [FRAREB]")).name()).isEqualTo("May 15");
    }

    @Test
    void knowsPeopleWithoutDatesByTheirGivenNames() {
        assertThat(load(actors("THOMAS_BRIGGS_ [FRA]")).persons()).hasSize(1);
        assertThat(load(actors("SHEIKH_THOMAS_BRIGGS_ [FRAREB]")).persons()).hasSize(1);
    }

    @Test
    void holdsTheDefaultCodeWhereNoTermDoes() {
        Imported imported = actors("VERA_SOLNIK_ [UKROPP]", "\t[UKRGOV 050101-061231]");
        Person person = load(imported).persons().get(0);
        assertThat(office(person, 2006, 3, 1).sectors()).containsExactly("GOV");
        assertThat(office(person, 2010, 3, 1).sectors()).containsExactly("OPP");
    }

    @Test
    void readsTheCodesOfOneLine() {
        Imported imported =
                actors("OTTO_VANDERMEER_\t[NLDGOV 981022-010811] [IGOUNO  >070201][---]");
        assertThat(imported.remarks()).isEmpty();
        assertThat(load(imported).persons().get(0).offices())
                .extracting(Office::country)
                .containsExactly("NLD", "UNO");
    }

    @Test
    void takesAGroupOverWithItsSynonyms() {
        Imported imported =
                actors(
                        "RED_VALLEY_FRONT_(RVF)_ [PALREBXQZ 19990401-20031231]",
                        "",
                        "+AL-WADI_ARMY_");
        Organization group = organization(imported);
        assertThat(group.name()).isEqualTo("Red Valley Front");
        assertThat(group.aliases()).contains("al-Wadi Army", "Al-Wadi Army");
        assertThat(group.country()).isEqualTo("PSE");
        assertThat(group.sectors()).containsExactly("REB");
        assertThat(group.kind()).isEqualTo("armed-group");
        assertThat(group.from()).isEqualTo(LocalDate.of(1999, 4, 1));
        assertThat(group.to()).isEqualTo(LocalDate.of(2003, 12, 31));
        assertThat(imported.remarks())
                .containsExactly(
                        new Remark("my.txt", 1, RemarkReason.UNKNOWN_ROLE, "XQZ in PALREBXQZ"));
    }

    @ParameterizedTest
    @CsvSource({
        "IGOUNO, UNO, '', igo",
        "IGOUNOLKAHRI, UNO, SOC, igo",
        "IGOEUREEC, EUR, '', igo",
        "NGOHLH, NGO, MED;SOC, ngo",
        "MNC, MNC, BUS, company",
        "MNCDEU, DEU, BUS, company",
        "IMGREB, IMG, REB, armed-group",
        "MEAREB, '', REB, armed-group",
        "ROMMED, ROU, JRN, broadcaster",
        "USACOP, USA, COP, police",
    })
    void readsCodes(String code, String country, String sectors, String kind) {
        Organization group = organization(actors("BLUE_HARBOUR_ORGANIZATION_ [" + code + "]"));
        assertThat(group.country() == null ? "" : group.country()).isEqualTo(country);
        assertThat(String.join(";", group.sectors())).isEqualTo(sectors);
        assertThat(group.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "BANK_OF_THE_SOUTH_, Bank of the South",
        "NEW_PEOPLE'S_ARMY_, New People's Army",
        "O'HARA_FOUNDATION_, O'Hara Foundation",
        "MCBRIDE_GROUP_, McBride Group",
        "LASHKAR-E-NUR_GROUP_, Lashkar-e-Nur Group",
        "UN_HARBOUR_MISSION_, UN Harbour Mission",
        "U.N._HARBOUR_MISSION_, U.N. Harbour Mission",
        "THE_HARBOUR_COUNCIL_, Harbour Council",
        "20TH_BRIGADE_, 20th Brigade",
        "KZRT_, KZRT",
        "ZOLTAN_, Zoltan",
        "Harbour_Group_, Harbour Group",
    })
    void writesNamesAsTheNewsDoes(String phrase, String name) {
        assertThat(organization(actors(phrase + " [FRAREB]")).name()).isEqualTo(name);
    }

    @Test
    void writesNoArticleSmallAtTheBeginning() {
        assertThat(organization(actors("AN_OPEN_FRONT_ [FRAREB]")).aliases()).isEmpty();
        assertThat(organization(actors("AL_NOUR_FRONT_ [FRAREB]")).aliases())
                .containsExactly("al Nour Front");
    }

    @Test
    void neverMakesAShortAcronymAWord() {
        assertThat(organization(actors("UN_ [IGOUNO]")).aliases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HARBOUR= [FRAREB]               | WILDCARD",
                "&GROUPS_OF_HARBOUR [FRAREB]     | SET",
                "HARBOUR_&GROUPS [FRAREB]        | WILDCARD",
                "+HARBOUR_                       | ORPHAN",
                "[FRAREB]                        | ORPHAN",
                "HARBOUR_FRONT_                  | NO_CODE",
                "HARBOUR_FRONT_ [---]            | NO_CODE",
                "HARBOUR_FRONT_ [FRARE]          | BAD_CODE",
                "HARBOUR_FRONT_ [FRAREB          | BAD_CODE",
                "HARBOUR_FRONT_ []               | BAD_CODE",
                "HARBOUR_FRONT_ [FRA/USA]        | AMBIGUOUS_CODE",
                "HARBOUR_FRONT_ [QQQREB]         | UNKNOWN_COUNTRY",
                "HARBOUR_FRONT_ [FRAREB 2004017] | BAD_DATE",
                "HARBOUR_FRONT_ [FRAREB 990230-990301] | BAD_DATE",
                "HARBOUR_FRONT_ [FRAREB 20030101-20020101] | BAD_DATE",
                "HARBOUR_FRONT_ [FRAREB 20030101] | BAD_DATE",
                "FRANCE_ [FRA]                   | COUNTRY",
                "BRIGGS_ [FRAGOV 990101-990301]  | SURNAME_ONLY",
                "123_ [FRAREB]                   | BAD_NAME",
                "<!-- HARBOUR_FRONT_ [FRAREB]    | OPEN_COMMENT",
            })
    void tellsWhatItLeavesOut(String line, RemarkReason reason) {
        Imported imported = actors("# first line", line);
        assertThat(imported.tables()).isEmpty();
        assertThat(reasons(imported)).contains(reason);
        assertThat(imported.remarks()).allSatisfy(r -> assertThat(r.line()).isEqualTo(2));
    }

    @Test
    void goesOnBehindWhatItLeavesOut() {
        Imported imported =
                actors(
                        "BAD= [FRAREB]",
                        "+HARBOUR_FRONT_ ; its synonym serves",
                        "--- BLOCK [010] ---",
                        "&SET",
                        "+MEMBER_",
                        "+OTHER_",
                        "<!-- a comment",
                        "of two lines --> LAKE_FRONT_ [FRAREB]",
                        "+LAKE_ARMY_ [FRAMIL]",
                        "x".repeat(1_000_000),
                        "HILL_FRONT_ [FRAREB]");
        assertThat(load(imported).organizations())
                .extracting(Organization::name)
                .containsExactly("Harbour Front", "Lake Front", "Hill Front");
        assertThat(reasons(imported))
                .containsExactly(
                        RemarkReason.WILDCARD,
                        RemarkReason.SET,
                        RemarkReason.CODE_ON_SYNONYM,
                        RemarkReason.LONG_LINE);
    }

    @Test
    void takesAgentsOver() {
        Imported imported =
                agents(
                        "<!-- AGENTS -->",
                        "RIVER_PILOT [~MIL] # made up",
                        "RIVER_WATCH {} [~COP]",
                        "CHIEF_OF_BARGES {CHIEFS_OF_BARGES/CHIEFS_OF_BARGE} [~GOV]",
                        "RIVER_CHARITY [NGO~]",
                        "!PERSON! = MAN, MEN, WOMAN",
                        "BARGE!PERSON! [~BUS]");
        assertThat(imported.remarks()).isEmpty();
        assertThat(imported.tables().get(0).text().lines().skip(1))
                .containsExactly(
                        "river pilot\t\tMIL\tperson\t\tmy.txt",
                        "river watch\triver watch\tCOP\tgroup\t\tmy.txt",
                        "chief of barges\tchiefs of barges;chiefs of barge\tGOV\tperson\t\tmy.txt",
                        "river charity\t\tSOC\torganization\t\tmy.txt",
                        "bargeman\tbargeman\tBUS\tperson\t\tmy.txt",
                        "bargemen\tbargemen\tBUS\tperson\t\tmy.txt",
                        "bargewoman\tbargewoman\tBUS\tperson\t\tmy.txt");
        load(imported);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PILOT               | NO_CODE",
                "PILOT [~CHR]        | NO_SECTOR",
                "PILOT [~QQQ]        | NO_SECTOR",
                "PILOT [~MI]         | BAD_CODE",
                "PILOT {PILOTS [~MIL] | BAD_NAME",
                "PILOT!X! [~MIL]     | UNKNOWN_MARKER",
                "PILOT! [~MIL]       | UNKNOWN_MARKER",
                "!X = A              | UNKNOWN_MARKER",
                "PILOT* [~MIL]       | WILDCARD",
                "&PILOTS             | SET",
                "{} [~MIL]           | BAD_NAME",
            })
    void tellsWhichAgentsItLeavesOut(String line, RemarkReason reason) {
        Imported imported = agents(line);
        assertThat(imported.tables()).isEmpty();
        assertThat(reasons(imported)).containsExactly(reason);
    }

    @Test
    void countsARowOfTwoDictionariesOnce() {
        DictionaryFile file = new DictionaryFile("a.txt", "LAKE_FRONT_ [FRAREB]\r\n");
        Imported imported = IMPORTER.read(DictionaryKind.ACTORS, List.of(file, file));
        assertThat(imported.tables()).hasSize(1);
        assertThat(imported.tables().get(0).kind()).isEqualTo(TableKind.ORGANIZATIONS);
        assertThat(imported.tables().get(0).name()).isEqualTo("organizations.tsv");
        assertThat(imported.tables().get(0).rows()).isEqualTo(1);
    }

    @Test
    void findsWhatItTookOverInTheLexicon() {
        Lexicon lexicon = load(actors("RED_VALLEY_FRONT_ [COLREB]"));
        assertThat(lexicon.senses("Red Valley Front"))
                .singleElement()
                .isInstanceOf(Sense.OfOrganization.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTablesThatLoadWhateverItReads(long seed) {
        String[] pieces = {
            "[",
            "]",
            "+",
            "&",
            "!",
            "=",
            "~",
            "{",
            "}",
            "<!--",
            "-->",
            "#",
            ";",
            "\t",
            "\n",
            "\r",
            "\n",
            "\n",
            "_",
            " ",
            "-",
            "---",
            "(",
            ")",
            "'",
            ".",
            "MC",
            "O'",
            "USAGOV",
            "PALREB",
            "990101",
            "19991301",
            "-",
            ">",
            "<",
            "TOMAS",
            "ARMY",
            "UN",
            "é",
            "\u0130",
            "\uFFFD",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "\u0000",
            "\u00A0",
            "\u2028",
            "x",
            "İ",
            "ß",
            "/",
            ","
        };
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            for (DictionaryKind kind : DictionaryKind.values()) {
                Imported imported = read(kind, text.toString());
                load(imported);
                assertThat(read(kind, text.toString())).isEqualTo(imported);
            }
        }
    }

    @Test
    void readsMillionsOfBracketsAtOnce() {
        assertThat(actors("[".repeat(10_000_000)).remarks()).hasSize(1);
        assertThat(actors("A_B [FRAREB]\n".repeat(100_000)).tables()).hasSize(1);
        assertThat(agents("<!--".repeat(1_000_000)).remarks()).hasSize(1);
    }
}
