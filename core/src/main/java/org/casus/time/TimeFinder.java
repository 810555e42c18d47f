package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.casus.model.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the time expressions of a sentence: from left to right, at each place the longest. */
final class TimeFinder {

    /** Words of these kinds can open a number, so the readers of numbers are asked there. */
    private static final List<String> OPEN_NUMBERS =
            List.of("number", "vague", "ordinal", "decade");

    private final TimeRules rules;
    private final PieceCutter cutter;
    private final Widening widening = new Widening();
    private final TreeSet<String> readerFirsts = new TreeSet<>();

    TimeFinder() {
        rules = TimeRules.english();
        cutter = new PieceCutter(Vocabulary.english());
        for (TimeRule rule : rules.all()) {
            for (String first : rule.pattern().firsts()) {
                if (DateReaders.named(first.replace("{", "").replace("}", "")) != null) {
                    readerFirsts.add(first);
                }
            }
        }
    }

    TimeRules rules() {
        return rules;
    }

    /**
     * @param place index of the sentence among those read
     */
    List<TimeExpression> find(Sentence sentence, int place) {
        List<Piece> pieces = cutter.cut(sentence);
        List<TimeExpression> found = new ArrayList<>();
        int free = 0;
        for (int at = 0; at < pieces.size(); ) {
            Candidate candidate = longest(pieces, at, sentence);
            if (candidate == null) {
                at++;
                continue;
            }
            TimeExpression expression = candidate.expression(sentence, place, pieces);
            expression = widening.widen(expression, sentence, pieces, at, candidate.end(), free);
            if (expression.first() >= free) {
                found.add(expression);
                free = expression.last() + 1;
            }
            at = Math.max(at + 1, candidate.end());
            while (at < pieces.size() && pieces.get(at).token().index() < free) {
                at++;
            }
        }
        return Joining.join(found, sentence);
    }

    /** A rule's match over pieces. */
    record Candidate(TimeRule rule, int start, int end, Slots slots) {

        TimeExpression expression(Sentence sentence, int place, List<Piece> pieces) {
            int first = pieces.get(start).token().index();
            int last = pieces.get(end - 1).token().index();
            return TimeExpression.of(sentence, place, first, last, rule.form(), slots);
        }
    }

    private @Nullable Candidate longest(List<Piece> pieces, int at, Sentence sentence) {
        Candidate best = null;
        for (int index : rulesAt(pieces.get(at))) {
            TimeRule rule = rules.all().get(index);
            TokenPattern.Match match = rule.pattern().match(pieces, at, rule.given());
            if (match != null && (best == null || match.end() > best.end())) {
                Candidate candidate = new Candidate(rule, at, match.end(), match.slots());
                if (!Vetoes.forbid(candidate, pieces, sentence)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private TreeSet<Integer> rulesAt(Piece piece) {
        TreeSet<Integer> indexes = new TreeSet<>(rules.startingWith(piece.text()));
        boolean numeric = piece.number() || piece.is("'");
        for (Meaning meaning : piece.meanings()) {
            indexes.addAll(rules.startingWith("{" + meaning.kind() + "}"));
            numeric |= OPEN_NUMBERS.contains(meaning.kind());
        }
        if (numeric || piece.capital()) {
            for (String reader : readerFirsts) {
                if (numeric || reader.equals("{holiday}")) {
                    indexes.addAll(rules.startingWith(reader));
                }
            }
        }
        return indexes;
    }
}
