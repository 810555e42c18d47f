package org.casus.time;

import java.time.LocalDate;
import java.util.List;
import org.casus.language.LanguageReader;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.DateBasis;
import org.casus.model.Published;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Articles of one body block and their sentences, for the tests of this package. */
final class ReadTexts {

    static final TimeReader TIMES = TimeReader.english();

    private static final LanguageReader LANGUAGE = LanguageReader.english();

    private ReadTexts() {}

    static Article article(String text, @Nullable LocalDate day) {
        Published published =
                day == null ? Published.unknown() : Published.on(day, DateBasis.METADATA);
        List<Block> blocks =
                List.of(new Block(BlockKind.BODY, new TextSpan(0, text.stripTrailing().length())));
        return new Article("id", "test", null, null, null, "en", text, published, blocks);
    }

    static List<Sentence> sentences(String text) {
        return text.isBlank() ? List.of() : LANGUAGE.read(article(text, null));
    }
}
