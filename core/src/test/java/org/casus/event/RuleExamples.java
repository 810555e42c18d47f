package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.model.Event;
import org.casus.rule.Example;
import org.casus.rule.Rule;
import org.casus.rule.RuleSet;

/** Tries a rule's examples. Sentences are read once, whatever rules are tried on them. */
final class RuleExamples {

    private static final Map<String, ReadSentence> READ = new LinkedHashMap<>();

    private RuleExamples() {}

    /** What is wrong with the rule, one line an example; empty where all examples hold. */
    static List<String> failures(Rule rule, RuleSet rules) {
        List<String> wrong = new ArrayList<>();
        for (Example hit : rule.hits()) {
            MarkedSentence marked = MarkedSentence.parse(hit.text());
            List<Event> events = read(marked.text()).events(rules);
            if (events.stream().noneMatch(event -> marked.isMetBy(event, rule, hit))) {
                wrong.add(
                        "should code: "
                                + hit.text()
                                + (hit.status() == null ? "" : " as " + hit.status())
                                + "\n      events: "
                                + events.stream().map(RuleExamples::show).toList()
                                + "\n      weighed: "
                                + weighed(marked.text(), rules)
                                + "\n      frames: "
                                + frames(marked.text()));
            }
        }
        for (Example miss : rule.misses()) {
            List<Event> events = read(miss.text()).events(rules);
            if (events.stream().anyMatch(event -> rule.id().equals(event.reason().rule()))) {
                wrong.add(
                        "should leave alone: "
                                + miss.text()
                                + "\n      events: "
                                + events.stream().map(RuleExamples::show).toList());
            }
        }
        return wrong;
    }

    /**
     * Whether the examples tell a broken rule from the right one. A miss tells them apart too where
     * the broken rule matches but loses to another rule: that one is not there for its sake.
     */
    static boolean notice(Rule rule, Rule mutant, RuleSet rules) {
        RuleSet broken = RuleMutants.replace(rules, rule, mutant);
        return !failures(mutant, broken).isEmpty()
                || rule.misses().stream()
                        .anyMatch(
                                miss ->
                                        competes(rule, miss.text(), broken)
                                                && !competes(rule, miss.text(), rules));
    }

    private static boolean competes(Rule rule, String text, RuleSet rules) {
        return read(text).coding(rules).candidates().stream()
                .anyMatch(
                        c ->
                                c.rule().equals(rule.id())
                                        && (c.lost() == null || !c.lost().contains(" named ")));
    }

    private static synchronized ReadSentence read(String text) {
        return READ.computeIfAbsent(text, ReadSentence::of);
    }

    private static String show(Event event) {
        return event.type()
                + "/"
                + event.mode()
                + " "
                + event.status()
                + " "
                + event.actors().stream().map(p -> p.name()).toList()
                + " -> "
                + event.recipients().stream().map(p -> p.name()).toList()
                + " by "
                + event.reason().rule();
    }

    private static String weighed(String text, RuleSet rules) {
        return read(text).coding(rules).candidates().stream()
                .map(c -> c.rule() + (c.lost() == null ? "" : " lost: " + c.lost()))
                .toList()
                .toString();
    }

    private static String frames(String text) {
        ReadSentence read = read(text);
        return read.sentences().stream()
                .flatMap(s -> read.clauses().of(s).stream())
                .filter(f -> !f.roles().isEmpty())
                .map(Object::toString)
                .toList()
                .toString();
    }
}
