package org.casus.page;

/**
 * What a box holds, its children included. Lengths are in code units of folded text.
 *
 * @param length of all text; runs of nothing but blanks count 0
 * @param linked of the text inside links; links within the page count less
 * @param headed of the text inside headings
 * @param listed of the text inside lists
 * @param textual whether some text stands inside an element that carries text
 * @param prose of paragraphs that are long and hardly linked
 * @param commas the number of commas in the text
 * @param paragraphs the number of p elements
 * @param items the number of list items
 * @param images the number of images
 * @param inputs the number of input fields
 * @param embeds the number of frames
 */
record Measures(
        int length,
        double linked,
        int headed,
        int listed,
        boolean textual,
        int prose,
        int commas,
        int paragraphs,
        int items,
        int images,
        int inputs,
        int embeds) {

    /** Of an empty box. */
    static final Measures NONE = new Measures(0, 0, 0, 0, false, 0, 0, 0, 0, 0, 0, 0);

    /** Of what two boxes hold together. */
    Measures plus(Measures other) {
        return new Measures(
                length + other.length,
                linked + other.linked,
                headed + other.headed,
                listed + other.listed,
                textual || other.textual,
                prose + other.prose,
                commas + other.commas,
                paragraphs + other.paragraphs,
                items + other.items,
                images + other.images,
                inputs + other.inputs,
                embeds + other.embeds);
    }

    /** The share of the text that is linked; 0 where there is no text. */
    double linkDensity() {
        return length == 0 ? 0 : linked / length;
    }

    /** The share of the text that is headings. */
    double headingDensity() {
        return length == 0 ? 0 : (double) headed / length;
    }

    /** The share of the text that stands in lists. */
    double listDensity() {
        return length == 0 ? 0 : (double) listed / length;
    }
}
