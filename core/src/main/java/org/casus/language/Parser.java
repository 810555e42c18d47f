package org.casus.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tags, heads, labels and names for sentences given as forms. Batches hold sentences of one length,
 * so none is padded, and the model's numbers are such that a sentence's parse does not depend on
 * its neighbours in the batch.
 */
final class Parser {

    /** Word pieces a batch: more at once do not go faster and want more memory. */
    private static final int BATCH_PIECES = 300;

    /**
     * Longer sentences are parsed in stretches of so many pieces: attention grows with the square.
     */
    private static final int LONGEST_STRETCH = 300;

    private final ReaderModel model;

    Parser(ReaderModel model) {
        this.model = model;
    }

    /**
     * What the model says of one sentence.
     *
     * @param tags by {@link TagHead}, an index into its labels for each token
     * @param heads index of the head token, -1 for the root
     * @param deprels index into the model's relations
     */
    record Parse(int[][] tags, int[] heads, int[] deprels) {

        static Parse ofSize(int n) {
            return new Parse(new int[TagHead.values().length][n], new int[n], new int[n]);
        }

        int[] tags(TagHead head) {
            return tags[head.ordinal()];
        }
    }

    /** A run of tokens of one sentence that goes through the encoder together. */
    private record Stretch(int sentence, int from, String[] forms, int[][] pieces, int length) {}

    List<Parse> parse(List<String[]> sentences) {
        return parse(sentences, List.of());
    }

