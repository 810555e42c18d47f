package org.casus.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        WordLists lists = WordLists.read("rules/en/lists.yaml", resource("lists.yaml"));
        List<Rule> rules = new ArrayList<>();
        for (String name : lines("index.txt")) {
            rules.addAll(new RuleFileReader("rules/en/" + name, lists).read(resource(name)));
        }
        return new RuleSet(rules);
    }

    private static List<String> lines(String name) {
        return new java.io.BufferedReader(
                        new java.io.InputStreamReader(
                                resource(name), java.nio.charset.StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static InputStream resource(String name) {
        InputStream in = RuleSet.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("no resource " + FOLDER + name + " in this build");
        }
        return in;
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
