package org.casus.page;

/**
 * What the class names and the id of an element say.
 *
 * @param names both, in small letters
 * @param unlikely whether they name something that is no story
 * @param weight what they add to the points of a candidate; below 0 they speak against it
 */
record Signs(String names, boolean unlikely, int weight) {

    /** Of an element without names. */
    static final Signs NONE = new Signs("", false, 0);
}
