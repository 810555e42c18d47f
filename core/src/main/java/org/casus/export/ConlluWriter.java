package org.casus.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.language.Morphology;
import org.casus.model.Article;
import org.casus.model.Fact;
import org.casus.model.NameSpan;
import org.casus.model.Reading;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Writes sentences as CoNLL-U, the format of Universal Dependencies. Holds no state; one instance
 * serves every thread.
 *
 * <p>MISC carries {@code Fact=3.0} for predicates, {@code NER=B-PER} for names, {@code
 * SpaceAfter=No}, and {@code TokenRange} with code points of the article's text. Features are given
 * only where classes, form and tree settle them.
 *
 * @see <a href="https://universaldependencies.org/format.html">the format</a>
 */
public final class ConlluWriter {

    private final Morphology morphology = new Morphology();

    /** Loads the word table of the features. */
    public ConlluWriter() {}

    /** All sentences of a reading, as one {@code newdoc}. */
    public String write(Reading reading) {
        Article article = reading.article();
        String text = article.text();
        CodePoints points = new CodePoints(text);
        StringBuilder out = new StringBuilder();
        out.append("# newdoc id = ").append(oneLine(article.id())).append('\n');
        Map<Place, Fact> facts = new LinkedHashMap<>();
        reading.facts().forEach(fact -> facts.put(new Place(fact.sentence(), fact.token()), fact));
        for (Sentence sentence : reading.sentences()) {
            out.append("# sent_id = ")
                    .append(oneLine(article.id()))
                    .append('-')
                    .append(sentence.index() + 1)
                    .append("\n# text = ")
                    .append(spelled(sentence, text).stripTrailing())
                    .append('\n');
            for (Token token : sentence.tokens()) {
                columns(sentence, token, token.form(), out);
                Fact fact = facts.get(new Place(sentence.index(), token.index()));
                out.append("\t_\t").append(misc(sentence, token, fact, text, points)).append('\n');
            }
            out.append('\n');
        }
        return out.toString();
    }

    /**
     * The sentences of a CoNLL-U file with words, classes and tree as read by Casus; comments,
     * tokens, multi-word tokens, empty nodes and MISC stay as they stand in the file.
     *
     * @param kept the sentences of the file
     * @param read the same sentences, one for each, with the same words
     */
    public String write(List<ConlluSentence> kept, List<Sentence> read) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < kept.size(); i++) {
            for (ConlluSentence.Line line : kept.get(i).lines()) {
                if (line.word() < 0) {
                    out.append(line.raw());
                } else {
                    Sentence sentence = read.get(i);
                    Token token = sentence.token(line.word());
                    columns(sentence, token, line.column(ConlluSentence.FORM), out);
                    String misc = line.column(ConlluSentence.MISC);
                    out.append("\t_\t").append(withName(misc, sentence, token));
                }
                out.append('\n');
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** The columns from ID to DEPREL. */
    private void columns(Sentence sentence, Token token, String form, StringBuilder out) {
        out.append(token.index() + 1)
                .append('\t')
                .append(form)
                .append('\t')
                .append(token.lemma())
                .append('\t')
                .append(token.upos().name())
                .append('\t')
                .append(token.xpos())
                .append('\t')
                .append(column(sentence, token))
                .append('\t')
                .append(token.head() + 1)
                .append('\t')
                .append(token.deprel());
    }

    private String column(Sentence sentence, Token token) {
        StringBuilder out = new StringBuilder();
        morphology
                .features(sentence, token)
                .forEach(
                        (name, value) ->
                                out.append(out.isEmpty() ? "" : "|")
                                        .append(name)
                                        .append('=')
                                        .append(value));
        return out.isEmpty() ? "_" : out.toString();
    }

    private record Place(int sentence, int token) {}

    private static String misc(
            Sentence sentence, Token token, @Nullable Fact fact, String text, CodePoints points) {
        String name = name(sentence, token);
        TextSpan span = token.span();
        return (fact == null ? "" : String.format(Locale.ROOT, "Fact=%.1f|", fact.value()))
                + (name.isEmpty() ? "" : "NER=" + name + "|")
                + (spaceAfter(token, text) ? "" : "SpaceAfter=No|")
                + String.format(
                        Locale.ROOT,
                        "TokenRange=%d:%d",
                        points.at(span.start()),
                        points.at(span.end()));
    }

    private static String withName(String misc, Sentence sentence, Token token) {
        StringBuilder out = new StringBuilder();
        for (String item : misc.equals("_") ? new String[0] : misc.split("\\|", -1)) {
            if (!item.startsWith("NER=")) {
                out.append(out.isEmpty() ? "" : "|").append(item);
            }
        }
        String name = name(sentence, token);
        if (!name.isEmpty()) {
            out.append(out.isEmpty() ? "" : "|").append("NER=").append(name);
        }
        return out.isEmpty() ? "_" : out.toString();
    }

    private static String name(Sentence sentence, Token token) {
        NameSpan name = sentence.nameAt(token.index());
        return name == null
                ? ""
                : (name.first() == token.index() ? "B-" : "I-") + name.kind().name();
    }

    private static boolean spaceAfter(Token token, String text) {
        int end = token.span().end();
        return end >= text.length()
                || Character.isWhitespace(text.charAt(end))
                || Character.isSpaceChar(text.charAt(end));
    }

    /** The forms with the spaces between them that SpaceAfter tells of. */
    private static String spelled(Sentence sentence, String text) {
        StringBuilder out = new StringBuilder();
        for (Token token : sentence.tokens()) {
            out.append(token.form()).append(spaceAfter(token, text) ? " " : "");
        }
        return out.toString();
    }

    private static String oneLine(String id) {
        return id.replaceAll("\\s+", " ");
    }
}
