package org.casus.source;

import java.util.regex.Pattern;
import org.casus.model.Article;
import org.jspecify.annotations.Nullable;

/** Why a document is left out though its text could be decoded: it is no fault of anybody. */
public enum Unfit {
    /** Another language than English prevails; {@link Article#language()} says which. */
    OTHER_LANGUAGE,
    /**
     * So long a text without the small words that join sentences: a menu, a list of names, a table,
     * a program; perhaps a language that is not known.
     */
    NOT_PROSE;

    private static final String READ = "en";

    /** Two headlines have no more words; no sentence of so many lacks small words. */
    private static final int WORDS_OF_PROSE = 30;

    private static final Pattern BLANK = Pattern.compile("[\\s\\h]+");

    private static final Prose PROSE = new Prose();

    /** Why an article should not be read; null where it should. */
    public static @Nullable Unfit of(Article article) {
        String text = article.text().strip();
        if (article.language().equals(READ)) {
            return PROSE.isIn(text) ? null : NOT_PROSE;
        }
        if (!article.language().equals(LanguageDetector.UNKNOWN)) {
            return OTHER_LANGUAGE;
        }
        boolean few = BLANK.splitAsStream(text).limit(WORDS_OF_PROSE).count() < WORDS_OF_PROSE;
        return few ? null : NOT_PROSE;
    }
}
