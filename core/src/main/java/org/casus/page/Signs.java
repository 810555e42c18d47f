package org.casus.page;

/**
 * What the class names and the id of an element say.
 *
 * @param byline whether they name the line that says who wrote the story
 * @param writer whether they may name it, if it stands near the headline
 * @param comment whether they name what readers wrote
 * @param unlikely whether they name something that is no story
 * @param weight what they add to the points of a candidate; below 0 they speak against it
 * @param foreign whether they name what may stand in a story but is no part of it
 * @param small whether they name what is no part of it if it is short
 * @param caption whether they name words under a picture
 * @param quote whether they name a quotation that is set apart
 */
record Signs(
        boolean byline,
        boolean writer,
        boolean comment,
        boolean unlikely,
        int weight,
        boolean foreign,
        boolean small,
        boolean caption,
        boolean quote) {

    /** Of an element without names. */
    static final Signs NONE = new Signs(false, false, false, false, 0, false, false, false, false);
}
