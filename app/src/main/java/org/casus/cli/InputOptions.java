package org.casus.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The inputs of a command that reads articles. */
final class InputOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to read; - is standard input.")
    List<String> files = List.of();

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "The day of publication of inputs that do not name one themselves.")
    @Nullable LocalDate published;

    /** A day as ISO 8601 writes it. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + value + "' is no day; write it as 2024-03-12");
            }
        }
    }
}
