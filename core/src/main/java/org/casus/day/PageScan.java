package org.casus.day;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** One walk over a page: its lines, and its elements that may hold a day in an attribute. */
final class PageScan implements NodeVisitor {

    /** A line of dates, names and sections is shorter. */
    private static final int LONGEST_LINE = 240;

    /** "Last updated:" in a line of its own. */
    private static final int LONGEST_LABEL = 40;

    /** How far up an element's name speaks for the text inside. */
    private static final int NAMED_ANCESTORS = 3;

    /** What stands before the headline is more often of the site than of the article. */
    private static final int BEFORE_HEADLINE = 2;

    /** Month and day together and the year, or weekday, day, month, year and time. */
    private static final int FEWEST_PARTS = 2;

    private static final int MOST_PARTS = 5;

    static final String ARTICLE = "article";

    /** "12<sup>th</sup> March" is written without a space. */
    private static final String RAISED = "sup";

    private static final Set<String> SILENT =
            new TreeSet<>(
                    List.of(
                            "button",
                            "head",
                            "iframe",
                            "noscript",
                            "script",
                            "select",
                            "style",
                            "svg",
                            "template",
                            "textarea"));

    /** What holds of all that an element contains. */
    private record Open(ElementNames.Said names, boolean aside, boolean silent, boolean article) {}

    private static final Open OUTSIDE =
            new Open(new ElementNames.Said(false, Role.UNSAID, false), false, false, false);

    private final ElementNames names;

    /** The headline and all that it stands in, the root first. */
    private final List<Node> headline = new ArrayList<>();

    /** Whether an {@code article} without the headline is another than that of the page. */
    private final boolean otherArticles;

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Marked> marked = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Whether an element began or ended since the last text: its look parts words as a space. */
    private boolean parted;

    private final List<Line.Part> parts = new ArrayList<>();
    private String above = "";
    private boolean whole = true;
    private int lineAt;
    private int at;
    private int headlineStart;
    private int headlineEnd;

    /**
     * @param headline the element of the headline, or null: then all counts from the start
     * @param articles how many {@code article} elements the page has; of several without a headline
     *     over them none is the page's
     */
    PageScan(ElementNames names, @Nullable Element headline, int articles) {
        this.names = names;
        for (Node node = headline; node != null; node = node.parentNode()) {
            this.headline.add(node);
        }
        Collections.reverse(this.headline);
        otherArticles =
                headline == null
                        ? articles > 1
                        : this.headline.stream().anyMatch(node -> node.nameIs(ARTICLE));
    }

    /** What was found, once the walk is over. */
    PageText text() {
        endLine();
        return new PageText(
                lines.stream().map(line -> line.at(far(line.far()))).toList(),
                marked.stream().map(found -> found.at(far(found.far()))).toList());
    }

    private int far(int place) {
        return place >= headlineStart
                ? Math.max(0, place - headlineEnd)
                : BEFORE_HEADLINE * (headlineStart - place);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element, depth);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                endLine();
            }
            if (isHeadline(node, depth)) {
                endLine();
                headlineEnd = at;
            }
            parted |= !element.normalName().equals(RAISED);
            open.pop();
        }
    }

    private boolean isHeadline(Node node, int depth) {
        return depth == headline.size() - 1 && headline.get(depth) == node;
    }

    private void open(Element element, int depth) {
        if (element.isBlock() || element.normalName().equals("br")) {
            endLine();
        }
        parted |= !element.normalName().equals(RAISED);
        if (isHeadline(element, depth)) {
            endLine();
            headlineStart = at;
            headlineEnd = at;
        }
        Open outer = open.isEmpty() ? OUTSIDE : open.peek();
        String tag = element.normalName();
        boolean article = outer.article() || tag.equals(ARTICLE);
        ElementNames.Said said = names.read(element, article);
        boolean aside = outer.aside() || isAside(element, depth, said);
        boolean silent = outer.silent() || SILENT.contains(tag);
        Open now = new Open(said, aside, silent, article);
        open.push(now);
        if (!silent && mayHoldDay(element, now)) {
            mark(element, now);
        }
    }

    /**
     * What holds the headline is the article, and others beside or inside it are not; days in the
     * headline are of the story.
     */
    private boolean isAside(Element element, int depth, ElementNames.Said said) {
        boolean holdsHeadline = depth < headline.size() && headline.get(depth) == element;
        boolean other = otherArticles && element.nameIs(ARTICLE);
        return holdsHeadline ? isHeadline(element, depth) : other || said.aside();
    }

    /** A title is a day only on an element that is named for days. */
    private static boolean mayHoldDay(Element element, Open now) {
        return element.hasAttr("datetime")
                || now.names().named() && (element.attributesSize() > 1 || isDayInParts(element));
    }

    /** Whether day, month and year may stand in blocks of their own inside an element. */
    static boolean isDayInParts(Element element) {
        int parts = element.childrenSize();
        return parts >= FEWEST_PARTS
                && parts <= MOST_PARTS
                && element.children().stream()
                        .allMatch(part -> part.isBlock() && part.childrenSize() == 0);
    }

    private void mark(Element element, Open now) {
        String before = text.isEmpty() ? above : text.toString();
        ElementNames.Said said = now.names();
        marked.add(new Marked(element, said.role(), said.named(), before, now.aside(), at));
    }

    private void add(String words) {
        @Nullable Open inner = open.peek();
        if (inner == null
                || inner.silent()
                || words.isEmpty()
                || words.isBlank() && text.isEmpty()) {
            return;
        }
        if (text.length() > LONGEST_LINE) {
            whole = false;
            at += inner.aside() ? 0 : words.length();
            return;
        }
        if (parts.isEmpty()) {
            lineAt = at;
        }
        int before = text.length();
        if (parted && before > 0 && isWord(text.charAt(before - 1)) && isWord(words.charAt(0))) {
            text.append(' ');
        }
        parted = false;
        parts.add(part(text.length()));
        String some = words.substring(0, Math.min(words.length(), 2 * LONGEST_LINE));
        whole &= some.length() == words.length();
        Spaces.append(some, text);
        int length = text.length() - before + words.length() - some.length();
        at += inner.aside() ? 0 : length;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** The names of the nearest elements around the text now at hand. */
    private Line.Part part(int start) {
        int up = 0;
        for (Iterator<Open> outer = open.iterator();
                outer.hasNext() && up < NAMED_ANCESTORS;
                up++) {
            ElementNames.Said said = outer.next().names();
            if (said.named()) {
                return new Line.Part(start, said.role(), true);
            }
        }
        return new Line.Part(start, Role.UNSAID, false);
    }

    private void endLine() {
        String line = text.toString().strip();
        @Nullable Open inner = open.peek();
        if (!line.isEmpty()) {
            boolean aside = inner != null && inner.aside();
            if (line.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                lines.add(new Line(line, whole, lineAt, aside, above, parts));
                above = "";
            } else {
                above = whole && line.length() <= LONGEST_LABEL ? line : "";
            }
        }
        text.setLength(0);
        parts.clear();
        whole = true;
    }
}
