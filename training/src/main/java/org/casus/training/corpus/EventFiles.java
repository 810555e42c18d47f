package org.casus.training.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.language.SentenceCutter;
import org.casus.model.Status;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Reads sentences with a marked event. */
public final class EventFiles {

    private static final Pattern PARTS =
            Pattern.compile("\\[(actor|trigger|recipient):([^\\[\\]]+)\\]");

    private static final Pattern TAGS = Pattern.compile("<(/?)([st])>");

    /** CONCEDE and RETREAT together, in the pairs. */
    private static final String YIELD = "YIELD";

    private final EventLabels labels;
    private final SentenceCutter cutter;

    /**
     * @param labels what an event may be
     * @param cutter cuts the sentences into words
     */
    public EventFiles(EventLabels labels, SentenceCutter cutter) {
        this.labels = labels;
        this.cutter = cutter;
    }

    /** All {@code *.tsv} of a folder, in the order of their names. */
    public List<TrainingSentence> ownFolder(Path folder) throws IOException {
        List<TrainingSentence> out = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                out.addAll(own(file));
            }
        }
        return out;
    }

    /**
     * This project's own: {@code TYPE/mode TAB status TAB sentence}, its trigger and parties in
     * brackets.
     */
    public List<TrainingSentence> own(Path file) throws IOException {
        List<TrainingSentence> out = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                String[] cells = line.split("\t", -1);
                int label = labels.labels().indexOf(cells[0]);
                if (cells.length != 3 || label < 0) {
                    throw new CorpusException(file, number, "TYPE/mode, status, sentence are due");
                }
                try {
                    out.add(own(cells[2], label, status(cells[1])));
                } catch (IllegalArgumentException e) {
                    throw new CorpusException(file, number, String.valueOf(e.getMessage()));
                }
            }
        }
        return out;
    }

    private static int status(String name) {
        return name.equals("-") ? -1 : Status.valueOf(name.toUpperCase(Locale.ROOT)).ordinal();
    }

    private TrainingSentence own(String marked, int label, int status) {
        Matcher matcher = PARTS.matcher(marked);
        StringBuilder plain = new StringBuilder();
        List<String> kinds = new ArrayList<>();
        List<TextSpan> spans = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            plain.append(marked, from, matcher.start());
            kinds.add(matcher.group(1));
            spans.add(new TextSpan(plain.length(), plain.length() + matcher.group(2).length()));
            plain.append(matcher.group(2));
            from = matcher.end();
        }
        plain.append(marked, from, marked.length());
        MarkedWords words = MarkedWords.of(plain.toString(), spans, cutter);
        int[] trigger = part("trigger", kinds, words);
        if (trigger == null) {
            throw new IllegalArgumentException("no [trigger:…]");
        }
        EventMark mark =
                new EventMark(
                        trigger[0],
                        part("actor", kinds, words),
                        part("recipient", kinds, words),
                        List.of(label),
                        status);
        return new TrainingSentence(words.forms(), null, null, mark, null);
    }

    private static int @Nullable [] part(String kind, List<String> kinds, MarkedWords words) {
        int at = kinds.indexOf(kind);
        if (at < 0) {
            return null;
        }
        MarkedWords.Words covered = words.marks().get(at);
        return IntStream.range(covered.first(), covered.end()).toArray();
    }

    /**
     * The layout of {@code plv_train.jsonl}: parties in {@code <s>} and {@code <t>}, the class of
     * their event, no trigger. CONCEDE and RETREAT are one class there, YIELD.
     */
    public List<TrainingSentence> pairs(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<TrainingSentence> out = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            JsonNode row = mapper.readTree(line);
            String type = row.at("/expected/0/code").asText();
            if (!type.equals(YIELD) && labels.ofType(type).isEmpty()) {
                throw new CorpusException(file, number, "no such event type: " + type);
            }
            out.add(pair(row.path("marked").asText(), type));
        }
        return out;
    }

    private TrainingSentence pair(String marked, String type) {
        Matcher matcher = TAGS.matcher(marked);
        StringBuilder plain = new StringBuilder();
        List<TextSpan> sources = new ArrayList<>();
        List<TextSpan> targets = new ArrayList<>();
        int[] open = {-1, -1};
        int from = 0;
        while (matcher.find()) {
            plain.append(marked, from, matcher.start());
            from = matcher.end();
            boolean source = matcher.group(2).equals("s");
            if (matcher.group(1).isEmpty()) {
                open[source ? 0 : 1] = plain.length();
            } else if (open[source ? 0 : 1] >= 0) {
                TextSpan span = new TextSpan(open[source ? 0 : 1], plain.length());
                (source ? sources : targets).add(span);
            }
        }
        plain.append(marked, from, marked.length());
        String text = plain.toString();
        List<Integer> right = new ArrayList<>();
        if (type.equals(YIELD)) {
            right.addAll(labels.ofType("CONCEDE"));
            right.addAll(labels.ofType("RETREAT"));
        } else {
            right.addAll(labels.ofType(type));
        }
        String[] forms = MarkedWords.of(text, List.of(), cutter).forms();
        EventMark mark = new EventMark(-1, words(text, sources), words(text, targets), right, -1);
        return new TrainingSentence(forms, null, null, mark, null);
    }

    /** Words that overlap the spans; null for none. */
    private int @Nullable [] words(String text, List<TextSpan> spans) {
        List<TextSpan> tokens =
                cutter.cut(text, 0, text.length()).stream().flatMap(List::stream).toList();
        int[] words =
                IntStream.range(0, tokens.size())
                        .filter(i -> spans.stream().anyMatch(s -> s.overlaps(tokens.get(i))))
                        .toArray();
        return words.length == 0 ? null : words;
    }
}
