package org.casus.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tags, heads, labels and names for sentences given as forms. Batches hold sentences of like length
 * of one document, so a document's reading does not depend on any other's.
 */
final class Parser {

    /**
     * Word pieces a batch, padding counted: larger batches mix lengths and pad more than they save.
     */
    private static final int BATCH_PIECES = 300;

    /**
     * Longer sentences are parsed in stretches of so many pieces: attention grows with the square.
     */
    private static final int LONGEST_STRETCH = 300;

    private static final int NAME_TAGS = 7;

    private final ReaderModel model;

    Parser(ReaderModel model) {
        this.model = model;
    }

    /**
     * What the model says of one sentence.
     *
     * @param upos index into the model's universal tags, one a token
     * @param xpos index into its Penn tags
     * @param heads index of the head token, -1 for the root
     * @param deprels index into its labels
     * @param names index of the BIO tag: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC
     */
    record Parse(int[] upos, int[] xpos, int[] heads, int[] deprels, int[] names) {

        static Parse ofSize(int n) {
            return new Parse(new int[n], new int[n], new int[n], new int[n], new int[n]);
        }
    }

    /** A run of tokens of one sentence that goes through the encoder together. */
    private record Stretch(int sentence, int from, String[] forms, int[][] pieces, int length) {}

    List<Parse> parse(List<String[]> sentences) {
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
                    && byLength.get(end).length() * (end - at + 1) <= BATCH_PIECES) {
                end++;
            }
            batch(byLength.subList(at, end), parses);
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

    private void batch(List<Stretch> batch, List<Parse> parses) {
        int rows = batch.size();
        int width = batch.get(rows - 1).length();
        long[] ids = new long[rows * width];
        long[] mask = new long[rows * width];
        long[] capitals = new long[rows * width];
        int words = 0;
        for (int r = 0; r < rows; r++) {
            fill(batch.get(r), r * width, ids, mask, capitals);
            words += batch.get(r).forms().length + 1;
        }
        float[] encoded = model.encode(ids, mask, capitals, rows);
        float[] states = new float[words * ReaderModel.WIDTH];
        int row = 0;
        for (int r = 0; r < rows; r++) {
            int piece = r * width;
            copyState(encoded, piece++, states, row++);
            for (int[] word : batch.get(r).pieces()) {
                copyState(encoded, piece, states, row++);
                piece += word.length;
            }
        }
        decode(batch, model.heads(states), parses);
    }

    private void fill(Stretch stretch, int offset, long[] ids, long[] mask, long[] capitals) {
        int at = offset;
        ids[at++] = model.pieces().first();
        for (int i = 0; i < stretch.forms().length; i++) {
            boolean capital = Character.isUpperCase(stretch.forms()[i].codePointAt(0));
            for (int id : stretch.pieces()[i]) {
                capitals[at] = capital ? 1 : 0;
                ids[at++] = id;
            }
        }
        ids[at++] = model.pieces().last();
        Arrays.fill(mask, offset, at, 1L);
    }

    private static void copyState(float[] from, int piece, float[] to, int row) {
        System.arraycopy(
                from, piece * ReaderModel.WIDTH, to, row * ReaderModel.WIDTH, ReaderModel.WIDTH);
    }

    private void decode(List<Stretch> batch, Map<String, float[]> scores, List<Parse> parses) {
        float[] upos = scores(scores, "upos");
        float[] xpos = scores(scores, "xpos");
        float[] names = scores(scores, "ner0");
        float[] labelDependents = scores(scores, "ld");
        float[] labelHeads = scores(scores, "lh");
        int words = batch.stream().mapToInt(s -> s.forms().length).sum();
        float[] dependents = new float[words * ReaderModel.LABEL];
        float[] governors = new float[words * ReaderModel.LABEL];
        int base = 0;
        int k = 0;
        for (Stretch stretch : batch) {
            int n = stretch.forms().length;
            int[] heads =
                    ArcDecoder.decode(
                            arcScores(scores(scores, "aq"), scores(scores, "ah"), base, n), n);
            Parse parse = parses.get(stretch.sentence());
            for (int d = 1; d <= n; d++, k++) {
                int place = stretch.from() + d - 1;
                parse.heads()[place] = heads[d] == 0 ? -1 : stretch.from() + heads[d] - 1;
                parse.upos()[place] = best(upos, base + d, model.upos().size());
                parse.xpos()[place] = best(xpos, base + d, model.xpos().size());
                parse.names()[place] = best(names, base + d, NAME_TAGS);
                copyLabel(labelDependents, base + d, dependents, k);
                copyLabel(labelHeads, base + heads[d], governors, k);
            }
            base += n + 1;
        }
        float[] labels = model.labels(dependents, governors);
        k = 0;
        for (Stretch stretch : batch) {
            Parse parse = parses.get(stretch.sentence());
            for (int d = 0; d < stretch.forms().length; d++, k++) {
                parse.deprels()[stretch.from() + d] = best(labels, k, model.deprels().size());
            }
        }
    }

    private static float[] scores(Map<String, float[]> all, String head) {
        float[] scores = all.get(head);
        if (scores == null) {
            throw new IllegalStateException("the model has no head " + head);
        }
        return scores;
    }

    private static void copyLabel(float[] from, int row, float[] to, int k) {
        System.arraycopy(
                from, row * ReaderModel.LABEL, to, k * ReaderModel.LABEL, ReaderModel.LABEL);
    }

    private static float[][] arcScores(float[] dependents, float[] heads, int base, int n) {
        float[][] scores = new float[n + 1][n + 1];
        for (int d = 1; d <= n; d++) {
            for (int h = 0; h <= n; h++) {
                scores[d][h] =
                        dot(
                                dependents,
                                (base + d) * ReaderModel.ARC,
                                heads,
                                (base + h) * ReaderModel.ARC);
            }
        }
        return scores;
    }

    /** Eight running sums, so that the compiler can keep them in registers. */
    private static float dot(float[] a, int i, float[] b, int j) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        for (int k = 0; k < ReaderModel.ARC; k += 8) {
            s0 += a[i + k] * b[j + k];
            s1 += a[i + k + 1] * b[j + k + 1];
            s2 += a[i + k + 2] * b[j + k + 2];
            s3 += a[i + k + 3] * b[j + k + 3];
            s4 += a[i + k + 4] * b[j + k + 4];
            s5 += a[i + k + 5] * b[j + k + 5];
            s6 += a[i + k + 6] * b[j + k + 6];
            s7 += a[i + k + 7] * b[j + k + 7];
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
    }

    private static int best(float[] scores, int row, int width) {
        int best = 0;
        for (int i = 1; i < width; i++) {
            if (scores[row * width + i] > scores[row * width + best]) {
                best = i;
            }
        }
        return best;
    }
}
