package org.casus.training.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.language.SentenceCutter;
import org.casus.model.TextSpan;

/** Reads names in the four forms that they come in. */
public final class NameFiles {

    private static final Pattern BRACKETS = Pattern.compile("\\[(PER|ORG|LOC) ([^\\[\\]]+)\\]");

    private NameFiles() {}

    /**
     * IOB2 as Universal NER has it: number, word, tag and more between tabs; a blank line ends a
     * sentence. Tags of other kinds than PER, ORG and LOC count as no name.
     *
     * @param scheme the name of the file's conventions
     */
    public static List<TrainingSentence> iob2(Path file, String scheme) throws IOException {
        List<TrainingSentence> sentences = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        List<Integer> tags = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                add(forms, tags, scheme, sentences);
            } else if (line.charAt(0) != '#') {
                String[] columns = line.split("\t", -1);
                if (columns.length < 3) {
                    throw new CorpusException(file, number, "a number, a word and a tag are due");
                }
                forms.add(columns[1]);
                tags.add(Math.max(0, NameTags.TAGS.indexOf(columns[2])));
            }
        }
        add(forms, tags, scheme, sentences);
        return sentences;
    }

    private static void add(
            List<String> forms, List<Integer> tags, String scheme, List<TrainingSentence> out) {
        if (!forms.isEmpty()) {
            int[] ids = tags.stream().mapToInt(Integer::intValue).toArray();
            String[] words = forms.toArray(String[]::new);
            out.add(new TrainingSentence(words, null, new NameTags(scheme, ids)));
        }
        forms.clear();
        tags.clear();
    }

    /** A line of BIO tags for each sentence of a treebank, in its order. */
    public static List<TrainingSentence> beside(Treebank treebank, Path file, String scheme)
            throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<TrainingSentence> sentences = treebank.sentences();
        List<TrainingSentence> out = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String[] tags = i < lines.size() ? lines.get(i).split(" ", -1) : new String[0];
            if (tags.length != sentences.get(i).size()) {
                throw new CorpusException(
                        file, i + 1, tags.length + " tags for " + sentences.get(i).size());
            }
            int[] ids =
                    Arrays.stream(tags)
                            .mapToInt(tag -> Math.max(0, NameTags.TAGS.indexOf(tag)))
                            .toArray();
            out.add(sentences.get(i).with(new NameTags(scheme, ids)));
        }
        return out;
    }

    /**
     * A table of sentence ids and names, {@code id TAB KIND:name|KIND:name} or {@code -}: each name
     * is the next run of those words in the sentence. Sentences without a line have no names.
     */
    public static List<TrainingSentence> table(Treebank treebank, Path file, String scheme)
            throws IOException {
        Map<String, NameTags> names = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] columns = line.split("\t", -1);
            if (line.isBlank() || line.charAt(0) == '#' || columns[1].equals("-")) {
                continue;
            }
            TrainingSentence sentence = treebank.sentence(columns[0]);
            if (sentence == null) {
                throw new CorpusException(file, number, "no sentence has the id " + columns[0]);
            }
            NameTags tags = NameTags.none(scheme, sentence.size());
            for (String entry : columns[1].split("\\|", -1)) {
                String[] name = entry.substring(entry.indexOf(':') + 1).split(" ", -1);
                int at = find(sentence.forms(), name, tags.tags());
                if (at < 0) {
                    throw new CorpusException(file, number, "not in the sentence: " + entry);
                }
                tags.mark(entry.substring(0, entry.indexOf(':')), at, at + name.length);
            }
            names.put(columns[0], tags);
        }
        return treebank.withNames(scheme, names);
    }

    private static int find(String[] words, String[] name, int[] taken) {
        for (int at = 0; at + name.length <= words.length; at++) {
            boolean free = Arrays.stream(taken, at, at + name.length).allMatch(tag -> tag == 0);
            if (free && Arrays.equals(words, at, at + name.length, name, 0, name.length)) {
                return at;
            }
        }
        return -1;
    }

    /**
     * One sentence a line with its names in brackets, {@code [ORG Red Cross] leaves [LOC Aleppo]};
     * blank lines and lines that start with # are passed over.
     */
    public static List<TrainingSentence> brackets(Path file, SentenceCutter cutter)
            throws IOException {
        List<TrainingSentence> out = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            out.add(bracketed(file, number, line.strip(), cutter));
        }
        return out;
    }

    private static TrainingSentence bracketed(
            Path file, int number, String line, SentenceCutter cutter) {
        StringBuilder plain = new StringBuilder();
        List<String> kinds = new ArrayList<>();
        List<TextSpan> spans = new ArrayList<>();
        Matcher matcher = BRACKETS.matcher(line);
        int from = 0;
        while (matcher.find()) {
            plain.append(line, from, matcher.start());
            int start = plain.length();
            plain.append(matcher.group(2));
            kinds.add(matcher.group(1));
            spans.add(new TextSpan(start, plain.length()));
            from = matcher.end();
        }
        plain.append(line, from, line.length());
        MarkedWords words;
        try {
            words = MarkedWords.of(plain.toString(), spans, cutter);
        } catch (IllegalArgumentException e) {
            throw new CorpusException(file, number, String.valueOf(e.getMessage()));
        }
        NameTags tags = NameTags.none(NameTags.UNIVERSAL, words.forms().length);
        for (int i = 0; i < kinds.size(); i++) {
            tags.mark(kinds.get(i), words.marks().get(i).first(), words.marks().get(i).end());
        }
        return new TrainingSentence(words.forms(), null, tags);
    }
}
