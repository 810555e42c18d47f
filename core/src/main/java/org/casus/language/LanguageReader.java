package org.casus.language;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Article;
import org.casus.model.Block;
import org.casus.model.BlockKind;
import org.casus.model.NameKind;
import org.casus.model.NameSpan;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;

/**
 * Reads the title and body of an article into sentences with tokens, lemmas, word classes, trees
 * and names. Holds the model and word tables, no state; one instance serves every thread. The same
 * article gives the same sentences whatever else is read beside it.
 */
public final class LanguageReader {

    private final ReaderModel model;
    private final Parser parser;
    private final SentenceCutter cutter = new SentenceCutter();
    private final Lemmatizer lemmatizer;

    private LanguageReader(ModelFolder folder) {
        this.model = new ReaderModel(folder);
        this.parser = new Parser(model);
        this.lemmatizer = new Lemmatizer(model.pieces(), folder.path("lemmas.tsv"));
    }

    /**
     * The English reader, from the model-en jar on the class path; loads in well under a second.
     */
    public static LanguageReader english() {
        return new LanguageReader(ModelFolder.english());
    }

    /** A sentence before its tree is known. */
    private record Draft(int block, BlockKind kind, List<TextSpan> tokens) {}

    /**
     * The sentences of all title and body blocks, in text order.
     *
     * @return empty where those blocks hold no token
     */
    public List<Sentence> read(Article article) {
        return read(article, false).sentences();
    }

    /**
     * The same sentences with the encoder's states of their tokens, for steps that learn from them.
     * The states take a hundred times the memory of the text.
     */
    public EncodedSentences readEncoded(Article article) {
        return read(article, true);
    }

    private EncodedSentences read(Article article, boolean encoded) {
        List<Draft> drafts = new ArrayList<>();
        for (int b = 0; b < article.blocks().size(); b++) {
            Block block = article.blocks().get(b);
            if (block.kind() == BlockKind.TITLE || block.kind() == BlockKind.BODY) {
                addDrafts(article.text(), b, block, drafts);
            }
        }
        List<String[]> forms = new ArrayList<>();
        for (Draft draft : drafts) {
            forms.add(
                    draft.tokens().stream()
                            .map(span -> span.in(article.text()))
                            .toArray(String[]::new));
        }
        List<States> states =
                encoded ? forms.stream().map(f -> new States(f.length)).toList() : List.of();
        List<Parser.Parse> parses = parser.parse(forms, states);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            sentences.add(sentence(i, draft, forms.get(i), parses.get(i)));
        }
        return new EncodedSentences(sentences, states);
    }

    /**
     * Reads sentences whose tokens are given, such as those of a treebank. Spans count as if the
     * forms stood with one space between them, sentences with one line break.
     *
     * @param forms one list of forms a sentence, none empty
     */
    public List<Sentence> readTokens(List<List<String>> forms) {
        List<String[]> arrays = forms.stream().map(list -> list.toArray(String[]::new)).toList();
        List<Parser.Parse> parses = parser.parse(arrays);
        List<Sentence> sentences = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < arrays.size(); i++) {
            List<TextSpan> spans = new ArrayList<>();
            for (String form : arrays.get(i)) {
                spans.add(new TextSpan(offset, offset + form.length()));
                offset += form.length() + 1;
            }
            sentences.add(
                    sentence(i, new Draft(0, BlockKind.BODY, spans), arrays.get(i), parses.get(i)));
        }
        return List.copyOf(sentences);
    }

    private void addDrafts(String text, int index, Block block, List<Draft> out) {
        TextSpan span = block.span();
        for (List<TextSpan> tokens : cutter.cut(text, span.start(), span.end())) {
            out.add(new Draft(index, block.kind(), tokens));
        }
    }

    private Sentence sentence(int index, Draft draft, String[] forms, Parser.Parse parse) {
        List<Token> tokens = new ArrayList<>(forms.length);
        List<String> uposes = model.labels(TagHead.UPOS);
        List<String> xposes = model.labels(TagHead.XPOS);
        boolean shouted = Lemmatizer.isShouted(forms);
        for (int i = 0; i < forms.length; i++) {
            Upos upos = Upos.valueOf(uposes.get(parse.tags(TagHead.UPOS)[i]));
            int head = parse.heads()[i];
            String deprel = head < 0 ? "root" : model.deprels().get(parse.deprels()[i]);
            String xpos = tag(xposes.get(parse.tags(TagHead.XPOS)[i]), deprel, upos, forms[i]);
            Lemmatizer.Place place =
                    shouted
                            ? Lemmatizer.Place.SHOUTED
                            : i == 0 ? Lemmatizer.Place.OPENING : Lemmatizer.Place.INSIDE;
            boolean has =
                    head >= 0
                            && Lemmatizer.isHas(
                                    forms[i],
                                    xpos,
                                    deprel,
                                    xposes.get(parse.tags(TagHead.XPOS)[head]));
            String lemma =
                    has
                            ? "have"
                            : lemmatizer.lemma(
                                    forms[i], upos, xpos, place, i == 0 ? "" : forms[i - 1]);
            tokens.add(
                    new Token(i, draft.tokens().get(i), forms[i], lemma, upos, xpos, head, deprel));
        }
        List<NameSpan> names = names(parse.tags(TagHead.NER), model.labels(TagHead.NER));
        return new Sentence(index, draft.block(), draft.kind(), tokens, names);
    }

    /**
     * "a meeting, planned for Monday,": what hangs on a noun without a subject is no past tense.
     */
    static String tag(String xpos, String deprel, Upos upos, String form) {
        if (upos == Upos.VERB && xpos.equals("NN") && form.endsWith("ing")) {
            return "VBG"; // "denied sheltering them": the word class knows better
        }
        return xpos.equals("VBD") && deprel.equals("acl") ? "VBN" : xpos;
    }

    /** BIO tags to spans: a tag that continues nothing starts a name of its own. */
    private static List<NameSpan> names(int[] tags, List<String> labels) {
        List<NameSpan> names = new ArrayList<>();
        int i = 0;
        while (i < tags.length) {
            String label = labels.get(tags[i]);
            int end = i + 1;
            if (!label.equals("O")) {
                String kind = label.substring(2);
                while (end < tags.length && labels.get(tags[end]).equals("I-" + kind)) {
                    end++;
                }
                names.add(new NameSpan(i, end - 1, NameKind.valueOf(kind)));
            }
            i = end;
        }
        return names;
    }
}
