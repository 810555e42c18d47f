package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.Attribution;
import org.casus.model.Event;
import org.casus.model.Party;
import org.casus.model.Quote;
import org.casus.model.Reading;
import org.casus.model.SourceText;
import org.casus.model.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To accept a change: {@code make golden}, then read the diff. CI never rewrites. */
class GoldenArticlesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final ArticleReader READER = ArticleReader.english();

    static List<Path> articles() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void readsTheSameAsLastAgreed(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("article.txt"));
        String reading =
                show(READER.read(SourceText.of(String.valueOf(folder.getFileName()), text)));
        Path agreed = folder.resolve("reading.txt");
        if (UPDATE) {
            Files.writeString(agreed, reading);
        }
        assertThat(reading).isEqualTo(Files.readString(agreed));
        assertThat(folder.resolve("ORIGIN")).as("who wrote the article, and its licence").exists();
    }

    private static String show(Reading reading) {
        String text = reading.article().text();
        StringBuilder out = new StringBuilder();
        out.append("published ")
                .append(reading.article().published().value())
                .append(" (")
                .append(lower(reading.article().published().basis()))
                .append(")\n");
        for (Quote quote : reading.quotes()) {
            out.append("quote | ")
                    .append(lower(quote.kind()))
                    .append(" | ")
                    .append(quote.speaker() == null ? "-" : quote.speaker().name())
                    .append(" | ")
                    .append(quote.via())
                    .append(" | ")
                    .append(quote.saidOn())
                    .append(" | ")
                    .append(words(quote.span(), text))
                    .append('\n');
        }
        for (Event event : reading.events()) {
            out.append(line(event, reading)).append('\n');
        }
        return out.toString();
    }

    private static String line(Event event, Reading reading) {
        String text = reading.article().text();
        String within =
                reading.events().stream()
                        .filter(other -> other.id().equals(event.within()))
                        .map(other -> "within " + other.type() + " ")
                        .findFirst()
                        .orElse("");
        return String.join(
                " | ",
                within + event.type() + "/" + (event.mode() == null ? "-" : event.mode()),
                lower(event.status()),
                names(event.actors()) + " -> " + names(event.recipients()),
                event.when() == null
                        ? "-"
                        : event.when().start() + " (" + lower(event.when().basis()) + ")",
                event.place() == null ? "-" : event.place().name(),
                event.condition() == null ? "-" : words(event.condition(), text),
                event.accordingTo().isEmpty()
                        ? "-"
                        : event.accordingTo().stream()
                                .map(Attribution::speaker)
                                .map(Party::name)
                                .collect(Collectors.joining(", ")),
                words(event.trigger(), text),
                String.valueOf(event.reason().rule()));
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty()
                ? "-"
                : parties.stream()
                        .map(p -> p.name() + (p.code().isEmpty() ? "" : " " + p.code()))
                        .collect(Collectors.joining("; "));
    }

    private static String words(TextSpan span, String text) {
        return '"' + span.in(text).replace('\n', ' ') + '"';
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
