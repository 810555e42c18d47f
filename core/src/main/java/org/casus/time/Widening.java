package org.casus.time;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** Adds to an expression what belongs to it on both sides: "early", "more than", "the", "or so". */
final class Widening {

    /** More than two modifiers on one side, as "about the end of", do not occur. */
    private static final int MOST_MODIFIERS = 2;

    private record Modifier(boolean left, List<String> words, String mod, String what) {}

    private final List<Modifier> modifiers = new ArrayList<>();

    Widening() {
        for (List<String> row : new Table(Widening.class, "modifiers.tsv").rows()) {
            modifiers.add(
                    new Modifier(
                            row.get(0).equals("left"),
                            List.of(row.get(1).split(" ")),
                            row.get(2),
                            row.get(3)));
        }
    }

    /**
     * @param start the expression's first piece
     * @param end one past its last piece
     * @param free the first token that no other expression has taken
     */
    TimeExpression widen(
            TimeExpression expression,
            Sentence sentence,
            List<Piece> pieces,
            int start,
            int end,
            int free) {
        TimeExpression wide = expression;
        int from = start;
        int to = end;
        for (int i = 0; i < MOST_MODIFIERS; i++) {
            int articled = withArticle(wide, sentence, pieces, from, free);
            Modifier left = longestLeft(wide, pieces, articled, free);
            Modifier right = i == 0 ? longestRight(wide, pieces, to) : null;
            from = left == null ? articled : articled - left.words().size();
            to = right == null ? to : to + right.words().size();
            wide = over(wide, sentence, pieces, from, to);
            wide = left == null ? wide : wide.withMod(left.mod());
            wide = right == null ? wide : wide.withMod(right.mod());
        }
        return over(wide, sentence, pieces, withArticle(wide, sentence, pieces, from, free), to);
    }

    private static TimeExpression over(
            TimeExpression expression, Sentence sentence, List<Piece> pieces, int from, int to) {
        int first = pieces.get(from).token().index();
        int last = pieces.get(to - 1).token().index();
        return expression.over(sentence, first, last);
    }

    /**
     * The article belongs to the expression when its noun does: "the 1990s", not "the 1990s boom".
     */
    private static int withArticle(
            TimeExpression expression, Sentence sentence, List<Piece> pieces, int from, int free) {
        if (from == 0 || !pieces.get(from - 1).is("the") || refusesArticle(expression)) {
            return from;
        }
        Token article = pieces.get(from - 1).token();
        int head = article.head();
        boolean inside = head >= expression.first() && head <= expression.last();
        return inside && article.index() >= free ? from - 1 : from;
    }

    /** "the Monday attack", "the days before": the article is that of another noun or clause. */
    private static boolean refusesArticle(TimeExpression expression) {
        Slots slots = expression.slots();
        boolean day = slots.has("weekday") || (slots.has("month") && !slots.has("as"));
        return (day && expression.mod() == null)
                || (expression.form() == TimeForm.DURATION
                        && slots.get("count", "").equals(NumberReader.VAGUE)
                        && !slots.has("span"));
    }

    private @Nullable Modifier longestLeft(
            TimeExpression expression, List<Piece> pieces, int start, int free) {
        Modifier best = null;
        for (Modifier modifier : modifiers) {
            int size = modifier.words().size();
            if (modifier.left()
                    && (best == null || size > best.words().size())
                    && size <= start
                    && stands(modifier, pieces, start - size)
                    && pieces.get(start - size).token().index() >= free
                    && fits(modifier, expression, pieces.get(start))) {
                best = modifier;
            }
        }
        return best;
    }

    private @Nullable Modifier longestRight(
            TimeExpression expression, List<Piece> pieces, int end) {
        for (Modifier modifier : modifiers) {
            if (!modifier.left()
                    && end + modifier.words().size() <= pieces.size()
                    && stands(modifier, pieces, end)
                    && fits(modifier, expression, pieces.get(end - 1))) {
                return modifier;
            }
        }
        return null;
    }

    private static boolean stands(Modifier modifier, List<Piece> pieces, int at) {
        for (int i = 0; i < modifier.words().size(); i++) {
            if (!pieces.get(at + i).is(modifier.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Modifier modifier, TimeExpression expression, Piece edge) {
        Slots slots = expression.slots();
        boolean amount =
                (expression.form() == TimeForm.DURATION || expression.form() == TimeForm.SHIFT)
                        && slots.has("count")
                        && !slots.has("span")
                        && !edge.is("the")
                        && !slots.get("count", "").equals(NumberReader.VAGUE);
        boolean date =
                expression.form() == TimeForm.CALENDAR
                        || (expression.form() == TimeForm.SHIFT && !slots.has("count"));
        return switch (modifier.what()) {
            case "amount" -> amount;
            case "date" -> date;
            case "clock" -> slots.has("hour") || slots.has("clock") || amount;
            default -> amount || date;
        };
    }
}
