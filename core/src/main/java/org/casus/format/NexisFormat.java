package org.casus.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.format.ExportArticle.Role;
import org.casus.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A plain text of LexisNexis, old ("3 of 120 DOCUMENTS" above each article, labels in capitals) or
 * of Nexis Uni ("Body" above and "End of Document" below it).
 */
final class NexisFormat extends ExportFormat {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^\\s*(?:focus\\s+-\\s+)?(?:document\\s+)?\\d{1,7}\\s+of\\s+\\d{1,7}(?:\\s+documents?)?\\s*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH =
            Pattern.compile("(?mi)^\\s*length:\\s*[\\d,]{1,9}\\s+words?\\s*$");
    private static final Pattern LABEL =
            Pattern.compile("^\\s*([A-Za-z][A-Za-z-]{2,20}):(?:\\s+(.*))?$");
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "^\\s*(?:copyright\\b|©|\\(c\\)|all rights reserved).*",
                    Pattern.CASE_INSENSITIVE);
    private static final String END = "End of Document";
    private static final String AFTER_STORY = "Load-Date";

    /** What stands alone above parts below the story, in the new form. */
    private static final List<String> BELOW =
            new Table(NexisFormat.class, "nexis-below.txt").words();

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
        private boolean bodyAlone;
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
                // in the masthead the name of the paper may stand right below it
                tail |= body;
                role = Role.TAIL;
                inField = body;
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

        /** "Body", "Graphic" and "Classification" stand alone on their lines. */
        private @Nullable Role bare(String line) {
            String word = line.strip();
            if (word.equals("Body") && !body) {
                bodyAlone = true;
                return Role.BODY;
            }
            boolean below = word.equals("Classification") || bodyAlone && BELOW.contains(word);
            return below ? Role.TAIL : null;
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
                if (gap || head.isEmpty()) {
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
            int dated = head.size() - 1;
            while (dated >= 0 && dayLine(head.get(dated)) < 0) {
                dated--;
            }
            if (dated < 0) {
                title(head.isEmpty() ? List.of() : head.get(head.size() - 1));
                return;
            }
            List<String> day = head.get(dated);
            int line = dayLine(day);
            article.add(Role.PUBLISHED, day.get(line));
            // headline and paper may stand in one paragraph with the day, or in three
            List<List<String>> above = new ArrayList<>(head.subList(0, dated));
            above.add(day.subList(0, line));
            above.removeIf(List::isEmpty);
            List<String> nearest = above.isEmpty() ? List.of() : above.get(above.size() - 1);
            if (!nearest.isEmpty()) {
                article.add(Role.SITE, nearest.get(nearest.size() - 1));
            }
            if (dated + 1 < head.size()) {
                title(head.get(dated + 1));
            } else if (nearest.size() > 1) {
                title(nearest.subList(0, nearest.size() - 1));
            } else if (above.size() > 1) {
                title(above.get(above.size() - 2));
            }
        }

        /** The line of a paragraph that gives a day, or -1. */
        private static int dayLine(List<String> paragraph) {
            for (int i = 0; i < paragraph.size(); i++) {
                String line = paragraph.get(i);
                if (line.length() < LONGEST_DAY && PlainDays.read(line) != null) {
                    return i;
                }
            }
            return -1;
        }

        private void title(List<String> lines) {
            if (article.get(Role.TITLE) == null) {
                article.add(Role.TITLE, String.join(" ", lines));
            }
        }
    }
}
