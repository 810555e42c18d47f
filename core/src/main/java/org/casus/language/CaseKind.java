package org.casus.language;

/**
 * What the letters of a token tell the encoder beside its lower-cased pieces: the row of the
 * token-type table that is added to each of its pieces. Training and reading share this class.
 */
public final class CaseKind {

    /** Number of kinds, thus of rows in the table. */
    public static final int COUNT = 4;

    /** No capital at all, or no letters. */
    public static final int NONE = 0;

    /** The first character is a capital, or the only letter is one. */
    public static final int INITIAL = 1;

    /** Two letters or more, all of them capitals: "UN", "U.S.", "B-52s" is not. */
    public static final int ALL = 2;

    /** A capital further in: "iPhone", "al-Qaida", "McCain" (which starts with one as well). */
    public static final int INSIDE = 3;

    private CaseKind() {}

    /**
     * The kind of a token.
     *
     * @param form the token as it stands, not empty
     * @return {@link #NONE}, {@link #INITIAL}, {@link #ALL} or {@link #INSIDE}
     */
    public static int of(String form) {
        int capitals = 0;
        int small = 0;
        boolean first = Character.isUpperCase(form.codePointAt(0));
        for (int i = 0; i < form.length(); ) {
            int c = form.codePointAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
            i += Character.charCount(c);
        }
        if (capitals == 0) {
            return NONE;
        }
        if (small == 0 && capitals > 1) {
            return ALL;
        }
        return first && capitals == 1 || small == 0 ? INITIAL : INSIDE;
    }
}
