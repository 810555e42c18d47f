package org.casus.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.model.EventType;
import org.casus.model.Status;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one YAML rule file; stops at the first thing wrong in it, and says on which line. */
public final class RuleFileReader {

    private static final List<String> FILE_FIELDS = List.of("type", "source", "rules");

    private static final List<String> RULE_FIELDS =
            List.of(
                    "id",
                    "verb",
                    "noun",
                    "is",
                    "where",
                    "unless",
                    "negated",
                    "actor",
                    "recipient",
                    "joint",
                    "claim",
                    "mode",
                    "cameo",
                    "contexts",
                    "priority",
                    "note",
                    "hits",
                    "misses");

    private final String file;
    private final WordLists lists;
    private final YamlNodes yaml;

    /**
     * @param file the name to show in messages, such as {@code rules/en/event/threaten.yaml}
     * @param lists the word lists that the rules may name
     */
    public RuleFileReader(String file, WordLists lists) {
        this.file = file;
        this.lists = lists;
        this.yaml = new YamlNodes(file);
    }

    /**
     * The rules of the file in order.
     *
     * @throws RuleException if something is wrong in it
     */
    public List<Rule> read(InputStream in) {
        Node root = yaml.root(in);
        Map<String, Node> fields = yaml.fields(root, FILE_FIELDS);
        yaml.required(fields, "source", root);
        Node typeNode = yaml.required(fields, "type", root);
        EventType type = type(typeNode);
        List<Rule> rules = new ArrayList<>();
        for (Node node : yaml.items(yaml.required(fields, "rules", root))) {
            rules.add(rule(type, node));
        }
        return rules;
    }

    private EventType type(Node node) {
        try {
            return EventType.valueOf(yaml.text(node));
        } catch (IllegalArgumentException e) {
            throw new RuleException(
                    "CASUS-R08",
                    file,
                    yaml.line(node),
                    "no event type is called " + yaml.text(node),
                    "docs/rules.md lists the sixteen");
        }
    }

    private Rule rule(EventType type, Node node) {
        Map<String, Node> fields = yaml.fields(node, RULE_FIELDS);
        Trigger trigger = trigger(fields, node);
        Node words = yaml.required(fields, trigger.name().toLowerCase(Locale.ROOT), node);
        List<String> lemmas = lists.expand(yaml.texts(words), file, yaml.line(words));
        return new Rule(
                yaml.text(yaml.required(fields, "id", node)),
                type,
                trigger,
                lemmas,
                tests(fields.get("where")),
                tests(fields.get("unless")),
                bool(fields.get("negated")),
                yaml.texts(yaml.required(fields, "actor", node)),
                yaml.texts(fields.get("recipient")),
                Boolean.TRUE.equals(bool(fields.get("joint"))),
                Boolean.TRUE.equals(bool(fields.get("claim"))),
                yaml.textOrNull(fields.get("mode")),
                yaml.textOrNull(fields.get("cameo")),
                yaml.texts(fields.get("contexts")),
                number(fields.get("priority")),
                examples(yaml.required(fields, "hits", node)),
                examples(yaml.required(fields, "misses", node)),
                file,
                yaml.line(node));
    }

    private Trigger trigger(Map<String, Node> fields, Node node) {
        List<Trigger> given = new ArrayList<>();
        for (Trigger trigger : Trigger.values()) {
            if (fields.containsKey(trigger.name().toLowerCase(Locale.ROOT))) {
                given.add(trigger);
            }
        }
        if (given.size() != 1) {
            throw yaml.wrong(node, "a rule needs exactly one of verb, noun and is");
        }
        return given.get(0);
    }

    private List<RoleTest> tests(@Nullable Node node) {
        List<RoleTest> tests = new ArrayList<>();
        if (node != null) {
            yaml.fields(node, List.of())
                    .forEach(
                            (path, words) ->
                                    tests.add(
                                            new RoleTest(
                                                    path,
                                                    lists.expand(
                                                            yaml.texts(words),
                                                            file,
                                                            yaml.line(words)))));
        }
        return tests;
    }

    private @Nullable Boolean bool(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        String text = yaml.text(node);
        if (!text.equals("true") && !text.equals("false")) {
            throw yaml.wrong(node, "true or false is needed here, not '" + text + "'");
        }
        return text.equals("true");
    }

    private int number(@Nullable Node node) {
        if (node == null) {
            return 0;
        }
        try {
            return Integer.parseInt(yaml.text(node));
        } catch (NumberFormatException e) {
            throw yaml.wrong(node, "a whole number is needed here, not '" + yaml.text(node) + "'");
        }
    }

    private List<Example> examples(Node node) {
        List<Example> examples = new ArrayList<>();
        for (Node item : yaml.items(node)) {
            if (item instanceof MappingNode) {
                Map<String, Node> fields = yaml.fields(item, List.of("text", "status"));
                String text = yaml.text(yaml.required(fields, "text", item));
                Node status = yaml.required(fields, "status", item);
                examples.add(new Example(text, status(status)));
            } else {
                if (yaml.text(item).isBlank()) {
                    throw yaml.wrong(item, "an example without words stands here");
                }
                examples.add(new Example(yaml.text(item), null));
            }
        }
        return examples;
    }

    private Status status(Node node) {
        try {
            return Status.valueOf(yaml.text(node).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw yaml.wrong(node, "no status is called '" + yaml.text(node) + "'");
        }
    }
}
