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
 * A plain text of Dow Jones Factiva, with its two-letter field codes ("HD", "PD", "LP", "TD") or as
 * it shows articles without them. Each article ends with its number, "Document LBA0000020240312…".
 */
final class FactivaFormat extends ExportFormat {

    private static final Pattern END =
            Pattern.compile("^\\s*(?:AN\\s+)?Do[ck]ument\\s+([A-Za-z0-9]{15,40})\\s*$");

    /** What is made of RTF has blanks before a code. */
    private static final Pattern FIELD =
            Pattern.compile("^ {0,4}([A-Z]{2,3})(?:\\s{2,}|\\t\\s*|\\s*$)(.*)$");

    /** Some programs leave one blank between code and field, as any two words have. */
    private static final Pattern NARROW = Pattern.compile("^([A-Z]{2,3})(?: |\\s*$)(.*)$");

    /** With such a text, what may follow the story. */
    private static final List<String> BELOW_STORY =
            List.of("TD", "CT", "RF", "ART", "PUB", "IPC", "IPD", "AN");

    private static final Pattern NAMES =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}.'’-]{0,30}(?:,? (?:and )?\\p{Lu}[\\p{L}.'’-]{0,30}){1,5}");
    private static final Pattern WORDS = Pattern.compile("^\\s*[\\d,]{1,9} words\\s*$");
    private static final Pattern TIME = Pattern.compile("^\\s*\\d{1,2}:\\d\\d(?::\\d\\d)?.*$");
    private static final Pattern COPYRIGHT =
            Pattern.compile("^\\s*(?:copyright\\b|©|\\(c\\)).*", Pattern.CASE_INSENSITIVE);

    /** Field codes that must be there to tell such a text. */
    private static final List<String> TELLING = List.of("HD", "PD", "SN");

    private static final int LONGEST_HEAD_LINE = 120;

    private final Map<String, Role> codes = ExportArticle.labels("factiva");

    @Override
    public String name() {
        return "factiva";
    }

    @Override
    public String description() {
        return "a plain text export of Factiva, many articles";
    }

    @Override
    public Fit judge(Beginning beginning) {
        List<String> lines = beginning.text().lines().toList();
        long coded =
                TELLING.stream()
                        .filter(code -> lines.stream().anyMatch(line -> isField(line, code)))
                        .count();
        boolean shown =
                lines.stream().anyMatch(this::closes)
                        && lines.stream().anyMatch(line -> WORDS.matcher(line).matches());
        return coded == TELLING.size() || shown ? Fit.SIGNED : Fit.NONE;
    }

    private static boolean isField(String line, String code) {
        return isField(FIELD.matcher(line), code) || isField(NARROW.matcher(line), code);
    }

    private static boolean isField(Matcher line, String code) {
        return line.matches() && line.group(1).equals(code);
    }

    /** The code and field that a line opens with, or null. */
    private @Nullable Matcher field(String line, boolean narrow, boolean inStory) {
        Matcher matcher = (narrow ? NARROW : FIELD).matcher(line);
        if (!matcher.matches() || !codes.containsKey(matcher.group(1).toLowerCase(Locale.ROOT))) {
            return null;
        }
        boolean below = BELOW_STORY.contains(matcher.group(1)) || matcher.group(2).contains(" : ");
        return narrow && inStory && !below ? null : matcher;
    }

    @Override
    boolean opens(String line) {
        return false;
    }

    @Override
    boolean closes(String line) {
        return line.length() < LONGEST_HEAD_LINE && END.matcher(line).matches();
    }

    @Override
    @Nullable ExportArticle read(List<String> lines) {
        ExportArticle article = new ExportArticle();
        boolean told = true;
        if (lines.stream().anyMatch(line -> isField(line, "HD"))) {
            coded(lines, article);
        } else {
            told = shown(lines, article);
        }
        for (String line : lines) {
            Matcher end = END.matcher(line);
            if (end.matches() && article.get(Role.ID) == null) {
                article.add(Role.ID, end.group(1));
            }
        }
        return told ? article : null;
    }

    /** Fields, each after its code. */
    private void coded(List<String> lines, ExportArticle article) {
        Role role = Role.HEAD;
        boolean narrow = lines.stream().anyMatch(line -> line.matches("HD \\S.*"));
        for (String line : lines) {
            Matcher field = field(line, narrow, role == Role.BODY);
            String words = line;
            if (field != null) {
                role = codes.getOrDefault(field.group(1).toLowerCase(Locale.ROOT), Role.HEAD);
                words = field.group(2);
                if (role == Role.BODY) {
                    article.add(Role.BODY, "");
                }
            }
            article.add(role == Role.ID ? Role.TAIL : role, words);
        }
    }

    /**
     * Headline, byline, count of words, day, time, paper, code, language, copyright, story.
     *
     * @return whether there is a count of words, without which it is no article
     */
    private boolean shown(List<String> lines, ExportArticle article) {
        int count = 0;
        while (count < lines.size() && !WORDS.matcher(lines.get(count)).matches()) {
            count++;
        }
        if (count == lines.size()) {
            return false;
        }
        head(lines.subList(0, count), article);
        int at = count + 1;
        List<String> facts = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).isBlank()) {
            facts.add(lines.get(at).strip());
            at++;
        }
        facts(facts, article);
        for (String line : lines.subList(at, lines.size())) {
            if (!closes(line)) {
                article.add(Role.BODY, line);
            }
        }
        return true;
    }

    /** The byline opens with "By", or stands apart as the last and is made of names. */
    private static void head(List<String> lines, ExportArticle article) {
        List<String> shown = lines.stream().filter(line -> !line.isBlank()).toList();
        String last = shown.isEmpty() ? "" : shown.get(shown.size() - 1);
        int at = lines.lastIndexOf(last);
        boolean apart = at > 0 && lines.get(at - 1).isBlank();
        for (String line : shown) {
            boolean titled = article.get(Role.TITLE) != null;
            boolean by = line.strip().regionMatches(true, 0, "by ", 0, 3);
            boolean names = apart && line.equals(last) && NAMES.matcher(line.strip()).matches();
            article.add(titled && (by || names) ? Role.BYLINE : Role.TITLE, line);
        }
    }

    private static void facts(List<String> facts, ExportArticle article) {
        for (String fact : facts) {
            if (COPYRIGHT.matcher(fact).matches()) {
                return;
            }
            boolean dated = article.get(Role.PUBLISHED) != null;
            if (!dated) {
                article.add(PlainDays.read(fact) == null ? Role.HEAD : Role.PUBLISHED, fact);
            } else if (article.get(Role.SITE) == null && !TIME.matcher(fact).matches()) {
                article.add(Role.SITE, fact);
            }
        }
    }
}
