package org.casus.app;

import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Amounts {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    /** Less reads as 0.00. */
    private static final double LEAST_SHOWN = 0.005;

    private Amounts() {}

    /** As in {@code 1,204}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of things with their name, as in {@code 1 document} and {@code 2 documents}. */
    public static String count(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** As in {@code 3.2 s}, {@code 2 min 13 s}, {@code 1 h 02 min}. */
    public static String time(long nanos) {
        double seconds = nanos / NANOS;
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
    }

    /** Documents, and megabytes where their size is known, that went by in a second. */
    public static String rate(long documents, long bytes, long nanos) {
        double seconds = Math.max(1, nanos) / NANOS;
        String rate = figures(documents / seconds) + " a second";
        double megabytes = bytes / MEGABYTE / seconds;
        return megabytes < LEAST_SHOWN ? rate : rate + ", " + figures(megabytes) + " MB/s";
    }

    /** Two figures at least, and no more behind the point than that takes. */
    private static String figures(double number) {
        String format = number < 1 ? "%.2f" : number < 10 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, number);
    }
}