    /**
     * @param states takes the encoder's states, one for each sentence; empty if nobody wants them
     */
    List<Parse> parse(List<String[]> sentences, List<States> states) {
        List<Stretch> stretches = new ArrayList<>();
        List<Parse> parses = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            addStretches(i, sentences.get(i), stretches);
            parses.add(Parse.ofSize(sentences.get(i).length));
        }
        List<Stretch> byLength = new ArrayList<>(stretches);
        byLength.sort(Comparator.comparingInt(Stretch::length));
        int at = 0;
        while (at < byLength.size()) {
            int end = at + 1;
            while (end < byLength.size()
                    && byLength.get(end).length() == byLength.get(at).length()
                    && byLength.get(at).length() * (end - at + 1) <= BATCH_PIECES) {
                end++;
            }
            batch(byLength.subList(at, end), parses, states);
            at = end;
        }
        joinStretches(stretches, parses);
        return parses;
    }

    private void addStretches(int sentence, String[] forms, List<Stretch> out) {
        int from = 0;
        while (from < forms.length) {
            List<int[]> pieces = new ArrayList<>();
            int length = 2;
            int to = from;
            while (to < forms.length) {
                int[] word = model.pieces().pieces(forms[to]);
                if (to > from && length + word.length > LONGEST_STRETCH) {
                    break;
                }
                pieces.add(word);
                length += word.length;
                to++;
            }
            String[] part = Arrays.copyOfRange(forms, from, to);
            out.add(new Stretch(sentence, from, part, pieces.toArray(int[][]::new), length));
            from = to;
        }
    }

    /** The root of each later stretch hangs on the root of the sentence's first one. */
    private void joinStretches(List<Stretch> stretches, List<Parse> parses) {
        int parataxis = model.deprels().indexOf("parataxis");
        for (Stretch stretch : stretches) {
            if (stretch.from() == 0) {
                continue;
            }
            Parse parse = parses.get(stretch.sentence());
            int root = 0;
            while (parse.heads()[root] >= 0) {
                root++;
            }
            for (int i = stretch.from(); i < stretch.from() + stretch.forms().length; i++) {
                if (parse.heads()[i] < 0) {
                    parse.heads()[i] = root;
                    parse.deprels()[i] = parataxis;
                }
            }
        }
    }

    private void batch(List<Stretch> batch, List<Parse> parses, List<States> states) {
        int rows = batch.size();
        int[] ids = new int[batch.get(0).length() * rows];
        int[] kinds = new int[ids.length];
        int[] words = new int[rows + batch.stream().mapToInt(s -> s.forms().length).sum()];
        int row = 0;
        for (int r = 0; r < rows; r++) {
            row = fill(batch.get(r), r, rows, ids, kinds, words, row);
        }
        try (BatchScores scores = model.score(ids, kinds, rows, words)) {
            decode(batch, scores, parses);
            if (!states.isEmpty()) {
                keep(batch, scores.states(), states);
            }
        }
    }

    /** The pieces of a sentence stand {@code rows} apart, those of the others between them. */
    private int fill(
            Stretch stretch, int at, int rows, int[] ids, int[] kinds, int[] words, int row) {
        int place = at;
        ids[place] = model.pieces().first();
        words[row++] = place;
        place += rows;
        for (int i = 0; i < stretch.forms().length; i++) {
            int kind = CaseKind.of(stretch.forms()[i]);
            words[row++] = place;
            for (int id : stretch.pieces()[i]) {
                kinds[place] = kind;
                ids[place] = id;
                place += rows;
            }
        }
        ids[place] = model.pieces().last();
        return row;
    }

    private static void keep(List<Stretch> batch, float[] values, List<States> states) {
        int base = 0;
        for (Stretch stretch : batch) {
            int n = stretch.forms().length;
            states.get(stretch.sentence()).put(stretch.from(), values, base, n);
            base += n + 1;
        }
    }

    private void decode(List<Stretch> batch, BatchScores scores, List<Parse> parses) {
        for (TagHead head : TagHead.values()) {
            tag(batch, scores.tags(head), head, parses);
        }
        int arcs = batch.stream().mapToInt(s -> s.forms().length).sum();
        int[] dependents = new int[arcs];
        int[] governors = new int[arcs];
        float[] weights = scores.arcs();
        int base = 0;
        int k = 0;
        for (Stretch stretch : batch) {
            int n = stretch.forms().length;
            int[] heads = ArcDecoder.decode(arcScores(weights, base, n, batch.size() + arcs), n);
            Parse parse = parses.get(stretch.sentence());
            for (int d = 1; d <= n; d++, k++) {
                int place = stretch.from() + d - 1;
                parse.heads()[place] = heads[d] == 0 ? -1 : stretch.from() + heads[d] - 1;
                dependents[k] = base + d;
                governors[k] = base + heads[d];
            }
            base += n + 1;
        }
        float[] labels = scores.labels(dependents, governors);
        k = 0;
        for (Stretch stretch : batch) {
            Parse parse = parses.get(stretch.sentence());
            for (int d = 0; d < stretch.forms().length; d++, k++) {
                parse.deprels()[stretch.from() + d] = best(labels, k, model.deprels().size());
            }
        }
    }

    private void tag(List<Stretch> batch, float[] scores, TagHead head, List<Parse> parses) {
        int labels = model.labels(head).size();
        int row = 0;
        for (Stretch stretch : batch) {
            row++;
            int n = stretch.forms().length;
            int[] tags = parses.get(stretch.sentence()).tags(head);
            if (head == TagHead.NER) {
                int[] names = NameDecoder.decode(scores, row, n, labels);
                System.arraycopy(names, 0, tags, stretch.from(), n);
            } else {
                for (int i = 0; i < n; i++) {
                    tags[stretch.from() + i] = best(scores, row + i, labels);
                }
            }
            row += n;
        }
    }

    /** A sentence's own square of the scores of all words of a batch with all others. */
    private static float[][] arcScores(float[] arcs, int base, int n, int width) {
        float[][] scores = new float[n + 1][];
        for (int d = 0; d <= n; d++) {
            int from = (base + d) * width + base;
            scores[d] = Arrays.copyOfRange(arcs, from, from + n + 1);
        }
        return scores;
    }

    private static int best(float[] scores, int row, int width) {
        int from = row * width;
        int best = from;
        for (int i = from + 1; i < from + width; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best - from;
    }
}
