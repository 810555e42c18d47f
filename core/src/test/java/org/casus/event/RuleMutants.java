package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.EventType;
import org.casus.rule.RoleTest;
import org.casus.rule.Rule;
import org.casus.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Ways to break a rule, each of which its examples must notice: parties swapped, a condition
 * dropped, the negation reversed, all its words lost.
 */
final class RuleMutants {

    private RuleMutants() {}

    static List<Rule> of(Rule rule) {
        List<Rule> mutants = new ArrayList<>();
        if (!rule.joint() && !rule.recipient().isEmpty()) {
            mutants.add(
                    with(
                            rule,
                            rule.lemmas(),
                            rule.where(),
                            rule.unless(),
                            rule.negated(),
                            rule.recipient(),
                            rule.actor()));
        }
        for (RoleTest test : rule.where()) {
            mutants.add(
                    with(
                            rule,
                            rule.lemmas(),
                            without(rule.where(), test),
                            rule.unless(),
                            rule.negated(),
                            rule.actor(),
                            rule.recipient()));
        }
        for (RoleTest test : rule.unless()) {
            mutants.add(
                    with(
                            rule,
                            rule.lemmas(),
                            rule.where(),
                            without(rule.unless(), test),
                            rule.negated(),
                            rule.actor(),
                            rule.recipient()));
        }
        if (rule.negated() != null) {
            mutants.add(
                    with(
                            rule,
                            rule.lemmas(),
                            rule.where(),
                            rule.unless(),
                            null,
                            rule.actor(),
                            rule.recipient()));
        }
        mutants.add(
                with(
                        rule,
                        List.of("no such word"),
                        rule.where(),
                        rule.unless(),
                        rule.negated(),
                        rule.actor(),
                        rule.recipient()));
        return mutants;
    }

    private static List<RoleTest> without(List<RoleTest> tests, RoleTest gone) {
        return tests.stream().filter(test -> test != gone).toList();
    }

    private static Rule with(
            Rule r,
            List<String> lemmas,
            List<RoleTest> where,
            List<RoleTest> unless,
            @Nullable Boolean negated,
            List<String> actor,
            List<String> recipient) {
        EventType type = r.type();
        return new Rule(
                r.id(),
                type,
                r.trigger(),
                lemmas,
                where,
                unless,
                negated,
                actor,
                recipient,
                r.joint(),
                r.claim(),
                r.mode(),
                r.cameo(),
                r.contexts(),
                r.priority(),
                r.hits(),
                r.misses(),
                r.file(),
                r.line());
    }

    static RuleSet replace(RuleSet rules, Rule old, Rule mutant) {
        return new RuleSet(
                rules.rules().stream().map(rule -> rule == old ? mutant : rule).toList());
    }

    static String difference(Rule rule, Rule mutant) {
        if (!rule.actor().equals(mutant.actor())) {
            return "actor and recipient swapped (mark both in a hit)";
        }
        if (!rule.lemmas().equals(mutant.lemmas())) {
            return "all words lost (a hit is needed that this rule alone codes)";
        }
        if (!java.util.Objects.equals(rule.negated(), mutant.negated())) {
            return "negated: " + rule.negated() + " dropped (a miss is needed with the opposite)";
        }
        List<RoleTest> dropped = new ArrayList<>(rule.where());
        dropped.addAll(rule.unless());
        dropped.removeAll(mutant.where());
        dropped.removeAll(mutant.unless());
        return "condition dropped: "
                + dropped.get(0).path()
                + " (a miss is needed that fails for it alone)";
    }
}
