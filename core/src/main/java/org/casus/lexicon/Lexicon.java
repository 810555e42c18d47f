package org.casus.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.model.Sentence;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables of actors, and where their words stand in a sentence. Immutable; safe for every
 * thread.
 */
public final class Lexicon {

    /** The shipped tables, listed in a resource so that a new one needs no code. */
    private static final String LIST = "tables.tsv";

    private final List<State> states = new ArrayList<>();
    private final List<Organization> organizations = new ArrayList<>();
    private final List<Person> persons;
    private final Map<String, State> statesByCode = new LinkedHashMap<>();
    private final Map<String, Gender> givenNames = new LinkedHashMap<>();
    private final Map<String, List<Person>> holders = new LinkedHashMap<>();
    private final Surnames surnames = new Surnames();
    private final PhraseIndex<Sense> names = new PhraseIndex<>();
    private final PhraseIndex<Noun> nouns = new PhraseIndex<>();

    /** A form of a row of agents.tsv or titles.tsv. */
    private record Noun(@Nullable Agent agent, @Nullable Title title, boolean plural) {}

    /**
     * Reads tables; a later table adds to the earlier ones.
     *
     * @throws LexiconException if a table is not as its kind asks
     */
    public Lexicon(List<LexiconTable> tables) {
        this(tables, List.of());
    }

    /**
     * Reads tables and puts a user's on top: a name that these have means what they say and nothing
     * else.
     *
     * @param own of two rows for one name the earlier counts
     * @throws LexiconException if a table is not as its kind asks, or names a country that no table
     *     has
     */
    public Lexicon(List<LexiconTable> tables, List<ActorTable> own) {
        List<TableRow> ownRows = own.stream().flatMap(table -> table.rows().stream()).toList();
        List<TableRow> rows = new ArrayList<>();
        tables.forEach(table -> rows.addAll(TableReader.rows(table)));
        PersonRegister register = new PersonRegister();
        ownRows.stream().filter(Lexicon::isOfPerson).forEach(register::add);
        int ownPersons = register.persons().size();
        rows.stream().filter(Lexicon::isOfPerson).forEach(register::add);
        persons = register.persons();

        Map<String, State> ownStates = merged(ownRows, rows);
        ownStates.values().forEach(this::addState);
        ownRows.stream().filter(row -> row.kind() != TableKind.STATES).forEach(this::add);
        persons.subList(0, ownPersons).forEach(this::addPerson);
        names.seal();
        for (TableRow row : rows) {
            if (row.kind() != TableKind.STATES || !ownStates.containsKey(row.needed("name"))) {
                add(row);
            }
        }
        persons.subList(ownPersons, persons.size()).forEach(this::addPerson);
        ownRows.stream()
                .filter(row -> row.kind() == TableKind.GIVEN_NAMES)
                .forEach(this::addGivenName);
        ownRows.forEach(this::checkCountry);
    }

    /** The user's states by their names, with what the other rows know of them. */
    private static Map<String, State> merged(List<TableRow> own, List<TableRow> rows) {
        Map<String, State> states = new LinkedHashMap<>();
        for (TableRow row : own) {
            if (row.kind() == TableKind.STATES) {
                State state = State.of(row);
                states.merge(state.name(), state, State::with);
            }
        }
        for (TableRow row : states.isEmpty() ? List.<TableRow>of() : rows) {
            if (row.kind() == TableKind.STATES) {
                State state = State.of(row);
                states.computeIfPresent(state.name(), (name, mine) -> mine.with(state));
            }
        }
        return states;
    }

    private static boolean isOfPerson(TableRow row) {
        return row.kind() == TableKind.OFFICE_HOLDERS;
    }

    private void checkCountry(TableRow row) {
        String code = row.kind().columns().contains("country") ? row.cell("country") : "";
        if (!code.isEmpty() && state(code) == null && !Codes.isGroup(code)) {
            throw row.error(
                    "CASUS-L05",
                    "country '" + code + "'",
                    "write ISO 3166-1 alpha-3 as FRA, one of "
                            + Codes.groups()
                            + ", or add the code to a table of states");
        }
    }

    /** The shipped English tables. */
    public static Lexicon english() {
        return english(List.of());
    }

    /**
     * The shipped English tables with a user's on top.
     *
     * @throws LexiconException if these name a country that no table has
     */
    public static Lexicon english(List<ActorTable> own) {
        List<LexiconTable> tables = new ArrayList<>();
        try {
            for (List<String> row : new Table(Lexicon.class, LIST).rows()) {
                String name = row.get(1).strip();
                TableKind kind = TableKind.valueOf(row.get(0));
                tables.add(new LexiconTable(kind, name, new Table(Lexicon.class, name).reader()));
            }
            return new Lexicon(tables, own);
        } finally {
            close(tables);
        }
    }

