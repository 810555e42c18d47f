package org.casus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md tells of what is there: every folder it names, every package there is. */
class ArchitecturePageTest {

    private static final Path ROOT = Path.of("..");

    /** Names in code marks that end as a folder or file does. */
    private static final Pattern PATH = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)*/?)`");

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("ARCHITECTURE.md"));
    }

    @Test
    void everyFolderAndFileThatItNamesIsThere() throws IOException {
        List<String> gone = new ArrayList<>();
        Matcher matcher = PATH.matcher(page());
        int named = 0;
        while (matcher.find()) {
            String path = matcher.group(1);
            boolean isPath = path.contains("/") || path.endsWith(".md");
            named += isPath ? 1 : 0;
            if (isPath && !Files.exists(ROOT.resolve(path))) {
                gone.add(path);
            }
        }
        assertThat(named).isGreaterThan(10);
        assertThat(gone).as("named and not there").isEmpty();
    }

    @Test
    void everyPackageHasItsLine() throws IOException {
        String page = page();
        for (String module : List.of("core", "app", "benchmarks", "training")) {
            Path sources = ROOT.resolve(module).resolve("src/main/java/org/casus");
            sources = module.equals("training") ? sources.resolve(module) : sources;
            try (Stream<Path> packages = Files.list(sources)) {
                for (Path folder : packages.filter(Files::isDirectory).sorted().toList()) {
                    assertThat(page).contains("\n| `" + folder.getFileName() + "` | ");
                }
            }
        }
    }
}
