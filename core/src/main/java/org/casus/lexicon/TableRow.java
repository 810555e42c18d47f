package org.casus.lexicon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table, cut into cells.
 *
 * @param table the file's name
 * @param line counted from 1, as editors do
 * @param kind names the columns
 * @param cells as many as there are columns, without blank space around them
 */
record TableRow(String table, int line, TableKind kind, List<String> cells) {

    private static final List<String> NONE = List.of();

    String cell(String column) {
        return cells.get(kind.columns().indexOf(column));
    }

    String needed(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw error("CASUS-L03", "no '" + column + "' here", "fill the cell");
        }
        return cell;
    }

    @Nullable String optional(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    /** Whether it names an organisation or person and neither country nor sector. */
    boolean tellsNothing() {
        return kind == TableKind.ORGANIZATIONS
                && cell("country").isEmpty()
                && list("sectors").isEmpty();
    }

    /** Sectors must be those of PLOVER. */
    void checkCodes() {
        for (String sector : kind.columns().contains("sectors") ? list("sectors") : NONE) {
            if (!Codes.isSector(sector)) {
                String remedy = "write one or more of " + Codes.sectors() + ", with ; between";
                throw error("CASUS-L05", "sectors '" + sector + "'", remedy);
            }
        }
    }

    /** A row of organisations whose kind is person, as a holder of some office. */
    TableRow asPersonIfOne() {
        if (kind != TableKind.ORGANIZATIONS || !cell("kind").equals("person")) {
            return this;
        }
        TableKind other = TableKind.OFFICE_HOLDERS;
        List<String> its = new ArrayList<>();
        for (String column : other.columns()) {
            boolean both = kind.columns().contains(column);
            its.add(both ? cell(column) : column.equals("office") ? "other" : "");
        }
        return new TableRow(table, line, other, its);
    }

    /** The parts of a cell that semicolons separate. */
    List<String> list(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        if (cell.indexOf(';') < 0) {
            return List.of(cell);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= cell.length()) {
            int to = cell.indexOf(';', from);
            int end = to < 0 ? cell.length() : to;
            String part = cell.substring(from, end).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = end + 1;
        }
        return parts;
    }

    @Nullable Gender gender() {
        String cell = cell("gender");
        return switch (cell) {
            case "" -> null;
            case "m" -> Gender.MALE;
            case "f" -> Gender.FEMALE;
            default ->
                    throw error(
                            "CASUS-L05",
                            "gender '" + cell + "'",
                            "write m, f or leave the cell empty");
        };
    }

    /** The first day that an ISO date, month or year can mean. */
    @Nullable LocalDate firstDay(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        return switch (cell.length()) {
            case 4 -> date(column, cell + "-01-01");
            case 7 -> date(column, cell + "-01");
            default -> date(column, cell);
        };
    }

    /** The last day that an ISO date, month or year can mean. */
    @Nullable LocalDate lastDay(String column) {
        String cell = cell(column);
        LocalDate first = firstDay(column);
        if (first == null) {
            return null;
        }
        return switch (cell.length()) {
            case 4 -> date(column, cell + "-12-31");
            case 7 -> YearMonth.from(first).atEndOfMonth();
            default -> first;
        };
    }

    /** By hand: the JDK's parser would take most of the loading time. */
    private LocalDate date(String column, String iso) {
        if (iso.length() == 10 && iso.charAt(4) == '-' && iso.charAt(7) == '-') {
            int year = number(iso, 0, 4);
            int month = number(iso, 5, 7);
            int day = number(iso, 8, 10);
            boolean real =
                    year > 0
                            && month >= 1
                            && month <= 12
                            && day >= 1
                            && day <= YearMonth.of(year, month).lengthOfMonth();
            if (real) {
                return LocalDate.of(year, month, day);
            }
        }
        throw error(
                "CASUS-L04",
                column + " '" + cell(column) + "' is no date",
                "write YYYY, YYYY-MM or YYYY-MM-DD");
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        String cell = needed(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(cell)) {
                return constant;
            }
        }
        throw error(
                "CASUS-L05",
                column + " '" + cell + "'",
                "write one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                                        .toList()));
    }

    LexiconException error(String code, String what, String remedy) {
        return new LexiconException(code, table + ":" + line, what, remedy);
    }
}