    private static void close(List<LexiconTable> tables) {
        for (LexiconTable table : tables) {
            try {
                table.reader().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Adds a row, unless it is a person's: those are gathered first. */
    private void add(TableRow row) {
        switch (row.kind()) {
            case STATES -> addState(State.of(row));
            case ORGANIZATIONS -> addOrganization(Organization.of(row));
            case OFFICE_HOLDERS -> {}
            case AGENTS -> addAgent(Agent.of(row));
            case TITLES -> {
                Title title = Title.of(row);
                nouns.add(lowerAtoms(title.title()), new Noun(null, title, false));
            }
            case GIVEN_NAMES -> addGivenName(row);
        }
    }

    private void addGivenName(TableRow row) {
        Gender gender = row.gender();
        if (gender != null) {
            givenNames.put(Atoms.fold(row.needed("name")), gender);
        }
    }

    private void addState(State state) {
        states.add(state);
        String code = state.code();
        if (code != null && state.isSovereign()) {
            State known = statesByCode.get(code);
            if (known == null || known.kind() != StateKind.STATE) {
                statesByCode.put(code, state);
            }
        }
        addName(state.name(), new Sense.OfState(state, StateWord.NAME));
        state.aliases().forEach(n -> addName(n, new Sense.OfState(state, StateWord.NAME)));
        state.demonyms().forEach(n -> addName(n, new Sense.OfState(state, StateWord.DEMONYM)));
        state.capitals().forEach(n -> addName(n, new Sense.OfState(state, StateWord.CAPITAL)));
        state.seats().forEach(n -> addName(n, new Sense.OfState(state, StateWord.SEAT)));
        state.cities().forEach(n -> addName(n, new Sense.OfState(state, StateWord.CITY)));
    }

    private void addOrganization(Organization organization) {
        organizations.add(organization);
        addName(organization.name(), new Sense.OfOrganization(organization));
        organization.aliases().forEach(n -> addName(n, new Sense.OfOrganization(organization)));
    }

    private void addAgent(Agent agent) {
        nouns.add(lowerAtoms(agent.noun()), new Noun(agent, null, false));
        for (String plural : agent.plurals()) {
            nouns.add(lowerAtoms(plural), new Noun(agent, null, true));
        }
    }

    private void addPerson(Person person) {
        surnames.add(person);
        addPersonName(person, person.name());
        person.aliases().forEach(alias -> addPersonName(person, alias));
        for (Office office : person.offices()) {
            if (office.country() != null) {
                List<Person> list =
                        holders.computeIfAbsent(
                                office.country() + ' ' + office.office(), key -> new ArrayList<>());
                if (list.isEmpty() || list.get(list.size() - 1) != person) {
                    list.add(person);
                }
            }
        }
    }

    /** One word alone is no name in full: May, Rice and Brown are words too. */
    private void addPersonName(Person person, String name) {
        List<String> atoms = Atoms.of(name);
        if (name.indexOf(' ') > 0 && atoms.size() > 1) {
            names.add(atoms, new Sense.OfPerson(person));
        }
    }

    private void addName(String name, Sense sense) {
        String bare = name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
        names.add(Atoms.of(bare), sense);
    }

    private static List<String> lowerAtoms(String words) {
        return Atoms.of(words.toLowerCase(Locale.ROOT));
    }

    /** All states, entities, regions and dependencies, in the order of the tables. */
    public List<State> states() {
        return List.copyOf(states);
    }

    /** All organisations, in the order of the tables. */
    public List<Organization> organizations() {
        return List.copyOf(organizations);
    }

    /** All office holders, in the order of the tables. */
    public List<Person> persons() {
        return List.copyOf(persons);
    }

    /** The state or entity that a code stands for, or null. */
    public @Nullable State state(String code) {
        return statesByCode.get(code);
    }

    /** Everybody in the tables who can be meant by a surname or other short name. */
    public List<Person> bearers(String shortName) {
        return List.copyOf(surnames.bearers(shortName));
    }

    /** What exactly this name means in the tables; empty where it is unknown. */
    public List<Sense> senses(String name) {
        return List.copyOf(names.get(Atoms.of(name)));
    }

    /** The usual gender of a given name, or null. */
    public @Nullable Gender genderOf(String givenName) {
        return givenNames.get(Atoms.fold(givenName));
    }

    /** Who holds an office of a country on a day, in the order of the tables. */
    public List<Person> holders(String country, String office, LocalDate day) {
        List<Person> found = new ArrayList<>(1);
        for (Person person : holders.getOrDefault(country + ' ' + office, List.of())) {
            for (Office held : person.offices()) {
                if (country.equals(held.country())
                        && office.equals(held.office())
                        && held.isHeldOn(day)) {
                    found.add(person);
                    break;
                }
            }
        }
        return found;
    }

    /** The names of the tables in a sentence, longest first from the left, without overlaps. */
    public List<NameMatch> names(Sentence sentence) {
        Atoms atoms = Atoms.of(sentence);
        Atoms unshouted = atoms.unshouted();
        List<NameMatch> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            if (!atoms.startsToken(i)) {
                continue;
            }
            PhraseIndex.Hit<Sense> hit = names.longestAt(atoms, i);
            if (hit == null && atoms.isShouted(i)) {
                hit = names.longestAt(unshouted, i);
            }
            if (hit != null) {
                found.add(
                        new NameMatch(
                                atoms.token(hit.first()), atoms.token(hit.last()), hit.values()));
                i = hit.last();
            }
        }
        return found;
    }

    /** The nouns and titles of the tables in a sentence, in any case, longest first. */
    public List<NounMatch> nouns(Sentence sentence) {
        Atoms atoms = Atoms.of(sentence).lower();
        List<NounMatch> found = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            if (!atoms.startsToken(i)) {
                continue;
            }
            PhraseIndex.Hit<Noun> hit = nouns.longestAt(atoms, i);
            if (hit != null) {
                found.add(match(atoms, hit));
                i = hit.last();
            }
        }
        return found;
    }

    private static NounMatch match(Atoms atoms, PhraseIndex.Hit<Noun> hit) {
        Agent agent = null;
        Title title = null;
        boolean plural = false;
        for (Noun noun : hit.values()) {
            if (agent == null && noun.agent() != null) {
                agent = noun.agent();
                plural = noun.plural();
            }
            title = title == null ? noun.title() : title;
        }
        return new NounMatch(
                atoms.token(hit.first()), atoms.token(hit.last()), agent, title, plural);
    }
}
