package org.casus.training.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.language.SentenceCutter;
import org.casus.model.TextSpan;

/**
 * Sentences of unlabelled news, for the student to hear the teacher on. Takes every file of a
 * folder; marked-up text (TimeML, XML) loses its tags, a blank line or line break ends a paragraph
 * where paragraphs are lines. Doublets are dropped.
 */
public final class PlainNews {

    /** Shorter ones are captions and bylines. */
    private static final int FEWEST_WORDS = 4;

    private PlainNews() {}

    /**
     * Reads all files below a folder in the order of their paths.
     *
     * @return each sentence once, without tree or names
     */
    public static List<TrainingSentence> read(Path folder, SentenceCutter cutter)
            throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).filter(PlainNews::isText).sorted().toList();
        }
        Set<String> seen = new LinkedHashSet<>();
        List<TrainingSentence> out = new ArrayList<>();
        for (Path file : files) {
            for (String paragraph : paragraphs(Files.readString(file))) {
                addSentences(paragraph, cutter, seen, out);
            }
        }
        return out;
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".txt") || name.endsWith(".tml") || name.endsWith(".xml");
    }

    private static List<String> paragraphs(String file) {
        String text = file;
        if (text.startsWith("<?xml") || text.startsWith("<TimeML")) {
            text =
                    text.replaceAll("<(?:TimeML|DOCID|DCT|EXTRAINFO)[^>]*>[^<]*", " ")
                            .replaceAll("<(?:text|p|TEXT|TITLE)>", "\n\n")
                            .replaceAll("<[^>]*>", "")
                            .replace("&amp;", "&")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&apos;", "'");
        }
        // Where blank lines part the paragraphs, a single break is only the typesetter's.
        boolean wrapped = text.contains("\n\n") && !text.contains("\n\n\n\n");
        return List.of(text.split(wrapped ? "\\R\\s*\\R" : "\\R", -1));
    }

    private static void addSentences(
            String paragraph, SentenceCutter cutter, Set<String> seen, List<TrainingSentence> out) {
        String text = paragraph.replaceAll("\\s+", " ").strip();
        for (List<TextSpan> tokens : cutter.cut(text, 0, text.length())) {
            String[] forms = tokens.stream().map(token -> token.in(text)).toArray(String[]::new);
            if (forms.length >= FEWEST_WORDS && seen.add(String.join(" ", forms))) {
                out.add(new TrainingSentence(forms, null, null));
            }
        }
    }
}
