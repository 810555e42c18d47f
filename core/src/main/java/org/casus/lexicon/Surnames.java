package org.casus.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.table.Table;

/** Persons by the short names that news uses for them after the first mention. */
final class Surnames {

    /** Where the family name stands first: Xi Jinping, Kim Jong Un, Hun Sen, Lee Hsien Loong. */
    private static final List<String> FAMILY_NAME_FIRST =
            List.of("CHN", "TWN", "PRK", "KOR", "KHM", "SGP", "HKG", "VNM");

    private static final List<String> SUFFIXES = List.of("Jr", "Jr.", "Sr", "Sr.", "II", "III");

    private final List<String> particles = new Table(Surnames.class, "name-particles.txt").words();
    private final Map<String, List<Person>> byShortName = new LinkedHashMap<>();

    void add(Person person) {
        addForms(person, person.name());
        for (String alias : person.aliases()) {
            addForms(person, alias);
        }
    }

    List<Person> bearers(String shortName) {
        return byShortName.getOrDefault(Atoms.fold(shortName), List.of());
    }

    private void addForms(Person person, String fullName) {
        List<String> words = new ArrayList<>(List.of(Atoms.fold(fullName).split(" ")));
        if (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        int last = words.size() - 1;
        put(words.get(last), person);
        int from = last;
        while (from > 0 && particles.contains(words.get(from - 1).toLowerCase(Locale.ROOT))) {
            from--;
            put(String.join(" ", words.subList(from, last + 1)), person);
        }
        if (last >= 2) {
            put(String.join(" ", words.subList(last - 1, last + 1)), person);
        }
        addWithoutArticle(words.get(last), person);
        if (last > 0 && isFamilyNameFirst(person)) {
            put(words.get(0), person);
        }
    }

    /** El-Sisi is also called Sisi, al-Assad Assad. */
    private void addWithoutArticle(String word, Person person) {
        int hyphen = word.indexOf('-');
        if (hyphen == 2 && particles.contains(word.substring(0, 2).toLowerCase(Locale.ROOT))) {
            put(word.substring(3), person);
        }
    }

    private static boolean isFamilyNameFirst(Person person) {
        for (Office office : person.offices()) {
            if (office.country() != null && FAMILY_NAME_FIRST.contains(office.country())) {
                return true;
            }
        }
        return false;
    }

    private void put(String shortName, Person person) {
        List<Person> bearers = byShortName.computeIfAbsent(shortName, key -> new ArrayList<>(1));
        // Persons come one after another: whoever stands there already stands last.
        if (bearers.isEmpty() || bearers.get(bearers.size() - 1) != person) {
            bearers.add(person);
        }
    }
}
