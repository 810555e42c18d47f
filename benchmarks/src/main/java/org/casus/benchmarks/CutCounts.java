package org.casus.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;

/**
 * How a text was cut, as the CoNLL 2018 shared task counts it.
 *
 * @param words words; those within a token of several words ("don't" = "do" + "n't") are right when
 *     they stand in the longest common sequence of the forms there, all others when their span is
 * @param tokens tokens with the right span. Casus cuts into words and does not say which of them
 *     stand as one token, so all tokens of several words are lost
 * @param sentences sentences with the right start and the right end
 */
record CutCounts(SpanCounts words, SpanCounts tokens, SpanCounts sentences) {

    static final CutCounts NONE = new CutCounts(SpanCounts.NONE, SpanCounts.NONE, SpanCounts.NONE);

    /** Compares what was read of a text. */
    static CutCounts of(GoldText gold, List<Sentence> read) {
        List<TextSpan> sentences = read.stream().map(Sentence::span).toList();
        List<Token> system = read.stream().flatMap(s -> s.tokens().stream()).toList();
        return new CutCounts(
                words(gold.tokens(), system),
                common(
                        gold.tokens().stream().map(GoldText.Piece::span).toList(),
                        system.stream().map(Token::span).toList()),
                common(gold.sentences(), sentences));
    }

    CutCounts plus(CutCounts other) {
        return new CutCounts(
                words.plus(other.words),
                tokens.plus(other.tokens),
                sentences.plus(other.sentences));
    }

    private static SpanCounts common(List<TextSpan> gold, List<TextSpan> system) {
        Set<TextSpan> known = new LinkedHashSet<>(gold);
        int correct = (int) system.stream().filter(known::contains).count();
        return new SpanCounts(gold.size(), system.size(), correct);
    }

    private static SpanCounts words(List<GoldText.Piece> gold, List<Token> system) {
        int words = 0;
        int correct = 0;
        int at = 0;
        for (GoldText.Piece piece : gold) {
            words += piece.words().size();
            while (at < system.size() && system.get(at).span().start() < piece.span().start()) {
                at++;
            }
            List<Token> within = new ArrayList<>();
            while (at < system.size() && piece.span().contains(system.get(at).span())) {
                within.add(system.get(at++));
            }
            if (piece.words().size() == 1) {
                correct += within.size() == 1 && within.get(0).span().equals(piece.span()) ? 1 : 0;
            } else {
                correct += longestCommon(piece.words(), within.stream().map(Token::form).toList());
            }
        }
        return new SpanCounts(words, system.size(), correct);
    }

    /** Length of the longest common subsequence of forms, whatever their case. */
    private static int longestCommon(List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                boolean same =
                        a.get(i - 1)
                                .toLowerCase(Locale.ROOT)
                                .equals(b.get(j - 1).toLowerCase(Locale.ROOT));
                longest[i][j] =
                        same
                                ? longest[i - 1][j - 1] + 1
                                : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[a.size()][b.size()];
    }
}
