package org.casus.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the names of those who wrote an entry. */
final class Authors {

    private static final Pattern WITH_ADDRESS = Pattern.compile("([^()<>]*)[(<]([^()<>]*)[)>]\\s*");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final FeedElements elements;

    Authors(FeedElements elements) {
        this.elements = elements;
    }

    /** The names joined by ", ", each once; null where there is none. */
    @Nullable String of(Map<String, List<Element>> children) {
        Set<String> names = new LinkedHashSet<>();
        for (Element author : elements.all(children, "author")) {
            String name = name(author);
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private @Nullable String name(Element author) {
        String text =
                author.children().isEmpty()
                        ? FeedElements.text(author)
                        : elements.text(elements.children(author), "person");
        return text == null ? null : withoutAddress(text);
    }

    /** "me@example.com (Ann Example)" and "Ann Example (me@example.com)" are Ann Example. */
    private static String withoutAddress(String text) {
        String folded = BLANKS.matcher(text.strip()).replaceAll(" ");
        Matcher matcher = WITH_ADDRESS.matcher(folded);
        if (folded.indexOf('@') < 0 || !matcher.matches()) {
            return folded;
        }
        String before = matcher.group(1).strip();
        String inside = matcher.group(2).strip();
        boolean nameFirst = inside.isEmpty() || inside.indexOf('@') >= 0 && !before.isEmpty();
        return nameFirst ? before : inside;
    }
}
