package org.casus.petrarch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.lexicon.TableKind;
import org.jspecify.annotations.Nullable;

/** Makes a dictionary of agents rows of common nouns. For one dictionary. */
final class AgentParser {

    private static final int MOST_SUBSTITUTES = 100;

    private final CameoCodes cameo;
    private final Map<String, List<String>> markers = new LinkedHashMap<>();
    private final String source;
    private final Rows rows;
    private final Remarks remarks;

    AgentParser(CameoCodes cameo, String source, Rows rows, Remarks remarks) {
        this.cameo = cameo;
        this.source = source;
        this.rows = rows;
        this.remarks = remarks;
    }

    void parse(String text) {
        for (SourceLine line : SourceLine.of(text, remarks)) {
            String words = line.text();
            if (words.startsWith("---")) {
                continue;
            }
            int bracket = words.indexOf('[');
            if (words.charAt(0) == '&' || words.charAt(0) == '+') {
                remarks.add(line.number(), RemarkReason.SET, words);
            } else if (bracket < 0 && words.charAt(0) == '!' && words.indexOf('=') > 0) {
                define(line);
            } else if (bracket < 0) {
                remarks.add(line.number(), RemarkReason.NO_CODE, words);
            } else {
                agent(line, words.substring(0, bracket).strip(), words.substring(bracket));
            }
        }
    }

    private void define(SourceLine line) {
        String words = line.text();
        int end = words.indexOf('!', 1);
        int equals = words.indexOf('=');
        if (end < 0 || end > equals) {
            remarks.add(line.number(), RemarkReason.UNKNOWN_MARKER, words);
            return;
        }
        List<String> substitutes = new ArrayList<>();
        for (String word : words.substring(equals + 1).split(",")) {
            if (!word.isBlank() && substitutes.size() < MOST_SUBSTITUTES) {
                substitutes.add(word.strip());
            }
        }
        markers.put(words.substring(1, end), substitutes);
    }

    private void agent(SourceLine line, String phrase, String brackets) {
        Coding coding = coding(line, brackets);
        if (coding == null) {
            return;
        }
        int first = phrase.indexOf('!');
        int open = phrase.indexOf('{');
        if (first >= 0) {
            substitute(line, phrase, first, coding, isBody(brackets));
        } else if (open < 0) {
            add(line, phrase, "", kind(brackets, false), coding);
        } else {
            String plurals = phrase.substring(open + 1);
            int close = plurals.indexOf('}');
            if (close < 0) {
                remarks.add(line.number(), RemarkReason.BAD_NAME, phrase);
                return;
            }
            plurals = plurals.substring(0, close).strip();
            String noun = phrase.substring(0, open);
            String own = plurals.isEmpty() ? noun : plurals;
            add(line, noun, own, kind(brackets, plurals.isEmpty()), coding);
        }
    }

    private void substitute(
            SourceLine line, String phrase, int first, Coding coding, boolean body) {
        int end = phrase.indexOf('!', first + 1);
        String marker = end < 0 ? "" : phrase.substring(first + 1, end);
        if (!markers.containsKey(marker)) {
            remarks.add(line.number(), RemarkReason.UNKNOWN_MARKER, phrase);
            return;
        }
        for (String word : markers.get(marker)) {
            String noun = phrase.substring(0, first) + word + phrase.substring(end + 1);
            add(line, noun, noun, body ? "organization" : "person", coding);
        }
    }

    private static boolean isBody(String brackets) {
        return brackets.contains("~]");
    }

    private static String kind(String brackets, boolean withoutPlural) {
        return isBody(brackets) ? "organization" : withoutPlural ? "group" : "person";
    }

    private @Nullable Coding coding(SourceLine line, String brackets) {
        int close = brackets.indexOf(']');
        String code = close < 0 ? "" : brackets.substring(1, close).strip();
        String bare = code.startsWith("~") ? code.substring(1) : code;
        bare = bare.endsWith("~") ? bare.substring(0, bare.length() - 1) : bare;
        RemarkReason fault = CameoCodes.fault(bare);
        Coding coding = fault == null ? cameo.read(bare) : null;
        if (coding != null && !coding.sectors().isEmpty()) {
            for (String part : coding.unknown()) {
                remarks.add(line.number(), RemarkReason.UNKNOWN_ROLE, part + " in " + code);
            }
            return coding;
        }
        remarks.add(line.number(), fault != null ? fault : RemarkReason.NO_SECTOR, line.text());
        return null;
    }

    /** Plurals are cut at white space, slashes and commas, unless they are the noun itself. */
    private void add(SourceLine line, String noun, String plurals, String kind, Coding coding) {
        List<String> written = new ArrayList<>();
        String[] own = plurals.equals(noun) ? new String[] {noun} : plurals.split("[\\s/,]+");
        List<String> phrases = new ArrayList<>(List.of(noun));
        phrases.addAll(List.of(own));
        for (String phrase : phrases) {
            RemarkReason fault =
                    phrase.isEmpty() && !written.isEmpty() ? null : NameForms.fault(phrase);
            if (fault != null) {
                remarks.add(line.number(), fault, line.text());
                return;
            }
            written.add(NameForms.plain(phrase).toLowerCase(Locale.ROOT));
        }
        if (written.get(0).codePoints().noneMatch(Character::isLetter)) {
            remarks.add(line.number(), RemarkReason.BAD_NAME, line.text());
            return;
        }
        rows.add(
                TableKind.AGENTS,
                written.get(0),
                String.join(";", written.subList(1, written.size())),
                String.join(";", coding.sectors()),
                kind,
                "",
                source);
    }
}
