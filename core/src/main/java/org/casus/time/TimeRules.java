package org.casus.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules in the order of their files, found by what a match can start with. */
final class TimeRules {

    private static final List<String> FILES =
            List.of("calendar", "clock", "relative", "duration", "set", "reference");

    private final List<TimeRule> rules;
    private final Map<String, List<Integer>> byFirst = new LinkedHashMap<>();

    private TimeRules(List<TimeRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            for (String first : rules.get(i).pattern().firsts()) {
                byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(i);
            }
        }
    }

    static TimeRules english() {
        List<TimeRule> rules = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream stream =
                    new Table(TimeRules.class, "rules/" + file + ".yaml").stream()) {
                Map<String, Object> content =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
                addRules(content, rules);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the time rules " + file, e);
            }
        }
        return new TimeRules(rules);
    }

    List<TimeRule> all() {
        return rules;
    }

    /** Places in {@link #all()} of the rules whose match can start with a word, name or reader. */
    List<Integer> startingWith(String first) {
        return byFirst.getOrDefault(first, List.of());
    }

    private static void addRules(Map<String, Object> content, List<TimeRule> rules) {
        for (Object entry : list(content.get("rules"))) {
            Map<?, ?> fields = (Map<?, ?>) entry;
            String id = String.valueOf(fields.get("id"));
            Object ownForm = fields.get("form");
            String form = String.valueOf(ownForm == null ? content.get("form") : ownForm);
            Slots given = Slots.NONE.with("rule", id);
            if (fields.get("with") instanceof Map<?, ?> with) {
                for (Map.Entry<?, ?> slot : with.entrySet()) {
                    given =
                            given.with(
                                    String.valueOf(slot.getKey()), String.valueOf(slot.getValue()));
                }
            }
            rules.add(
                    new TimeRule(
                            id,
                            TokenPattern.of(String.valueOf(fields.get("pattern"))),
                            TimeForm.valueOf(form.toUpperCase(Locale.ROOT)),
                            given,
                            strings(fields.get("hits")),
                            strings(fields.get("misses"))));
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        list(value).forEach(each -> strings.add(String.valueOf(each)));
        return List.copyOf(strings);
    }
}
