package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every evil kind hurt no good article among them. */
class PoisonedFolderTest {

    private static final int FILES = 10_000;
    private static final long SEED = 6;

    @TempDir private Path scratch;

    /** A hang, not a slow machine. */
    private static final long MINUTES = 8;

    @Test
    void isReadToItsEndWithEveryGoodArticle() throws Exception {
        PoisonedFolder folder =
                PoisonedFolder.make(Files.createDirectories(scratch.resolve("in")), FILES, SEED);
        Path out = scratch.resolve("out.jsonl");
        Path err = scratch.resolve("err.txt");
        Process process =
                ChildProcess.casus(List.of("-Xmx900m"), "read", scratch.resolve("in").toString())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("has ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String told = Files.readString(err);

        assertThat(told)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("CASUS-BUG")
                .doesNotContain("CASUS-OUT-OF-MEMORY");
        assertThat(process.exitValue()).isEqualTo(1);
        checkCounts(told, out, folder.files());
        checkReadings(folder.good(), out);
    }

    private static void checkCounts(String told, Path out, int files) throws IOException {
        long documents = number(told, "(?m)^casus read: ([0-9,]+) documents in ");
        long read = number(told, "(?m)^  read +([0-9,]+), with ");
        long skipped = number(told, "(?m)^  skipped +([0-9,]+): ");
        long failed = number(told, "(?m)^  failed +([0-9,]+): ");

        assertThat(documents).isEqualTo(read + skipped + failed).isGreaterThanOrEqualTo(files);
        assertThat(Files.readAllLines(out)).hasSize((int) read);
        assertThat(failed).isGreaterThan(FILES / 4);
        assertThat(told.lines().filter(line -> line.matches("casus read: .*\\[CASUS-[A-Z0-9-]+]")))
                .hasSizeGreaterThanOrEqualTo((int) failed);
    }

    private static long number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return Long.parseLong(found.group(1).replace(",", "").toLowerCase(Locale.ROOT));
    }

    private static void checkReadings(List<Path> good, Path out) throws IOException {
        SortedMap<String, String> readings = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(out)) {
            JsonNode document = json.readTree(line).get("document");
            readings.put(document.get("source").asText(), line + "\n");
        }

        assertThat(good).hasSizeGreaterThanOrEqualTo(FILES / 100);
        assertThat(good)
                .allSatisfy(
                        file -> {
                            String alone = CommandRun.casus("read", file.toString()).succeeded();
                            String source = json.readTree(alone).at("/document/source").asText();
                            assertThat(readings.get(source)).isEqualTo(alone);
                        });
    }
}
