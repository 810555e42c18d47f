package org.casus.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** All rules, found by trigger word. Immutable; safe for every thread. */
public final class RuleSet {

    private static final String FOLDER = "/org/casus/rules/en/";

    private final List<Rule> rules;
    private final Map<String, List<Rule>> byTrigger = new LinkedHashMap<>();

    /**
     * @param rules in order: of two equal matches the earlier rule wins
     * @throws RuleException if two rules bear one id
     */
    public RuleSet(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Map<String, Rule> byId = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Rule twin = byId.put(rule.id(), rule);
            if (twin != null) {
                throw new RuleException(
                        "CASUS-R09",
                        rule.file(),
                        rule.line(),
                        "the id "
                                + rule.id()
                                + " stands also in "
                                + twin.file()
                                + ":"
                                + twin.line(),
                        "give one of them another id");
            }
            for (String lemma : rule.lemmas()) {
                byTrigger
                        .computeIfAbsent(key(rule.trigger(), lemma), k -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    /**
     * The rules that ship with Casus, from the class path; rules/en/index.txt names their files.
     */
    public static RuleSet english() {
        WordLists lists = WordLists.read("rules/en/lists.yaml", table("lists.yaml").stream());
        List<Rule> rules = new ArrayList<>();
        for (String name : table("index.txt").words()) {
            rules.addAll(new RuleFileReader("rules/en/" + name, lists).read(table(name).stream()));
        }
        return new RuleSet(rules);
    }

    private static Table table(String name) {
        return new Table(RuleSet.class, FOLDER + name);
    }

    private static String key(Trigger trigger, String lemma) {
        return trigger + "/" + lemma;
    }

    /** All rules in order. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules that a word may set off, in order; empty where there are none. */
    public List<Rule> of(Trigger trigger, String lemma) {
        return byTrigger.getOrDefault(key(trigger, lemma), List.of());
    }

    /** The rule with an id, or null. */
    public @Nullable Rule byId(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
    }
}
