package org.casus.source;

import org.casus.model.Article;
import org.jspecify.annotations.Nullable;

/** Why a document is left out though its text could be decoded: it is no fault of anybody. */
public enum Unfit {
    /** Another language than English prevails; {@link Article#language()} says which. */
    OTHER_LANGUAGE,
    /**
     * No sentences to read: a menu, a list of names, a table, a program, the notices of a page; so
     * long a text without the small words that join sentences; perhaps a language that is not
     * known.
     */
    NOT_PROSE;

    private static final String READ = "en";

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
        return Prose.isShort(text) ? null : NOT_PROSE;
    }
}
