package org.casus.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.model.Token;
import org.casus.table.Table;

/** The word lists of this step: {@code words.tsv}, one list a first column. */
final class WordTables {

    private final Map<String, Map<String, String>> lists = new LinkedHashMap<>();

    WordTables() {
        new Table(WordTables.class, "words.tsv").rows().forEach(this::add);
    }

    private void add(List<String> cells) {
        String value = cells.size() > 2 ? cells.get(2) : "";
        lists.computeIfAbsent(cells.get(0), key -> new LinkedHashMap<>()).put(cells.get(1), value);
    }

    private boolean has(String list, String word) {
        return lists.getOrDefault(list, Map.of()).containsKey(word);
    }

    /** Whether the noun only counts or gathers what its of-phrase names: members of, a group of. */
    boolean isTransparent(String lemma) {
        return has("transparent", lemma);
    }

    /** PLOVER sectors that an adjective or noun gives to the noun it modifies. */
    List<String> sectorsOf(Token token) {
        Map<String, String> modifiers = lists.getOrDefault("modifier", Map.of());
        String sector = modifiers.get(token.lemma());
        // A participle's lemma is its verb: "wanted men".
        sector = sector != null ? sector : modifiers.get(token.form().toLowerCase(Locale.ROOT));
        return sector == null ? List.of() : List.of(sector);
    }

    /** Whether a surname is a word of the language too: Price, Hall. */
    boolean isWordSurname(String name) {
        return has("word-surname", name);
    }

    /** Whether the preposition says where somebody comes from. */
    boolean tellsOrigin(String preposition) {
        return has("origin", preposition);
    }

    /** Whether the preposition makes a place the scene of something. */
    boolean tellsLocation(String preposition) {
        return has("location", preposition);
    }

    /** Whether the word after a hyphen makes the state before it a backer only. */
    boolean isBacking(String form) {
        return has("backing", form);
    }

    /** Whether the verb reports speech or thought. */
    boolean isSpeech(String lemma) {
        return has("speech", lemma);
    }

    /**
     * Whether the verb, with a place as its subject, speaks of the place and not its government.
     */
    boolean isPlain(String lemma) {
        return has("plain-verb", lemma);
    }

    /** Whether a place that owns this stands for itself: Moscow's streets. */
    boolean isLocalThing(String lemma) {
        return has("local-thing", lemma);
    }

    /** Whether a noun or verb with this preposition is turned to a government: pressure on. */
    boolean isTurnedTo(String governor, String preposition) {
        return has("turned-to:" + preposition, governor);
    }

    /** Whether a government can be the object of this verb: accuse, urge. */
    boolean takesActor(String verb) {
        return has("takes-actor", verb);
    }

    /** Whether "the" and this noun can mean a state: government, country. */
    boolean isStateNoun(String lemma) {
        return has("state-noun", lemma) || isGovernment(lemma);
    }

    /** Whether the noun means a state's government. */
    boolean isGovernment(String lemma) {
        return has("government", lemma);
    }

    /** Whether "the" and this noun can mean any organisation named before. */
    boolean isGenericGroup(String lemma) {
        return has("generic-group", lemma);
    }

    /** Whether the word says that somebody else holds the office now. */
    boolean isOtherTime(String form) {
        return has("other-time", form);
    }

    /** Whether the noun tells less of a sector than what modifies it: police officer. */
    boolean isBlandNoun(String lemma) {
        return has("bland-noun", lemma);
    }

    /** Whether the word before a medium says that the state runs it. */
    boolean isStateRun(String lemma) {
        return has("state-run", lemma);
    }

    /** Whether an organisation of these sectors can be called by this noun. */
    boolean canBe(String genericGroup, List<String> sectors) {
        String allowed =
                lists.getOrDefault("generic-group", Map.of()).getOrDefault(genericGroup, "");
        return allowed.isEmpty()
                || sectors.isEmpty()
                || sectors.stream().anyMatch(allowed::contains);
    }
}
