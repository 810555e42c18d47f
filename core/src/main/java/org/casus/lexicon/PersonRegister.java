package org.casus.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of each person: those of one Wikidata id, else of one name. */
final class PersonRegister {

    private static final class Gathered {
        final String name;
        final Set<String> aliases = new LinkedHashSet<>();
        final List<Office> offices = new ArrayList<>(2);
        @Nullable Gender gender;
        @Nullable String wikidata;

        Gathered(String name) {
            this.name = name;
        }
    }

    private final Map<String, Gathered> byKey = new LinkedHashMap<>();

    void add(TableRow row) {
        String name = row.needed("name");
        String wikidata = row.optional("wikidata");
        Gathered gathered = byKey.get("name:" + name);
        if (wikidata != null && (gathered == null || differs(gathered.wikidata, wikidata))) {
            Gathered same = byKey.get(wikidata);
            gathered = same != null ? same : new Gathered(name);
            byKey.put(wikidata, gathered);
            byKey.putIfAbsent("name:" + name, gathered);
        } else if (gathered == null) {
            gathered = new Gathered(name);
            byKey.put("name:" + name, gathered);
        }
        if (!gathered.name.equals(name)) {
            gathered.aliases.add(name);
        }
        gathered.aliases.addAll(row.list("aliases"));
        gathered.offices.add(Office.of(row));
        gathered.gender = gathered.gender != null ? gathered.gender : row.gender();
        gathered.wikidata = gathered.wikidata != null ? gathered.wikidata : wikidata;
    }

    private static boolean differs(@Nullable String known, String other) {
        return known != null && !known.equals(other);
    }

    List<Person> persons() {
        List<Person> persons = new ArrayList<>();
        for (Gathered gathered : new LinkedHashSet<>(byKey.values())) {
            persons.add(
                    new Person(
                            gathered.name,
                            List.copyOf(gathered.aliases),
                            gathered.gender,
                            gathered.wikidata,
                            gathered.offices));
        }
        return persons;
    }
}
