package org.casus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.model.NameKind;
import org.casus.model.NameSpan;

/**
 * A sentence with its names, of a file in the IOB2 format: number, form and tag between tabs.
 *
 * @param forms its tokens
 * @param names its persons, organisations and places; names of other kinds are no names here
 */
record GoldNames(List<String> forms, List<NameSpan> names) {

    static List<GoldNames> read(Path file) throws IOException {
        return parse(Files.readAllLines(file));
    }

    static List<GoldNames> parse(List<String> lines) {
        List<GoldNames> sentences = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !(line.startsWith("#") && line.indexOf('\t') < 0)) {
                String[] column = line.split("\t", -1);
                forms.add(column[1]);
                tags.add(column[2]);
            } else if (line.isBlank() && !forms.isEmpty()) {
                sentences.add(new GoldNames(List.copyOf(forms), names(tags)));
                forms.clear();
                tags.clear();
            }
        }
        if (!forms.isEmpty()) {
            sentences.add(new GoldNames(List.copyOf(forms), names(tags)));
        }
        return sentences;
    }

    private static List<NameSpan> names(List<String> tags) {
        List<NameSpan> names = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).startsWith("B-")) {
                String kind = tags.get(i).substring(2);
                int last = i;
                while (last + 1 < tags.size() && tags.get(last + 1).equals("I-" + kind)) {
                    last++;
                }
                if (kind.equals("PER") || kind.equals("ORG") || kind.equals("LOC")) {
                    names.add(new NameSpan(i, last, NameKind.valueOf(kind)));
                }
            }
        }
        return List.copyOf(names);
    }

    /** How many names of the kinds were found, each with its exact span and kind. */
    SpanCounts compare(List<NameSpan> read, List<NameKind> kinds) {
        List<NameSpan> wanted = names.stream().filter(n -> kinds.contains(n.kind())).toList();
        List<NameSpan> found = read.stream().filter(n -> kinds.contains(n.kind())).toList();
        int correct = (int) found.stream().filter(wanted::contains).count();
        return new SpanCounts(wanted.size(), found.size(), correct);
    }
}
