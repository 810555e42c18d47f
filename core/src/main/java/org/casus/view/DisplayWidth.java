package org.casus.view;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal a character takes. */
final class DisplayWidth {

    private DisplayWidth() {}

    /** 0 for marks that sit on another character, 2 for East Asian letters and emoji, else 1. */
    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        boolean fullWidthForm =
                codePoint >= 0xFF01 && codePoint <= 0xFF60
                        || codePoint >= 0xFFE0 && codePoint <= 0xFFE6;
        boolean eastAsianMark = codePoint >= 0x3000 && codePoint <= 0x303E;
        boolean pictograph = codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
        UnicodeScript script = UnicodeScript.of(codePoint);
        boolean eastAsianLetter =
                script == UnicodeScript.HAN
                        || script == UnicodeScript.HIRAGANA
                        || (script == UnicodeScript.KATAKANA && codePoint < 0xFF00)
                        || (script == UnicodeScript.HANGUL && codePoint < 0xFF00);
        return fullWidthForm || eastAsianMark || pictograph || eastAsianLetter;
    }

    /** The columns of a whole text. */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }
}
