package org.casus.cli;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.app.InputPaths;
import org.casus.app.Inputs;
import org.casus.format.FormatOptions;
import org.casus.format.InputFormat;
import org.casus.format.RecordField;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The inputs of a command that reads articles. */
final class InputOptions {

    /** Kinds of one article a file, whose names tell how many articles there are. */
    private static final List<String> SINGLE = List.of(".txt", ".text", ".html", ".htm", ".eml");

    /** What only {@code casus parse} reads. */
    private static final String TREEBANK = "conllu";

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files, folders with all that is in them, or quoted patterns such as"
                            + " 'news/*.html'; - is standard input.")
    List<String> files = List.of();

    @Option(
            names = "--list",
            paramLabel = "LIST",
            description = "Read the files that LIST names, one a line; - is standard input.")
    List<String> lists = List.of();

    @Option(
            names = "--input",
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            converter = Kind.class,
            description =
                    "What the files hold: ${COMPLETION-CANDIDATES}. Default: told from the bytes of"
                            + " each. docs/inputs.md explains them.")
    @Nullable String kind;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description =
                    "Which column or field of a record is the id, text, title, published, url or"
                            + " site, as in text=body,published=date. Default: guessed by name.")
    Map<String, String> columns = Map.of();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Encoding.class,
            description = "The encoding of texts, pages and tables. Default: told from the bytes.")
    @Nullable Charset encoding;

    @Option(
            names = "--pages-alone",
            description =
                    "Read each web page by itself. Default: lines that many pages of one site repeat"
                            + " are left out.")
    boolean pagesAlone;

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "The day of publication of inputs that do not name one themselves.")
    @Nullable LocalDate published;

    /** The names of all kinds. */
    static final class Kinds implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Inputs.formats().all().stream().map(InputFormat::name).iterator();
        }
    }

    /** A kind as the registry names it. */
    static final class Kind implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            String name = value.toLowerCase(Locale.ROOT);
            if (!name.equals(TREEBANK) && Inputs.formats().named(name) == null) {
                String all = String.join(", ", new Kinds());
                throw new TypeConversionException("'" + value + "' is none of " + all);
            }
            return name;
        }
    }

    /** An encoding by its name. */
    static final class Encoding implements ITypeConverter<Charset> {

        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "'" + value + "' is no encoding; write it as windows-1252");
            }
        }
    }

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

    /** The files that are meant; stops with exit code 2 where there is no argument. */
    Iterable<String> expand(InputStream stdin, @Nullable Path output, CommandSpec command) {
        if (files.isEmpty() && lists.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "Missing required parameter: 'FILE'");
        }
        return new InputPaths(stdin, output).expand(files, lists);
    }

    /**
     * Opens files as these options say; stops with exit code 2 where they cannot be meant.
     *
     * @param all the files that will be opened: some of their pages are looked at now
     */
    Inputs inputs(InputStream stdin, Iterable<String> all, CommandSpec command) {
        if (TREEBANK.equals(kind) && !command.name().equals("parse")) {
            throw new ParameterException(
                    command.commandLine(), "--input conllu is for casus parse");
        }
        Map<RecordField, String> said = new EnumMap<>(RecordField.class);
        columns.forEach((field, column) -> said.put(field(field, command), column));
        boolean treebank = TREEBANK.equals(kind);
        FormatOptions options = new FormatOptions(treebank ? null : kind, said, encoding, 0);
        Inputs alone = new Inputs(stdin, options, published);
        return pagesAlone || treebank ? alone : alone.cleaned(all);
    }

    /** Whether a file is a treebank, by the user's word or its name. */
    boolean isTreebank(String file) {
        return kind == null ? file.endsWith("." + TREEBANK) : kind.equals(TREEBANK);
    }

    private static RecordField field(String label, CommandSpec command) {
        for (RecordField field : RecordField.values()) {
            if (field.label().equals(label.strip())) {
                return field;
            }
        }
        throw new ParameterException(
                command.commandLine(),
                "--columns knows no '" + label + "' but id, text, title, published, url and site");
    }

    /** How many articles there are, as far as names tell; else -1. */
    long count() {
        boolean known =
                lists.isEmpty()
                        && files.stream().allMatch(f -> SINGLE.stream().anyMatch(f::endsWith));
        return known ? files.size() : -1;
    }
}
