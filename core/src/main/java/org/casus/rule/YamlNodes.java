package org.casus.rule;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one YAML file as nodes that know their lines, with messages that name file and line. */
final class YamlNodes {

    private final String file;

    YamlNodes(String file) {
        this.file = file;
    }

    Node root(InputStream in) {
        try {
            Node root =
                    new Yaml(new LoaderOptions())
                            .compose(new InputStreamReader(in, StandardCharsets.UTF_8));
            if (root == null) {
                throw new RuleException(
                        "CASUS-R01",
                        file,
                        1,
                        "the file is empty",
                        "docs/rules.md shows what a rule file must have");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new RuleException(
                    "CASUS-R02",
                    file,
                    line,
                    "this is no YAML: " + e.getProblem(),
                    "check quotes, colons and indentation");
        }
    }

    Map<String, Node> fields(Node node, List<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "a list of fields is needed here");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        mapping.getValue()
                .forEach(
                        entry -> {
                            String name = text(entry.getKeyNode());
                            if (!allowed.isEmpty() && !allowed.contains(name)) {
                                throw new RuleException(
                                        "CASUS-R04",
                                        file,
                                        line(entry.getKeyNode()),
                                        "no field is called '" + name + "'",
                                        "known fields: " + String.join(", ", allowed));
                            }
                            if (fields.put(name, entry.getValueNode()) != null) {
                                throw new RuleException(
                                        "CASUS-R05",
                                        file,
                                        line(entry.getKeyNode()),
                                        "'" + name + "' stands here twice",
                                        "keep one");
                            }
                        });
        return fields;
    }

    Node required(Map<String, Node> fields, String name, Node parent) {
        Node node = fields.get(name);
        if (node == null) {
            throw new RuleException(
                    "CASUS-R03",
                    file,
                    line(parent),
                    "no '" + name + "' here",
                    "docs/rules.md lists what a rule must have");
        }
        return node;
    }

    List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    /** One text or a list of texts. */
    List<String> texts(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(node)) {
            texts.add(text(item));
        }
        return texts;
    }

    @Nullable String textOrNull(@Nullable Node node) {
        return node == null ? null : text(node);
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(node, "a text is needed here");
    }

    int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    RuleException wrong(Node node, String problem) {
        return new RuleException(
                "CASUS-R06",
                file,
                line(node),
                problem,
                "docs/rules.md shows how a rule is written");
    }
}
