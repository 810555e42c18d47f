package org.casus.view;

/** What a stretch of text is to the reader, and how it looks on a terminal. */
enum Style {
    PLAIN(""),
    TITLE("1"),
    LABEL("2"),
    COOPERATION("32"),
    WORDS_AGAINST("33"),
    DEEDS_AGAINST("31"),
    PARTY("1"),
    NOT_A_FACT("35"),
    TRIGGER("1;4"),
    ACTOR("36"),
    RECIPIENT("34"),
    CONDITION("35");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text between the escape sequences of ECMA-48 that switch the style on and off. */
    String paint(String text) {
        return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
