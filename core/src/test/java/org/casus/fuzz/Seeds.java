package org.casus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.format.Sample;

/** Inputs of other tests, from which fuzzing starts. */
final class Seeds {

    private Seeds() {}

    /** The made up inputs of one kind. */
    static Stream<byte[]> ofKind(String format) {
        return Sample.all().stream()
                .filter(sample -> sample.format().equals(format))
                .map(sample -> sample.bytes(2));
    }

    /** The files of a folder of test resources whose names end so, in the order of names. */
    static Stream<byte[]> ofFolder(String folder, String ending) {
        List<byte[]> seeds = new ArrayList<>();
        try {
            Path path = Path.of(Objects.requireNonNull(Seeds.class.getResource(folder)).toURI());
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.sorted().toList()) {
                    if (file.toString().endsWith(ending)) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path that is no address", e);
        }
        return seeds.stream();
    }
}
