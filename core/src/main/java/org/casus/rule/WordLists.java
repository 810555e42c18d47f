package org.casus.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named word lists that rules share: {@code @talks} stands for all its words. Immutable. */
public final class WordLists {

    /** Classes that are tested on the parties, not on words: no list may bear their names. */
    public static final List<String> CLASSES =
            List.of(
                    "@actor",
                    "@party",
                    "@person",
                    "@state",
                    "@organization",
                    "@group",
                    "@place",
                    "@any",
                    "@none");

    private final Map<String, List<String>> lists;

    private WordLists(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /**
     * Reads a file of lists: a name, a colon, words; a word that starts with @ takes in another
     * list that stands before it.
     *
     * @param file the name to show in messages
     * @throws RuleException if a list is wrong
     */
    public static WordLists read(String file, InputStream in) {
        YamlNodes yaml = new YamlNodes(file);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        WordLists all = new WordLists(lists);
        yaml.fields(yaml.root(in), List.of())
                .forEach(
                        (name, node) ->
                                lists.put(
                                        "@" + name,
                                        all.expand(yaml.texts(node), file, yaml.line(node))));
        return all;
    }

    /**
     * Words with all lists replaced by what is in them; classes stay.
     *
     * @throws RuleException if a list is not known
     */
    List<String> expand(List<String> words, String file, int line) {
        List<String> out = new ArrayList<>();
        for (String word : words) {
            if (!word.startsWith("@") || CLASSES.contains(word)) {
                out.add(word);
            } else {
                List<String> list = lists.get(word);
                if (list == null) {
                    throw new RuleException(
                            "CASUS-R07",
                            file,
                            line,
                            "no word list is called " + word,
                            "known lists: " + String.join(" ", lists.keySet()));
                }
                out.addAll(list);
            }
        }
        return out;
    }
}
