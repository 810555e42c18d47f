package org.casus.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the terminal, if there is one.
 *
 * @param out whether standard output goes to a terminal
 * @param err whether standard error does
 * @param columns its width, or 0 where it is not known
 * @param colour whether colour is wanted there
 */
public record Terminal(boolean out, boolean err, int columns, boolean colour) {

    /** The page's width where nothing else is known. */
    private static final int USUAL_COLUMNS = 100;

    /** No terminal. */
    public static Terminal none() {
        return new Terminal(false, false, 0, false);
    }

    /**
     * What the launcher found out, else what Java knows.
     *
     * @param told which streams are terminals, as {@code out,err}, or null where nobody looked
     * @param environment of the process
     */
    public static Terminal of(@Nullable String told, Map<String, String> environment) {
        boolean console = told == null && System.console() != null;
        boolean out = console || (told != null && told.contains("out"));
        boolean err = console || (told != null && told.contains("err"));
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        int columns = out || err ? number(environment.get("COLUMNS")) : 0;
        return new Terminal(out, err, columns, out && !dumb && !unwanted);
    }

    private static int number(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 5) {
            return 0;
        }
        boolean plain = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : 0;
    }

    /** How wide standard output is, else the usual width. */
    public int width() {
        return width(out);
    }

    /** How wide standard error is, else the usual width. */
    public int errWidth() {
        return width(err);
    }

    /** What goes to a file is as wide whatever the terminal is. */
    private int width(boolean shown) {
        return shown && columns > 0 ? columns : USUAL_COLUMNS;
    }
}
