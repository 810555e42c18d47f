package org.casus.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StyledTextTest {

    private static List<String> wrap(String text, int width) {
        return StyledText.of(text, Style.PLAIN).wrap(width).stream()
                .map(line -> line.render(false))
                .toList();
    }

    @Test
    void breaksBetweenWordsAndNowhereElse() {
        assertThat(wrap("Norway threatened to close its border", 12))
                .containsExactly("Norway", "threatened", "to close its", "border");
    }

    @Test
    void cutsOnlyAWordThatIsLongerThanALine() {
        assertThat(wrap("a Donaudampfschiff b", 8))
                .containsExactly("a", "Donaudam", "pfschiff", "b");
    }

    @Test
    void countsEastAsianLettersAndEmojiAsTwoColumns() {
        assertThat(wrap("東京 東京", 5)).containsExactly("東京", "東京");
        assertThat(DisplayWidth.of("東京🙂e\u0301")).isEqualTo(7);
    }

    @Test
    void leavesNoSpacesAtLineEnds() {
        StyledText padded = StyledText.of("x", Style.PLAIN).padTo(9);

        assertThat(padded.render(false)).isEqualTo("x");
        assertThat(padded.render(true)).isEqualTo("x");
    }

    @Test
    void letsNoArticleMoveTheCursor() {
        StyledText nasty = StyledText.of("a\u001b[2J\u009bb\rc\u202ed", Style.PLAIN);

        assertThat(nasty.render(false)).isEqualTo("a [2J b cd");
    }

    @Test
    void paintsOnlyWhenAsked() {
        StyledText text = StyledText.of("to ", Style.PLAIN).add("close", Style.TRIGGER);

        assertThat(text.render(true)).isEqualTo("to \u001b[1;4mclose\u001b[0m");
        assertThat(text.render(false)).isEqualTo("to close");
    }
}
