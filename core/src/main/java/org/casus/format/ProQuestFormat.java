package org.casus.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.format.ExportArticle.Role;
import org.jspecify.annotations.Nullable;

/** A plain text of ProQuest: articles between lines of underscores, with labelled fields. */
final class ProQuestFormat extends ExportFormat {

    private static final Pattern RULE = Pattern.compile("^_{20,}\\s*$");
    private static final Pattern LABEL =
            Pattern.compile("^([A-Z][A-Za-z /-]{2,30}):(?:\\s+(.*))?$");
    private static final Pattern COUNT = Pattern.compile("^Document \\d+ of \\d+\\s*$");
    private static final List<String> TELLING = List.of("Full text:", "ProQuest document ID:");

    private final Map<String, Role> labels = ExportArticle.labels("proquest");

    @Override
    public String name() {
        return "proquest";
    }

    @Override
    public String description() {
        return "a plain text export of ProQuest, many articles";
    }

    @Override
    public Fit judge(Beginning beginning) {
        List<String> lines = beginning.text().lines().toList();
        boolean told =
                lines.stream().anyMatch(this::closes)
                        && TELLING.stream()
                                .anyMatch(t -> lines.stream().anyMatch(l -> l.startsWith(t)));
        return told ? Fit.SIGNED : Fit.NONE;
    }

    @Override
    boolean opens(String line) {
        return false;
    }

    @Override
    boolean closes(String line) {
        return line.startsWith("____") && RULE.matcher(line).matches();
    }

    @Override
    @Nullable ExportArticle read(List<String> lines) {
        ExportArticle article = new ExportArticle();
        ExportArticle first = new ExportArticle();
        Role role = Role.TITLE;
        boolean labelled = false;
        for (String line : lines) {
            Matcher label = LABEL.matcher(line);
            Role its = label.matches() ? labels.get(label.group(1).toLowerCase(Locale.ROOT)) : null;
            if (its != null) {
                role = its;
                labelled = true;
                article.add(role, label.group(2) == null ? "" : label.group(2));
            } else if (labelled && !closes(line)) {
                // what follows a blank line belongs to the text alone
                role = line.isBlank() && role != Role.BODY ? Role.TAIL : role;
                article.add(role, line);
            } else if (!closes(line) && !COUNT.matcher(line).matches()) {
                role = role == Role.TITLE && first.get(Role.TITLE) != null ? Role.HEAD : role;
                first.add(role, line);
            }
        }
        String title = first.get(Role.TITLE);
        if (article.get(Role.TITLE) == null && title != null) {
            article.add(Role.TITLE, title);
        }
        return labelled ? article : null;
    }
}
