package org.casus.actor;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.casus.language.LanguageReader;
import org.casus.lexicon.Lexicon;
import org.casus.model.Article;
import org.casus.model.BodyArticle;
import org.casus.model.Published;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Learns {@code antecedent-weights.tsv} from texts whose pronouns are resolved by hand: GAP (one
 * pronoun and two names a row) and a treebank with entities such as UD GUM. A conditional
 * log-linear choice among the possible antecedents, by gradient ascent with a Gaussian prior; no
 * randomness.
 *
 * <p>Run: {@code AntecedentTrainer OUT.tsv gap-development.tsv gum-train.conllu [even|odd|all]};
 * the last says which rows of GAP are learned from.
 */
final class AntecedentTrainer {

    /** One pronoun: the signs of each rival, and which rivals can be right. */
    private record Choice(String column, List<Map<String, Double>> rivals, boolean[] right) {}

    private static final int ROUNDS = 400;
    private static final double STEP = 0.05;

    /** Strength of the prior that a sign tells nothing. */
    private static final double PRIOR = 1.0;

    private final WordTables words = new WordTables();
    private final LanguageReader language = LanguageReader.english();
    private final ActorReader actors;
    private final List<Choice> choices = new ArrayList<>();

    /** Whether a rival may be, and whether it is known not to be, the antecedent. */
    private BiPredicate<Spot, Spot> isRight = (spot, rival) -> false;

    private BiPredicate<Spot, Spot> isWrong = (spot, rival) -> false;

    private AntecedentTrainer() {
        actors = new ActorReader(Lexicon.english(), words, new Watcher(words));
    }

    /** Notes every choice that the reader meets. */
    private final class Watcher extends PronounResolver {
        private final WordTables tables;

        Watcher(WordTables tables) {
            super(tables);
            this.tables = tables;
        }

        @Override
        @Nullable Referent best(
                Discourse discourse, Spot spot, Pronoun pronoun, List<Spot> rivals) {
            note(discourse, spot, pronoun, rivals, tables);
            return super.best(discourse, spot, pronoun, rivals);
        }
    }

    private void note(
            Discourse discourse, Spot spot, Pronoun pronoun, List<Spot> rivals, WordTables tables) {
        Signs signs = new Signs(discourse, tables, spot, pronoun);
        boolean[] right = new boolean[rivals.size()];
        boolean[] wrong = new boolean[rivals.size()];
        boolean anyRight = false;
        boolean anyWrong = false;
        List<Map<String, Double>> all = new ArrayList<>();
        for (int i = 0; i < right.length; i++) {
            all.add(signs.of(rivals.get(i), i));
            Referent referent = discourse.referent(rivals.get(i));
            List<Spot> same = referent == null ? List.of(rivals.get(i)) : referent.spots();
            right[i] = same.stream().anyMatch(s -> isRight.test(spot, s));
            wrong[i] = same.stream().anyMatch(s -> isWrong.test(spot, s));
            anyRight |= right[i];
            anyWrong |= wrong[i];
        }
        if (!anyRight && anyWrong) {
            for (int i = 0; i < right.length; i++) {
                right[i] = !wrong[i];
                anyRight |= right[i];
            }
        }
        boolean allRight = true;
        for (boolean r : right) {
            allRight &= r;
        }
        if (anyRight && !allRight) {
            choices.add(new Choice(signs.column(), all, right));
        }
    }

    private void read(String text, List<Sentence> sentences) {
        Article article = BodyArticle.of(text);
        List<Sentence> read = sentences.isEmpty() ? language.read(article) : sentences;
        actors.withQuotes(actors.read(article, read, List.of(), Published.unknown()), List.of());
    }

