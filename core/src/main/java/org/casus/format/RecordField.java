package org.casus.format;

import java.util.Locale;

/** What a record can say of a document. */
public enum RecordField {
    /** A name that nothing else has. */
    ID,
    /** The text of the article; no record without. */
    TEXT,
    /** The headline. */
    TITLE,
    /** The day of publication. */
    PUBLISHED,
    /** Where it was published. */
    URL,
    /** The publisher. */
    SITE;

    /** What records and options call it: "text". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
