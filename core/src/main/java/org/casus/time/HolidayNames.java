package org.casus.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/** Reads names of holidays, from {@code holidays.tsv}; the value is the rule that sets the day. */
final class HolidayNames implements Words.Reader {

    private record Holiday(List<String> words, String rule) {}

    private final Map<String, List<Holiday>> byFirst = new LinkedHashMap<>();

    HolidayNames() {
        for (List<String> row : new Table(HolidayNames.class, "holidays.tsv").rows()) {
            List<String> words = List.of(row.get(0).split(" "));
            byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>())
                    .add(new Holiday(words, row.get(1)));
        }
    }

    @Override
    public @Nullable Words read(List<Piece> pieces, int at) {
        Piece first = pieces.get(at);
        if (!first.capital() && !first.number()) {
            return null;
        }
        Words best = null;
        for (Holiday holiday : byFirst.getOrDefault(first.text(), List.of())) {
            int end = endOf(holiday.words(), pieces, at);
            if (end > at && (best == null || end > best.end())) {
                best = new Words(end, holiday.rule());
            }
        }
        return best;
    }

    private static int endOf(List<String> words, List<Piece> pieces, int at) {
        int end = at;
        for (String word : words) {
            if (end >= pieces.size()) {
                return -1;
            }
            boolean cutApart =
                    word.equals("'s")
                            && pieces.get(end).is("'")
                            && end + 1 < pieces.size()
                            && pieces.get(end + 1).is("s");
            if (!cutApart && !pieces.get(end).is(word)) {
                return -1;
            }
            end += cutApart ? 2 : 1;
        }
        return end;
    }
}