    private void readGap(Path file, String which) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            boolean even = i % 2 == 0;
            if (which.equals("even") && !even || which.equals("odd") && even) {
                continue;
            }
            String[] cell = lines.get(i).split("\t", -1);
            TextSpan pronoun = span(cell[1], cell[3], cell[2]);
            TextSpan a = span(cell[1], cell[5], cell[4]);
            TextSpan b = span(cell[1], cell[8], cell[7]);
            boolean isA = cell[6].equalsIgnoreCase("true");
            boolean isB = cell[9].equalsIgnoreCase("true");
            isRight =
                    (spot, rival) ->
                            spot.span().equals(pronoun)
                                    && (isA && rival.span().overlaps(a)
                                            || isB && rival.span().overlaps(b));
            isWrong =
                    (spot, rival) ->
                            spot.span().equals(pronoun)
                                    && (!isA && rival.span().overlaps(a)
                                            || !isB && rival.span().overlaps(b));
            read(cell[1], List.of());
        }
    }

    private static TextSpan span(String text, String offset, String words) {
        int start = text.offsetByCodePoints(0, Integer.parseInt(offset));
        return new TextSpan(start, start + words.length());
    }

    /** A mention marked by hand: its entity and its tokens in a sentence. */
    private record Marking(String entity, int sentence, int first, int last) {}

    private void readTreebank(Path file) throws IOException {
        List<List<String>> forms = new ArrayList<>();
        List<Marking> markings = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Integer> openAt = new ArrayList<>();
        List<String> sentence = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("# newdoc");
        for (String line : lines) {
            if (line.startsWith("# newdoc")) {
                readDocument(forms, markings);
                forms = new ArrayList<>();
                markings = new ArrayList<>();
            } else if (line.isEmpty()) {
                if (!sentence.isEmpty()) {
                    forms.add(sentence);
                }
                sentence = new ArrayList<>();
                open.clear();
                openAt.clear();
            } else if (Character.isDigit(line.charAt(0))) {
                String[] cell = line.split("\t", -1);
                if (cell[0].matches("\\d+")) {
                    sentence.add(cell[1]);
                    note(cell[9], forms.size(), sentence.size() - 1, open, openAt, markings);
                }
            }
        }
    }

    private static void note(
            String misc,
            int sentence,
            int token,
            List<String> open,
            List<Integer> openAt,
            List<Marking> markings) {
        for (String pair : misc.split("\\|")) {
            if (!pair.startsWith("Entity=")) {
                continue;
            }
            String marks = pair.substring("Entity=".length());
            int i = 0;
            while (i < marks.length()) {
                if (marks.charAt(i) == '(') {
                    int end = i + 1;
                    while (end < marks.length() && "()".indexOf(marks.charAt(end)) < 0) {
                        end++;
                    }
                    String id = marks.substring(i + 1, end).split("-")[0];
                    if (end < marks.length() && marks.charAt(end) == ')') {
                        markings.add(new Marking(id, sentence, token, token));
                        end++;
                    } else {
                        open.add(id);
                        openAt.add(token);
                    }
                    i = end;
                } else {
                    int end = marks.indexOf(')', i);
                    String id = marks.substring(i, end);
                    int at = open.lastIndexOf(id);
                    if (at >= 0) {
                        markings.add(new Marking(id, sentence, openAt.get(at), token));
                        open.remove(at);
                        openAt.remove(at);
                    }
                    i = end + 1;
                }
            }
        }
    }

    private void readDocument(List<List<String>> forms, List<Marking> markings) {
        if (forms.isEmpty()) {
            return;
        }
        List<Sentence> sentences = language.readTokens(forms);
        StringBuilder text = new StringBuilder();
        forms.forEach(sentence -> sentence.forEach(form -> text.append(form).append(' ')));
        isRight =
                (spot, rival) -> {
                    String entity = entity(markings, spot);
                    return entity != null && entity.equals(entity(markings, rival));
                };
        isWrong = (spot, rival) -> false;
        read(text.toString(), sentences);
    }

    /**
     * The entity of the smallest marking around a spot's head that is about as long as the spot.
     */
    private static @Nullable String entity(List<Marking> markings, Spot spot) {
        Marking best = null;
        for (Marking marking : markings) {
            boolean around =
                    marking.sentence() == spot.sentence().index()
                            && marking.first() <= spot.head().index()
                            && spot.head().index() <= marking.last()
                            && headOf(marking, spot) == spot.head().index();
            if (around
                    && (best == null
                            || marking.last() - marking.first() < best.last() - best.first())) {
                best = marking;
            }
        }
        return best == null ? null : best.entity();
    }

    private static int headOf(Marking marking, Spot spot) {
        return spot.marked().headOf(marking.first(), marking.last()).index();
    }

    private Map<String, Double> train() {
        Map<String, Double> weights = new TreeMap<>();
        Map<String, double[]> moments = new TreeMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Map<String, Double> gradient = new TreeMap<>();
            for (Choice choice : choices) {
                addGradient(choice, weights, gradient);
            }
            for (Map.Entry<String, Double> entry : gradient.entrySet()) {
                String sign = entry.getKey();
                double slope = entry.getValue() - PRIOR * weights.getOrDefault(sign, 0.0);
                double[] moment = moments.computeIfAbsent(sign, key -> new double[2]);
                moment[0] = 0.9 * moment[0] + 0.1 * slope;
                moment[1] = 0.999 * moment[1] + 0.001 * slope * slope;
                double first = moment[0] / (1 - Math.pow(0.9, round));
                double second = moment[1] / (1 - Math.pow(0.999, round));
                weights.merge(sign, STEP * first / (Math.sqrt(second) + 1e-8), Double::sum);
            }
        }
        return weights;
    }

    private static void addGradient(
            Choice choice, Map<String, Double> weights, Map<String, Double> gradient) {
        double[] p = new double[choice.right().length];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            for (Map.Entry<String, Double> sign : choice.rivals().get(i).entrySet()) {
                String key = choice.column() + '\t' + sign.getKey();
                p[i] += sign.getValue() * weights.getOrDefault(key, 0.0);
            }
            top = Math.max(top, p[i]);
        }
        double sum = 0;
        double sumRight = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(p[i] - top);
            sum += p[i];
            sumRight += choice.right()[i] ? p[i] : 0;
        }
        for (int i = 0; i < p.length; i++) {
            double pull = (choice.right()[i] ? p[i] / sumRight : 0) - p[i] / sum;
            for (Map.Entry<String, Double> sign : choice.rivals().get(i).entrySet()) {
                gradient.merge(
                        choice.column() + '\t' + sign.getKey(),
                        pull * sign.getValue(),
                        Double::sum);
            }
        }
    }

    public static void main(String[] args) {
        AntecedentTrainer trainer = new AntecedentTrainer();
        try {
            trainer.readTreebank(Path.of(args[2]));
            int fromTreebank = trainer.choices.size();
            if (args.length < 4 || !args[3].equals("none")) {
                trainer.readGap(Path.of(args[1]), args.length > 3 ? args[3] : "all");
            }
            Map<String, Double> weights = trainer.train();
            try (PrintStream out = new PrintStream(args[0], StandardCharsets.UTF_8)) {
                out.print("# How much each sign speaks for an antecedent: kind of pronoun, sign,");
                out.printf(
                        Locale.ROOT,
                        " weight. Learned by AntecedentTrainer%n# from %d choices in UD GUM and %d"
                                + " in GAP.%n",
                        fromTreebank,
                        trainer.choices.size() - fromTreebank);
                weights.forEach(
                        (sign, weight) -> out.printf(Locale.ROOT, "%s\t%.3f%n", sign, weight));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
