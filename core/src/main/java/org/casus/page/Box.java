package org.casus.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One element or run of text of a page, in a tree that the search may cut and rebuild. Not safe for
 * use by several threads.
 */
final class Box {

    /** The tag of a run of text. */
    static final String TEXT = "#text";

    /** The tag of a frame of another page; it holds nothing. */
    static final String EMBED = "embed";

    /** The tag in small letters; the search renames some. */
    String tag;

    /** The characters of a run of text, white space folded; empty for an element. */
    final String text;

    /** What its class names say. */
    final Signs signs;

    /** Where it came from; null for text and for boxes that the search made. */
    final @Nullable Element element;

    final List<Box> children = new ArrayList<>();
    @Nullable Box parent;

    /** What it holds, as last measured. */
    Measures measures = Measures.NONE;

    /** Points as a candidate for the story; of meaning where {@link #isCandidate} is set. */
    double points;

    boolean isCandidate;

    private Box(String tag, String text, Signs signs, @Nullable Element element) {
        this.tag = tag;
        this.text = text;
        this.signs = signs;
        this.element = element;
    }

    static Box of(Element element, Signs signs) {
        return new Box(element.normalName(), "", signs, element);
    }

    static Box ofText(String text) {
        return new Box(TEXT, text, Signs.NONE, null);
    }

    /** An element that the page does not have. */
    static Box made(String tag) {
        return new Box(tag, "", Signs.NONE, null);
    }

    boolean isText() {
        return tag.equals(TEXT);
    }

    boolean is(String name) {
        return tag.equals(name);
    }

    void add(Box child) {
        child.parent = this;
        children.add(child);
    }

    /** Puts others in the place of all children. */
    void setChildren(List<Box> others) {
        List<Box> copy = List.copyOf(others);
        children.clear();
        copy.forEach(this::add);
    }

    /** The value of an attribute, or the empty string. */
    String attribute(String name) {
        return element == null ? "" : element.attr(name);
    }

    /** Whether one of its ancestors, at most so many up, has the tag. */
    boolean isWithin(String name, int levels) {
        Box up = parent;
        for (int i = 0; up != null && i < levels; i++) {
            if (up.is(name)) {
                return true;
            }
            up = up.parent;
        }
        return false;
    }

    /** Its words, runs of text joined as they stand; line breaks of elements give a blank. */
    String words() {
        StringBuilder words = new StringBuilder();
        addWords(words);
        return Folded.line(words.toString());
    }

    /** Its words in the parts that the page sets apart: by blocks, or by elements side by side. */
    List<String> parts() {
        StringBuilder words = new StringBuilder();
        addParts(words);
        List<String> parts = new ArrayList<>();
        for (String part : words.toString().split("\n")) {
            String line = Folded.line(part);
            if (!line.isEmpty()) {
                parts.add(line);
            }
        }
        return parts;
    }

    private void addParts(StringBuilder words) {
        words.append(text);
        boolean last = false;
        for (Box child : children) {
            boolean apart = last && !child.isText() || child.is("br");
            words.append(apart ? "\n" : "");
            child.addParts(words);
            last = !child.isText();
        }
        boolean block = !isText() && !isRunning();
        words.append(block ? "\n" : "");
    }

    private void addWords(StringBuilder words) {
        words.append(text);
        for (Box child : children) {
            child.addWords(words);
        }
        if (!isText() && !isRunning()) {
            words.append(' ');
        }
    }

    private boolean isRunning() {
        return is("a") || is("span") || is("b") || is("em") || is("i");
    }
}
