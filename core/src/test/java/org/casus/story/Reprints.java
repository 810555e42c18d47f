package org.casus.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes news articles and what other houses make of them; the same seed gives the same texts. */
final class Reprints {

    private static final int PARAGRAPH = 40;
    private static final int VOCABULARY = 4000;

    private final Random random;
    private final List<String> names;

    /** A seed and the names that all its articles share, as those on one topic do. */
    Reprints(long seed) {
        this.random = new Random(seed);
        this.names = List.of("Norland", "Sudmark", "the prime minister", "Aasburg", "Bea Lind");
    }

    /** So many words of a made language in paragraphs, each with a name of the topic. */
    List<String> article(int words) {
        List<String> paragraphs = new ArrayList<>();
        for (int left = words; left > 0; left -= PARAGRAPH) {
            paragraphs.add(paragraph(Math.min(left, PARAGRAPH)));
        }
        return paragraphs;
    }

    /** A paragraph of sentences. */
    String paragraph(int words) {
        StringBuilder text = new StringBuilder(names.get(random.nextInt(names.size())));
        for (int i = 1; i < words; i++) {
            text.append(i % 13 == 0 ? ". " : " ").append(word());
        }
        return text.append('.').toString();
    }

    private String word() {
        // squared, for some words are common
        double share = random.nextDouble();
        return "w" + (int) (share * share * VOCABULARY);
    }

    static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    List<String> withHeadline(List<String> article) {
        List<String> other = new ArrayList<>(article);
        other.add(0, paragraph(9));
        return other;
    }

    List<String> withFirstLine(List<String> article) {
        List<String> other = new ArrayList<>(article);
        int end = other.get(0).indexOf(". ");
        other.set(0, paragraph(14) + other.get(0).substring(end + 1));
        return other;
    }

    /** Each name of the topic replaced by another, as in a story moved to another town. */
    List<String> withOtherNames(List<String> article) {
        List<String> other = new ArrayList<>();
        for (String paragraph : article) {
            String renamed = paragraph;
            for (String name : names) {
                renamed = renamed.replace(name, "Other " + name.length());
            }
            other.add(renamed);
        }
        return other;
    }

    /** Later news above, as agencies write an update: the old first line goes. */
    List<String> withNewLead(List<String> article) {
        List<String> other = new ArrayList<>(article);
        other.set(0, paragraph(PARAGRAPH));
        other.add(1, paragraph(PARAGRAPH));
        return other;
    }

    List<String> cut(List<String> article) {
        String whole = text(article);
        return List.of(whole.substring(0, whole.length() * 3 / 5));
    }

    /** The first paragraphs alone. */
    List<String> cutAfter(List<String> article, int paragraphs) {
        return article.subList(0, paragraphs);
    }

    /** Notices of the house above and below. */
    List<String> withNotices(List<String> article) {
        List<String> other = new ArrayList<>(article);
        other.add(0, paragraph(12));
        other.add(paragraph(35));
        return other;
    }

    /** One word in fifty misspelt. */
    List<String> withMisprints(List<String> article) {
        List<String> other = new ArrayList<>();
        for (String paragraph : article) {
            StringBuilder text = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                text.append(random.nextInt(50) == 0 ? "x" + word : word).append(' ');
            }
            other.add(text.toString().strip());
        }
        return other;
    }

    /** Other line breaks, quotation marks and case. */
    List<String> resetInType(List<String> article) {
        String one = String.join("\r\n", article).replace(". ", ".\n\n\u201C");
        return List.of(one.toUpperCase(java.util.Locale.ROOT));
    }
}
