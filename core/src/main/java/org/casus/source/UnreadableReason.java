package org.casus.source;

/** Why an input cannot be read as an article, and what its owner can do. */
public enum UnreadableReason {
    /** No characters but blank ones. */
    EMPTY("has no text", "check that the file was written or downloaded whole"),
    /** A PDF file. */
    PDF("looks like a PDF", "extract its text first, for example with pdftotext"),
    /** A ZIP archive or a format built on it. */
    ZIP(
            "looks like a ZIP archive or an office document",
            "unpack it, or save the document as plain text"),
    /** A file of an archive that needs a password. */
    LOCKED("is locked by a password", "unpack it first, and give what it holds"),
    /** A file of an archive that is packed in a way that the reader does not know. */
    PACKING("is packed in a way that Casus does not know", "unpack it first, for example with 7z"),
    /** Files of an archive behind one that cannot be passed over. */
    ZIP_REST(
            "has a locked or damaged file that hides where the next begins, and those behind it"
                    + " are left out",
            "unpack it first, and give what it holds"),
    /** A compressed file. */
    COMPRESSED("looks like a packed file", "unpack it first, for example with tar, gunzip or 7z"),
    /** An old office document or RTF. */
    WORD_PROCESSOR("looks like a document of an office program", "save it as plain text first"),
    /** A picture. */
    IMAGE("looks like a picture", "give the text of the article; pictures are not read"),
    /** Sound or film. */
    SOUND_OR_FILM("looks like a sound or film", "give a transcript as plain text"),
    /** A program. */
    PROGRAM("looks like a program", "give the text of an article"),
    /** A database or columnar file. */
    DATABASE("looks like a database", "export its articles as text or as JSON, one a line"),
    /** Bytes that are no text in any known encoding. */
    BINARY("has bytes that no text has", "give plain text in UTF-8, UTF-16 or windows-1252"),
    /** A record line that is not JSON. */
    NOT_JSON("is not JSON", "write one whole JSON object on each line"),
    /** A record line that is JSON but not an object. */
    NOT_AN_OBJECT("is JSON but not an object", "write {\"id\": …, \"text\": …} on each line"),
    /** A record without its text. */
    NO_TEXT(
            "has no \"text\"",
            "name the field that holds the article with --columns text=NAME, or leave it out"),
    /** A field of another type than it must have. */
    BAD_FIELD("has a field of the wrong type", "write it as a string"),
    /** A day of publication that is none. */
    BAD_DATE("has a \"published\" that is no day", "write it as 2024-03-12 or leave it out"),
    /** A table without a column for the text. */
    NO_COLUMN("has no column for the text", "name it with --columns text=NAME"),
    /** A row of a table whose quoted field does not end. */
    OPEN_QUOTE(
            "has a quotation mark that is never closed, and takes in what follows it",
            "close it or take it out"),
    /** XML of no kind that is known. */
    XML(
            "is XML of a kind that Casus does not read",
            "give its articles as HTML or JSON, or read one article with --input html"),
    /** Longer than any article. */
    TOO_LONG(
            "is longer than 5 million characters, too long for one article",
            "cut it into its articles"),
    /** A feed of which the entries behind a bound are left out. */
    LONG_FEED(
            "is longer than 20 MB, and its entries behind that are left out",
            "cut it into several"),
    /** A mail of which the parts behind a bound are left out. */
    LONG_MAIL(
            "has more than 4,000 parts, and those behind them are left out", "cut it into several"),
    /** Records in another encoding. */
    NOT_UTF_8("is not in UTF-8", "convert it, for example with iconv -t utf-8"),
    /** The input ends amid what it holds. */
    TRUNCATED("ends too early", "check that it was written or downloaded whole"),
    /** Bytes that cannot be unpacked or parsed. */
    CORRUPT("is damaged and left out", "get a sound copy; what follows it is read"),
    /** A page, feed, archive or mail without a text to read. */
    NO_ARTICLE("holds no article", "check what was saved, or give its kind with --input"),
    /** An entry of a feed that has only a headline and a link. */
    NO_ENTRY_TEXT("has no text of its own", "casus watch reads the pages that feeds link to"),
    /** Bytes that are not what the user says. */
    OTHER_KIND("is of another kind than --input says", "leave --input out, or correct it"),
    /** Packed in packed files. */
    NESTED("is packed more than three times over", "unpack it first");

    private final String what;
    private final String remedy;

    UnreadableReason(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /** What is wrong, to follow the name of the input: "looks like a PDF". */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
