package org.casus.cli;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.app.InputPaths;
import org.casus.app.Inputs;
import org.casus.app.PageStore;
import org.casus.format.FormatOptions;
import org.casus.format.InputFormat;
import org.casus.format.RecordField;
import org.casus.watch.WebFetcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The inputs of a command that reads articles. */
final class InputOptions {

    /** Kinds of one article a file, whose names tell how many articles there are. */
    private static final List<String> SINGLE = List.of(".txt", ".text", ".html", ".htm");

    /** What only {@code casus parse} reads. */
    private static final String TREEBANK = "conllu";

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files, folders with all that is in them, quoted patterns such as"
                            + " 'news/*.html', or addresses of the web to fetch; - is standard"
                            + " input.")
    private List<String> files = List.of();

    @Option(
            names = "--list",
            paramLabel = "LIST",
            description =
                    "Read the files and addresses that LIST names, one a line; - is standard"
                            + " input.")
    private List<String> lists = List.of();

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

    @Mixin private WebOptions web = new WebOptions();

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

    /**
     * Opens what is meant; stops with exit code 2 where it cannot be meant. Some of the pages of
     * files are looked at now, to learn what their sites repeat.
     *
     * @param outputs files that are written, and so not read where a folder holds them
     * @param store knows what was fetched already
     */
    OpenInputs open(InputStream stdin, List<Path> outputs, PageStore store, CommandSpec command) {
        Iterable<String> named = named(new InputPaths(stdin, outputs), command);
        Map<RecordField, String> said = new EnumMap<>(RecordField.class);
        columns.forEach((field, column) -> said.put(field(field, command), column));
        if (TREEBANK.equals(kind) && !command.name().equals("parse")) {
            throw wrong("--input conllu is for casus parse", command);
        }
        boolean treebank = TREEBANK.equals(kind);
        FormatOptions options = new FormatOptions(treebank ? null : kind, said, encoding, 0);
        WebFetcher fetcher = new WebFetcher(web.fetching(command), store);
        Inputs alone = new Inputs(stdin, options, published, fetcher);
        Inputs inputs = pagesAlone || treebank ? alone : alone.cleaned(named);
        return new OpenInputs(fetcher.ahead(named.iterator()), inputs, fetcher);
    }

    /** Files, patterns, addresses and lists, as they were given. */
    List<String> read() {
        return Stream.concat(files.stream(), lists.stream()).toList();
    }

    private Iterable<String> named(InputPaths paths, CommandSpec command) {
        if (files.isEmpty() && lists.isEmpty()) {
            throw wrong("Missing required parameter: 'FILE'", command);
        }
        if (files.contains("")) {
            // a variable of a shell that is not set; as a path it is the folder at hand
            throw wrong("an empty FILE; name files or folders", command);
        }
        List<String> all = new ArrayList<>(files);
        for (String list : lists) {
            if (InputPaths.isAddress(list)) {
                throw wrong("--list needs a file; save " + list + " first", command);
            }
            List<String> named = paths.listed(list);
            if (named.isEmpty()) {
                throw wrong(
                        "--list " + list + " names nothing; write a file or address a line",
                        command);
            }
            all.addAll(named);
        }
        return paths.expand(all);
    }

    private static ParameterException wrong(String message, CommandSpec command) {
        return new ParameterException(command.commandLine(), message);
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
        throw wrong(
                "--columns knows no '" + label + "' but id, text, title, published, url and site",
                command);
    }

    /** How many articles there are, as far as names tell; else -1. */
    long count() {
        return lists.isEmpty() && files.stream().allMatch(InputOptions::isOne) ? files.size() : -1;
    }

    private static boolean isOne(String file) {
        return SINGLE.stream().anyMatch(file::endsWith)
                && (InputPaths.isAddress(file) || !InputPaths.isMany(file));
    }
}
