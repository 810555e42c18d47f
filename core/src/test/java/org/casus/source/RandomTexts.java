package org.casus.source;

import java.util.List;
import java.util.Random;

/**
 * Makes texts out of pieces that have broken readers before; the same seed gives the same texts.
 */
final class RandomTexts {

    private static final int MOST_PIECES = 60;

    private static final List<String> PIECES =
            List.of(
                    "\n",
                    "\n",
                    "\n",
                    "\r\n",
                    "\r",
                    "\n\n",
                    " ",
                    " ",
                    " ",
                    "\t",
                    "\u00A0",
                    "\u2028",
                    "\u200B",
                    "\u200F",
                    "\u202B",
                    "\uFEFF",
                    "\u0000",
                    "\u0007",
                    "\u0085",
                    "\u001C",
                    "\uD83D",
                    "\uDE00",
                    "😀",
                    "é",
                    "e\u0301",
                    "İ",
                    "ﬁ",
                    "中",
                    "م",
                    ".",
                    "?",
                    "!",
                    ":",
                    ";",
                    ",",
                    "—",
                    " — ",
                    " - ",
                    "--",
                    "_",
                    "(",
                    ")",
                    "(AP)",
                    "/TASS/",
                    "[",
                    "]",
                    "“",
                    "”",
                    "'",
                    "|",
                    "©",
                    "KYIV",
                    "GENEVA, ",
                    "March 12",
                    "2024",
                    "12/03/2024",
                    "Published: ",
                    "Updated ",
                    "By ",
                    "Jane Doe",
                    " in ",
                    " and ",
                    "Reuters",
                    "Views: 9",
                    "Share",
                    "Read more:",
                    "FILE - ",
                    "(Photo: x)",
                    "Norland ",
                    "Rejects ",
                    "Ceasefire ",
                    "offer ",
                    "the ",
                    "said ",
                    "on Monday.",
                    "The government said on Monday that it would not take part in the talks.");

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    String next() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(MOST_PIECES);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
