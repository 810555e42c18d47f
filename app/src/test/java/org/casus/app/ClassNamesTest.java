package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name means one thing, whatever package it stands in. */
class ClassNamesTest {

    @Test
    void noTwoClassesHaveOneName() throws IOException {
        Map<String, List<Path>> byName = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .forEach(file -> add(byName, file));
        }
        assertThat(byName).hasSizeGreaterThan(50);
        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    private static void add(Map<String, List<Path>> byName, Path file) {
        byName.computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>()).add(file);
    }
}
