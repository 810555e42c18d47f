package org.casus.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.format.ExportArticle.Role;
import org.jspecify.annotations.Nullable;

/**
 * A plain text of LexisNexis, old ("3 of 120 DOCUMENTS" above each article, labels in capitals) or
 * of Nexis Uni ("Body" above and "End of Document" below it).
 */
final class NexisFormat extends ExportFormat {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^\\s*(?:document\\s+)?\\d{1,7}\\s+of\\s+\\d{1,7}(?:\\s+documents?)?\\s*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH =
            Pattern.compile("(?mi)^\\s*length:\\s*[\\d,]{1,9}\\s+words?\\s*$");
    private static final Pattern LABEL =
            Pattern.compile("^\\s*([A-Za-z][A-Za-z-]{2,20}):(?:\\s+(.*))?$");
    private static final Pattern COPYRIGHT =
            Pattern.compile("^\\s*(?:copyright\\b|©|\\(c\\)).*", Pattern.CASE_INSENSITIVE);
    private static final String END = "End of Document";
    private static final String AFTER_STORY = "Load-Date";

    /** A line that gives the day is short; prose that names a day is not. */
    private static final int LONGEST_DAY = 60;

    private final Map<String, Role> labels = ExportArticle.labels("nexis");

    @Override
    public String name() {
        return "nexis";
    }

    @Override
    public String description() {
        return "a plain text export of LexisNexis, many articles";
    }

    @Override
    public Fit judge(Beginning beginning) {
        String text = beginning.text();
        boolean marked = text.lines().anyMatch(line -> opens(line) || closes(line));
        return marked && LENGTH.matcher(text).find() ? Fit.SIGNED : Fit.NONE;
    }

    @Override
    boolean opens(String line) {
        return line.length() < LONGEST_DAY && NUMBER.matcher(line).matches();
    }

    @Override
    boolean closes(String line) {
        return line.strip().equals(END);
    }

    @Override
    @Nullable ExportArticle read(List<String> lines) {
        Gatherer gatherer = new Gatherer();
        for (String line : lines) {
            if (!opens(line) && !closes(line)) {
                gatherer.take(line);
            }
        }
        return gatherer.done();
    }

    /** Goes down the lines of one article. */
    private final class Gatherer {

        private final ExportArticle article = new ExportArticle();
        private final List<List<String>> head = new ArrayList<>();
        private Role role = Role.HEAD;
        private boolean labelled;
        private boolean body;
        private boolean tail;
        private boolean inField;
        private boolean gap = true;

        void take(String line) {
            if (line.isBlank()) {
                inField = false;
                gap = true;
                if (body && !tail) {
                    article.add(Role.BODY, "");
                }
                return;
            }
            Matcher label = LABEL.matcher(line);
            Role its = label.matches() ? role(label.group(1)) : bare(line);
            if (its != null) {
                field(its, label.matches() && label.group(2) != null ? label.group(2) : "");
            } else if (COPYRIGHT.matcher(line).matches() && (gap || !body)) {
                tail |= body;
                role = Role.TAIL;
                inField = true;
            } else if (inField) {
                article.add(role == Role.BODY ? Role.HEAD : role, line);
            } else {
                words(line);
            }
            gap = false;
        }

        /** Within the story only what stands in capitals, or surely ends it, is a label. */
        private @Nullable Role role(String label) {
            Role its = labels.get(label.toLowerCase(Locale.ROOT));
            boolean capitals = label.equals(label.toUpperCase(Locale.ROOT));
            return body && !tail && !capitals && !label.equals(AFTER_STORY) ? null : its;
        }

        /** "Body" and "Classification" stand alone on their lines. */
        private @Nullable Role bare(String line) {
            String word = line.strip();
            if (word.equals("Body") && !body) {
                return Role.BODY;
            }
            return word.equals("Classification") ? Role.TAIL : null;
        }

        private void field(Role its, String words) {
            labelled = true;
            role = its;
            inField = true;
            if (its == Role.BODY) {
                body = true;
                inField = false;
                article.add(Role.BODY, words);
            } else {
                tail |= its == Role.TAIL && body;
                article.add(its, words);
            }
        }

        private void words(String line) {
            if (labelled && !tail) {
                body = true;
            }
            if (body && !tail) {
                article.add(Role.BODY, line);
            } else if (!body) {
                if (gap) {
                    head.add(new ArrayList<>());
                }
                head.get(head.size() - 1).add(line.strip());
            }
        }

        @Nullable ExportArticle done() {
            if (!labelled) {
                return null;
            }
            masthead();
            return article.hasBody() || article.get(Role.TITLE) != null ? article : null;
        }

        /**
         * The old form gives paper, day, headline above the labels; the new headline, paper, day.
         */
        private void masthead() {
            List<String> before = new ArrayList<>();
            for (int i = 0; i < head.size(); i++) {
                List<String> lines = head.get(i);
                for (int j = 0; j < lines.size(); j++) {
                    String line = lines.get(j);
                    if (line.length() < LONGEST_DAY && PlainDays.read(line) != null) {
                        article.add(Role.PUBLISHED, line);
                        title(before, i + 1 < head.size() ? head.get(i + 1) : List.of());
                        return;
                    }
                    before.add(line);
                }
            }
            title(before, List.of());
        }

        private void title(List<String> before, List<String> after) {
            int papers = before.isEmpty() ? 0 : before.size() - 1;
            boolean named = article.get(Role.TITLE) != null;
            if (!before.isEmpty() && article.get(Role.PUBLISHED) != null) {
                article.add(Role.SITE, before.get(papers));
            } else {
                papers = before.size();
            }
            List<String> title = after.isEmpty() ? before.subList(0, papers) : after;
            if (!named) {
                article.add(Role.TITLE, String.join(" ", title));
            }
        }
    }
}
