package org.casus.time;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values of lengths of time: "P3Y", "PT24H", "PXM", "P2Y6M". */
final class Durations {

    private Durations() {}

    static String value(Slots slots) {
        Unit unit = Unit.named(TimeExpression.unit(slots));
        if (unit == null) {
            return "PXX";
        }
        String count = slots.get("count", "1");
        return count.equals(NumberReader.VAGUE)
                ? vague(unit)
                : value(unit, amount(count, slots.has("half")));
    }

    static BigDecimal amount(String count, boolean half) {
        BigDecimal amount = new BigDecimal(count);
        return half ? amount.add(new BigDecimal("0.5")) : amount;
    }

    private static String vague(Unit unit) {
        return switch (unit) {
            case DECADE -> "PXDE";
            case CENTURY -> "PXCE";
            case MILLENNIUM -> "PXML";
            case QUARTER -> "PXQ";
            default -> prefix(unit) + "X" + unit.code();
        };
    }

    private static String prefix(Unit unit) {
        return unit.isOfDay() ? "PT" : "P";
    }

    static String value(Unit unit, BigDecimal amount) {
        BigDecimal whole = amount.multiply(BigDecimal.valueOf(unit.size()));
        BigDecimal floor = whole.setScale(0, RoundingMode.DOWN);
        BigDecimal rest = whole.subtract(floor);
        int parts = partsOf(unit);
        BigDecimal small = rest.multiply(BigDecimal.valueOf(parts)).stripTrailingZeros();
        if (rest.signum() == 0 || parts == 0 || small.scale() > 0) {
            return prefix(unit) + whole.stripTrailingZeros().toPlainString() + unit.code();
        }
        String large = floor.signum() == 0 ? "" : floor.toPlainString() + unit.code();
        String tail = small.toPlainString() + partCode(unit);
        return (unit == Unit.DAY && floor.signum() != 0)
                ? "P" + large + "T" + tail
                : (unit == Unit.DAY ? "PT" : prefix(unit)) + large + tail;
    }

    /** How many of the next smaller unit it has, or 0 where there is no whole number. */
    private static int partsOf(Unit unit) {
        return switch (unit) {
            case YEAR -> 12;
            case DAY -> 24;
            case HOUR, MINUTE -> 60;
            default -> 0;
        };
    }

    private static String partCode(Unit unit) {
        return switch (unit) {
            case YEAR -> "M";
            case DAY -> "H";
            case HOUR -> "M";
            default -> "S";
        };
    }
}
