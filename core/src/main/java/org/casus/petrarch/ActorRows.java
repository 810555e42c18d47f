package org.casus.petrarch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.lexicon.Lexicon;
import org.casus.lexicon.TableKind;

/** Makes entries of actors rows of organisations and office holders. */
final class ActorRows {

    /** More words than that are no person's name. */
    private static final int MOST_WORDS_OF_PERSON = 5;

    private final CameoCodes cameo;
    private final NameForms forms = new NameForms();
    private final Set<String> groupWords = NameForms.words("group");
    private final Lexicon givenNames = CameoCodes.table(TableKind.GIVEN_NAMES, "given-names.tsv");

    private record Coded(DatedCode dates, Coding coding) {}

    ActorRows(CameoCodes cameo) {
        this.cameo = cameo;
    }

    /** Adds what an entry gives to the tables. */
    void add(Entry entry, String source, Rows rows, Remarks remarks) {
        List<Coded> codes = codes(entry, remarks);
        if (codes.isEmpty()) {
            remarks.add(entry.line(), RemarkReason.NO_CODE, entry.head());
            return;
        }
        if (isPerson(entry.names(), codes)) {
            person(entry, codes, source, rows, remarks);
        } else if (codes.stream().allMatch(coded -> isCountry(coded.coding()))) {
            remarks.add(entry.line(), RemarkReason.COUNTRY, entry.head());
        } else {
            organization(entry, codes, source, rows);
        }
    }

    /** Dated ones first: one without dates holds where none of them does. */
    private List<Coded> codes(Entry entry, Remarks remarks) {
        List<Coded> dated = new ArrayList<>();
        List<Coded> always = new ArrayList<>();
        for (DatedCode code : entry.codes()) {
            RemarkReason fault = CameoCodes.fault(code.code());
            Coding coding = fault == null ? cameo.read(code.code()) : null;
            if (coding == null) {
                fault = fault == null ? RemarkReason.UNKNOWN_COUNTRY : fault;
                remarks.add(code.line(), fault, code.code());
                continue;
            }
            for (String part : coding.unknown()) {
                remarks.add(code.line(), RemarkReason.UNKNOWN_ROLE, part + " in " + code.code());
            }
            (code.isDated() ? dated : always).add(new Coded(code, coding));
        }
        dated.addAll(always);
        return dated;
    }

    private boolean isCountry(Coding coding) {
        boolean state = coding.country() == null || cameo.nameOf(coding.country()) != null;
        return state && coding.sectors().isEmpty();
    }

    /** Judged by the name: people are synonyms of the groups they lead. */
    private boolean isPerson(List<String> names, List<Coded> codes) {
        if (names.isEmpty() || isGroup(names.get(0))) {
            return false;
        }
        List<String> words = Arrays.asList(names.get(0).split(" "));
        boolean fits =
                words.size() > 1
                        && words.size() <= MOST_WORDS_OF_PERSON
                        && words.stream().allMatch(w -> w.chars().anyMatch(Character::isLetter));
        if (fits && (isGiven(words.get(0)) || words.size() > 2 && isGiven(words.get(1)))) {
            return true;
        }
        return names.stream().noneMatch(this::isGroup)
                && codes.stream().anyMatch(c -> c.dates().isDated() && isOffice(c.coding()));
    }

    private boolean isGroup(String name) {
        return Arrays.stream(name.split(" ")).anyMatch(groupWords::contains);
    }

    private boolean isOffice(Coding coding) {
        return coding.ofPerson() || "igo".equals(coding.organization());
    }

    private boolean isGiven(String word) {
        return forms.of(word).stream().anyMatch(form -> givenNames.genderOf(form) != null);
    }

    private void person(Entry entry, List<Coded> codes, String source, Rows rows, Remarks remarks) {
        List<String> written = written(entry.names());
        String name = written.stream().filter(n -> n.indexOf(' ') > 0).findFirst().orElse(null);
        if (name == null) {
            remarks.add(entry.line(), RemarkReason.SURNAME_ONLY, entry.head());
            return;
        }
        written.remove(name);
        for (Coded coded : codes) {
            Coding coding = coded.coding();
            String state = cameo.nameOf(coding.country());
            rows.add(
                    TableKind.OFFICE_HOLDERS,
                    Rows.cell(coding.country()),
                    coding.sectors().contains("LEG") ? "legislator" : "other",
                    coding.title() + (state == null ? "" : " of " + state),
                    name,
                    String.join(";", written),
                    "",
                    Rows.cell(coded.dates().from()),
                    Rows.cell(coded.dates().to()),
                    String.join(";", coding.sectors()),
                    "",
                    source);
        }
    }

    private void organization(Entry entry, List<Coded> codes, String source, Rows rows) {
        List<String> written = written(entry.names());
        if (written.isEmpty()) {
            return;
        }
        String name = written.remove(0);
        for (Coded coded : codes) {
            Coding coding = coded.coding();
            if (isCountry(coding)) {
                continue;
            }
            rows.add(
                    TableKind.ORGANIZATIONS,
                    name,
                    String.join(";", written),
                    coding.organization(),
                    Rows.cell(coding.country()),
                    String.join(";", coding.sectors()),
                    Rows.cell(coded.dates().from()),
                    Rows.cell(coded.dates().to()),
                    source);
        }
    }

    private List<String> written(List<String> names) {
        Set<String> written = new LinkedHashSet<>();
        names.forEach(name -> written.addAll(forms.of(name)));
        return new ArrayList<>(written);
    }
}
