package org.casus.petrarch;

/**
 * Something in a dictionary that was not taken over.
 *
 * @param file the dictionary's name
 * @param line counted from 1, as editors do
 * @param reason why not
 * @param found the characters in question, shortened, without control characters
 */
public record Remark(String file, int line, RemarkReason reason, String found) {

    private static final int LONGEST = 80;

    static Remark of(String file, int line, RemarkReason reason, String found) {
        StringBuilder shown = new StringBuilder();
        found.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(isShown(c) ? c : '?'));
        return new Remark(file, line, reason, shown.toString().strip());
    }

    private static boolean isShown(int c) {
        boolean surrogate = c <= 0xFFFF && Character.isSurrogate((char) c);
        return !Character.isISOControl(c) && !surrogate;
    }
}
