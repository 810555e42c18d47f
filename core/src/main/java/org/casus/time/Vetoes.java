package org.casus.time;

import java.util.List;
import org.casus.model.NameKind;
import org.casus.model.NameSpan;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** Words that look like a time and are none: names, sums of money, amounts of things. */
final class Vetoes {

    private static final List<String> BEFORE_YEARS =
            new Table(Vetoes.class, "before-years.txt").words();

    /** Years that are read as such also before a plural: "the 2016 elections". */
    private static final int FIRST_RECENT_YEAR = 1900;

    private static final int LAST_RECENT_YEAR = 2060;

    private Vetoes() {}

    static boolean forbid(TimeFinder.Candidate candidate, List<Piece> pieces, Sentence sentence) {
        Piece first = pieces.get(candidate.start());
        Piece last = pieces.get(candidate.end() - 1);
        return isInName(first.token().index(), last.token().index(), sentence)
                || isSum(candidate, pieces)
                || cutsToken(candidate, pieces)
                || startsClause(candidate, pieces)
                || isSoonAs(candidate, pieces)
                || isOtherThanRate(candidate, pieces, sentence)
                || isHalfCompound(candidate, pieces)
                || isNoYear(candidate, pieces, sentence);
    }

    /** A person named May, the Sunday Times: the name is larger than a time or a person's. */
    private static boolean isInName(int first, int last, Sentence sentence) {
        NameSpan name = sentence.nameAt(first);
        if (name == null || name.last() < last) {
            return name == null && isSurname(sentence, first, last);
        }
        boolean larger = name.first() < first || name.last() > last;
        return switch (name.kind()) {
            case PER -> true;
            default -> larger && name.kind() != NameKind.LOC;
        };
    }

    /** "Helen Friday denied it": by the tree a part of the person before, not of the clause. */
    private static boolean isSurname(Sentence sentence, int first, int last) {
        NameSpan before = first == 0 ? null : sentence.nameAt(first - 1);
        return first == last
                && before != null
                && before.kind() == NameKind.PER
                && before.first() == before.last()
                && sentence.token(first).head() == before.first();
    }

    private static boolean isSum(TimeFinder.Candidate candidate, List<Piece> pieces) {
        Piece before = candidate.start() > 0 ? pieces.get(candidate.start() - 1) : null;
        Piece after = candidate.end() < pieces.size() ? pieces.get(candidate.end()) : null;
        Piece first = pieces.get(candidate.start());
        boolean money = before != null && isOneOf(before, "$", "\u20ac", "\u00a3", "#");
        boolean share = after != null && isOneOf(after, "%", "percent", "cents");
        return first.number() && (money || share);
    }

    /** "the day before the vote": what follows says before what, so no other time is meant. */
    private static boolean startsClause(TimeFinder.Candidate candidate, List<Piece> pieces) {
        String last = pieces.get(candidate.end() - 1).text();
        boolean open = last.equals("before") || last.equals("after");
        return open
                && candidate.end() < pieces.size()
                && Character.isLetterOrDigit(pieces.get(candidate.end()).text().charAt(0));
    }

    /** "as soon as they came", "soon after the vote": no time of its own. */
    private static boolean isSoonAs(TimeFinder.Candidate candidate, List<Piece> pieces) {
        int end = candidate.end();
        return pieces.get(candidate.start()).is("soon")
                && end < pieces.size()
                && isOneOf(pieces.get(end), "as", "after");
    }

    /** "$3 billion a year" is a rate, so a set; "lasts a year" is a duration. */
    private static boolean isOtherThanRate(
            TimeFinder.Candidate candidate, List<Piece> pieces, Sentence sentence) {
        String rule = candidate.rule().id();
        if (!rule.equals("set.rate") && !rule.equals("duration.amount")) {
            return false;
        }
        Piece first = pieces.get(candidate.start());
        Token unit = pieces.get(candidate.end() - 1).token();
        Token of = sentence.head(unit);
        boolean rate =
                isOneOf(first, "a", "an")
                        && candidate.end() - candidate.start() == 2
                        && unit.deprel().equals("nmod:unmarked")
                        && of != null
                        && of.index() < unit.index()
                        && !(candidate.end() < pieces.size()
                                && isOneOf(pieces.get(candidate.end()), "after", "before"));
        return rate != rule.equals("set.rate");
    }

    /** "the year-earlier level", "a month-long strike", "the week of March 6". */
    private static boolean isHalfCompound(TimeFinder.Candidate candidate, List<Piece> pieces) {
        Piece first = pieces.get(candidate.start());
        if (!isOneOf(first, "the", "a", "an") || candidate.end() + 1 >= pieces.size()) {
            return false;
        }
        boolean week = pieces.get(candidate.end() - 1).is("week");
        return continuesWithHyphen(candidate.end(), pieces)
                || (week
                        && pieces.get(candidate.end()).is("of")
                        && pieces.get(candidate.end() + 1).valueAs("month") != null);
    }

    private static boolean isOneOf(Piece piece, String... words) {
        for (String word : words) {
            if (piece.is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters or digits of the same token go on outside: "2000-seat", "A320". */
    private static boolean cutsToken(TimeFinder.Candidate candidate, List<Piece> pieces) {
        int end = candidate.end();
        Piece first = pieces.get(candidate.start());
        Piece last = pieces.get(end - 1);
        boolean before =
                candidate.start() > 0
                        && first.glued()
                        && pieces.get(candidate.start() - 1).token() == first.token()
                        && first.number();
        boolean after =
                end < pieces.size() && pieces.get(end).token() == last.token() && last.number();
        return (before && !pieces.get(candidate.start() - 1).is("-")) || after;
    }

    /** Four digits alone are a year unless they count things. */
    private static boolean isNoYear(
            TimeFinder.Candidate candidate, List<Piece> pieces, Sentence sentence) {
        if (!candidate.rule().id().equals("calendar.year")
                || !pieces.get(candidate.end() - 1).number()) {
            return false;
        }
        String said = candidate.slots().get("year");
        if (said == null || candidate.end() - candidate.start() > 1) {
            return false;
        }
        int year = Integer.parseInt(said);
        boolean recent = year >= FIRST_RECENT_YEAR && year <= LAST_RECENT_YEAR;
        Piece before = candidate.start() > 0 ? pieces.get(candidate.start() - 1) : null;
        boolean led = before != null && BEFORE_YEARS.contains(before.text());
        if (continuesWithHyphen(candidate.end(), pieces)) {
            return true;
        }
        Token counted = counted(pieces.get(candidate.start()).token(), sentence);
        boolean round = year % 100 == 0;
        if (counted != null) {
            return !recent || round;
        }
        return !recent && !led;
    }

    private static boolean continuesWithHyphen(int end, List<Piece> pieces) {
        return end + 1 < pieces.size()
                && pieces.get(end).is("-")
                && pieces.get(end).glued()
                && !pieces.get(end + 1).number()
                && pieces.get(end + 1).glued();
    }

    private static @Nullable Token counted(Token number, Sentence sentence) {
        Token head = sentence.head(number);
        boolean counts =
                head != null
                        && number.is("nummod")
                        && head.index() > number.index()
                        && head.upos() == Upos.NOUN
                        && head.xpos().equals("NNS");
        return counts ? head : null;
    }
}
