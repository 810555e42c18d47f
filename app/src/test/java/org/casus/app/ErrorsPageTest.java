package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.source.UnreadableReason;
import org.casus.watch.WebFault;
import org.junit.jupiter.api.Test;

/** docs/errors.md lists every complaint word for word. To accept a change: {@code make golden}. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Path LAUNCHER = Path.of("../casus");
    private static final Path CORE = Path.of("../core/src/main/java");
    private static final String HEAD = "| code | what is wrong | what to do |\n|---|---|---|\n";

    private static String faults() {
        StringBuilder table = new StringBuilder(HEAD);
        for (Fault fault : Fault.values()) {
            String[] parts = fault.message().split("; ", 2);
            table.append(row(fault.code(), parts[0], parts[1]));
        }
        return table.toString();
    }

    private static String unreadable() {
        StringBuilder table = new StringBuilder(HEAD);
        for (UnreadableReason reason : UnreadableReason.values()) {
            table.append(row(Fault.codeOf(reason), reason.what(), reason.remedy()));
        }
        return table.toString();
    }

    private static String web() {
        StringBuilder table = new StringBuilder(HEAD);
        for (WebFault fault : WebFault.values()) {
            String[] parts = fault.message().split("; ", 2);
            table.append(row(fault.code(), parts[0], parts[1]));
        }
        return table.toString();
    }

    private static String row(String code, String what, String remedy) {
        return "| `" + code + "` | " + what + " | " + remedy + " |\n";
    }

    @Test
    void listsEveryComplaintOfTheProgram() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            String page = Files.readString(PAGE);
            page = between(page, "<!-- faults -->", faults());
            page = between(page, "<!-- web -->", web());
            Files.writeString(PAGE, between(page, "<!-- unreadable -->", unreadable()));
        }

        assertThat(Files.readString(PAGE)).contains(faults(), unreadable(), web());
    }

    /** The page with the section under a mark replaced. */
    private static String between(String page, String mark, String table) {
        int start = page.indexOf(mark) + mark.length();
        int end = page.indexOf("\n## ", start);
        return page.substring(0, start) + "\n\n" + table + page.substring(end);
    }

    @Test
    void listsEveryComplaintOfTheLauncher() throws IOException {
        List<String> codes =
                Pattern.compile("\\[(CASUS-[A-Z-]+)]")
                        .matcher(Files.readString(LAUNCHER))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .distinct()
                        .toList();

        assertThat(codes).hasSizeGreaterThan(2);
        assertThat(codes)
                .allSatisfy(
                        code -> assertThat(Files.readString(PAGE)).contains("| `" + code + "` |"));
    }

    @Test
    void listsEveryComplaintOfTablesAndRules() throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"(CASUS-[A-Z][0-9]{2})\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> codes.add(found.group(1)));
            }
        }

        assertThat(codes).hasSizeGreaterThan(10);
        assertThat(codes)
                .allSatisfy(
                        code -> assertThat(Files.readString(PAGE)).contains("| `" + code + "` |"));
    }

    @Test
    void noCodeMeansTwoThings() {
        List<String> codes = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            codes.add(fault.code());
        }
        for (UnreadableReason reason : UnreadableReason.values()) {
            codes.add(Fault.codeOf(reason));
        }
        for (WebFault fault : WebFault.values()) {
            codes.add(fault.code());
        }

        assertThat(codes).doesNotHaveDuplicates();
    }
}
