package org.casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.casus.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassWordsTest {

    private final ClassWords words = new ClassWords();

    @ParameterizedTest
    @CsvSource({
        "share, true",
        "ArticleShareBar, true",
        "article_share-bar top, true",
        "top share, true",
        "shareholders, false",
        "article-body, false",
        "read-more, true",
        "read more, false",
        "newsletterForm, true"
    })
    void foreignNamesAreWholeWords(String names, boolean foreign) {
        assertThat(words.signs(names, "").foreign()).isEqualTo(foreign);
        assertThat(words.signs("", names).foreign()).isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource({"footer, true", "above-footer, true", "footer-content, false", "story, false"})
    void aLikelyWordSparesAnUnlikelyOne(String names, boolean unlikely) {
        assertThat(words.signs(names, "").unlikely()).isEqualTo(unlikely);
    }

    @Test
    void classAndIdWeighEachForItself() {
        assertThat(words.signs("story", "").weight()).isEqualTo(25);
        assertThat(words.signs("story", "main").weight()).isEqualTo(50);
        assertThat(words.signs("story", "sidebar").weight()).isZero();
        assertThat(words.signs("sidebar", "promo").weight()).isEqualTo(-50);
    }

    @Test
    void tablesHoldTheKindsThatAreReadAndNoRowTwice() {
        assertThat(kinds("class-words.tsv"))
                .containsExactly(
                        "byline",
                        "caption",
                        "comment",
                        "foreign",
                        "maybe",
                        "negative",
                        "positive",
                        "quote",
                        "small",
                        "unlikely",
                        "writer");
        assertThat(kinds("meta-names.tsv"))
                .containsExactly("author", "description", "language", "section", "title");
        assertThat(kinds("tags.tsv"))
                .containsExactly("block", "drop", "embed", "inline", "keep", "score");
    }

    private static TreeSet<String> kinds(String table) {
        List<List<String>> rows = new Table(ClassWords.class, table).rows();
        assertThat(rows).doesNotHaveDuplicates();
        return new TreeSet<>(rows.stream().map(row -> row.get(0)).toList());
    }
}
