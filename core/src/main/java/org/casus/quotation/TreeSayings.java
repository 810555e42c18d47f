package org.casus.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.casus.model.BlockKind;
import org.casus.model.QuoteKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sayings that one sentence's tree shows, outermost first; cues between quotation marks
 * and cues inside the content of another are passed over.
 */
final class TreeSayings {

    /** In a headline, a longer phrase before the colon is a topic and no source. */
    private static final int LONGEST_HEADLINE_SOURCE = 6;

    private final CueLexicon lexicon;

    TreeSayings(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Saying> of(Paragraph paragraph, Sentence sentence) {
        List<Saying> sayings = new ArrayList<>();
        Saying headline = headline(sentence);
        if (headline != null) {
            sayings.add(headline);
        }
        for (Token token : byDepth(sentence)) {
            if (paragraph.runAt(token) != null) {
                continue;
            }
            Saying saying = at(sentence, token);
            if (saying != null && (!isWithin(sayings, token) || isNamedSpeech(saying))) {
                sayings.add(saying);
            }
        }
        return sayings;
    }

    /**
     * Whether somebody named is reported to have said a clause: "Kyiv says that Moscow denies that
     * …" has two sources, and who counts the second as the first's words loses one.
     */
    private boolean isNamedSpeech(Saying saying) {
        Token verb = saying.cue();
        Token source = saying.source();
        Cue cue = verb == null ? null : lexicon.verb(saying.sentence(), verb);
        return cue != null
                && verb != null
                && source != null
                && cue.kind() == CueKind.SPEECH
                && cue.takes(Complement.QUOTE)
                && source.head() == verb.index()
                && source.upos() != Upos.PRON
                && saying.sentence().child(verb, "ccomp") != null;
    }

    private static boolean isWithin(List<Saying> sayings, Token token) {
        for (Saying saying : sayings) {
            if (saying.source() != null && saying.content().contains(token.span())) {
                return true;
            }
        }
        return false;
    }

    private static List<Token> byDepth(Sentence sentence) {
        int[] depth = new int[sentence.size()];
        for (Token token : sentence.tokens()) {
            List<Token> path = new ArrayList<>();
            Token up = token;
            while (up != null && depth[up.index()] == 0) {
                path.add(up);
                up = sentence.head(up);
            }
            int above = up == null ? 0 : depth[up.index()];
            for (int i = path.size() - 1; i >= 0; i--) {
                depth[path.get(i).index()] = ++above;
            }
        }
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.sort(Comparator.comparingInt(token -> depth[token.index()]));
        return tokens;
    }

    private @Nullable Saying at(Sentence sentence, Token token) {
        Cue verb = lexicon.verb(sentence, token);
        if (verb != null && !token.is("amod", "compound", "case", "mark")) {
            return ofVerb(sentence, token, verb);
        }
        if (token.form().toLowerCase(Locale.ROOT).equals("according")) {
            return accordingTo(sentence, token);
        }
        Cue noun = lexicon.noun(token);
        if (noun != null) {
            return ofNoun(sentence, token, noun);
        }
        Cue adjective = lexicon.adjective(token);
        return adjective == null ? null : ofAdjective(sentence, token, adjective);
    }

    private @Nullable Saying ofVerb(Sentence sentence, Token verb, Cue cue) {
        if (cue.kind() == CueKind.HEARSAY) {
            return hearsay(sentence, verb);
        }
        Token source = Sources.of(sentence, verb);
        Contents.Found found = Contents.ofVerb(sentence, verb, cue);
        if (found == null) {
            found = Contents.phrase(sentence, verb, cue);
            if (source == null) {
                return null;
            }
        }
        if (found == null) {
            return null;
        }
        TextSpan words = CueWords.ofPredicate(sentence, verb, found.preposition());
        return saying(sentence, verb, words, source, found.words());
    }

    /** "X seems to do Y": all of it is content, and nobody says so. */
    private @Nullable Saying hearsay(Sentence sentence, Token verb) {
        Token open = sentence.child(verb, "xcomp", "ccomp");
        Token subject = sentence.child(verb, "nsubj");
        if (open == null || subject == null || subject.index() > verb.index()) {
            return null;
        }
        TokenRange words = TokenRange.under(sentence, open);
        if (!subject.form().toLowerCase(Locale.ROOT).equals("it")) {
            words = words.union(TokenRange.under(sentence, subject));
        }
        TextSpan cue = CueWords.ofPredicate(sentence, verb, null);
        return saying(sentence, verb, cue, null, words);
    }

    private @Nullable Saying ofAdjective(Sentence sentence, Token adjective, Cue cue) {
        Token governor = sentence.head(adjective);
        boolean made = adjective.is("xcomp") && governor != null && governor.hasLemma("make");
        Token source =
                made && governor != null
                        ? Sources.of(sentence, governor)
                        : sentence.child(adjective, "nsubj");
        if (source == null && adjective.is("xcomp")) {
            source = Sources.of(sentence, adjective);
        }
        if (source == null || source.hasLemma("it", "that", "this", "what")) {
            return null;
        }
        Contents.Found found = Contents.ofNounOrAdjective(sentence, adjective, cue);
        if (found == null && made && governor != null) {
            Token clause = sentence.child(governor, "ccomp");
            found =
                    clause == null
                            ? null
                            : new Contents.Found(TokenRange.under(sentence, clause), null, true);
        }
        if (found == null) {
            return null;
        }
        if (made && governor != null && governor.index() < adjective.index()) {
            TextSpan words = sentence.span(CueWords.firstOf(sentence, governor), adjective.index());
            return saying(sentence, governor, words, source, found.words());
        }
        TextSpan words = CueWords.ofPredicate(sentence, adjective, found.preposition());
        return saying(sentence, adjective, words, source, found.words());
    }

    private @Nullable Saying ofNoun(Sentence sentence, Token noun, Cue cue) {
        Contents.Found found = Contents.ofNounOrAdjective(sentence, noun, cue);
        if (found == null) {
            return null;
        }
        Saying bare = null;
        Token possessor = sentence.child(noun, "nmod:poss");
        if (possessor != null) {
            int after = possessor.index() + 1;
            Token clitic = sentence.child(possessor, "case");
            int first = clitic != null ? clitic.index() : after;
            TextSpan words = CueWords.ofNoun(sentence, noun, first, found.preposition());
            return saying(sentence, noun, words, possessor, found.words());
        }
        Token governor = sentence.head(noun);
        if (found.clausal() && isThat(sentence, found.words().first())) {
            bare =
                    saying(
                            sentence,
                            noun,
                            CueWords.ofNoun(sentence, noun, noun.index(), null),
                            null,
                            found.words());
        }
        if (governor == null || !noun.is("obj") || !lexicon.isIn("light", governor.lemma())) {
            return bare;
        }
        Token source = Sources.of(sentence, governor);
        if (source == null) {
            return bare;
        }
        int first = CueWords.firstOf(sentence, governor);
        TextSpan words = CueWords.ofNoun(sentence, noun, first, found.preposition());
        return saying(sentence, governor, words, source, found.words());
    }

    private static boolean isThat(Sentence sentence, int index) {
        return sentence.token(index).form().equals("that");
    }

    private @Nullable Saying accordingTo(Sentence sentence, Token according) {
        Token source = sentence.head(according);
        if (source == null || !according.is("case")) {
            source = sentence.child(according, "obl");
            if (source == null) {
                return null;
            }
        }
        Token top = according.is("case") ? source : according;
        Token host = sentence.head(top);
        if (host == null) {
            return null;
        }
        Contents.Found found =
                Contents.besides(
                        sentence,
                        Contents.clauseAround(sentence, host),
                        TokenRange.under(sentence, top));
        if (found == null) {
            return null;
        }
        int last = Math.min(according.index() + 1, sentence.size() - 1);
        return saying(
                sentence, according, sentence.span(according.index(), last), source, found.words());
    }

    /** "Minister: no new taxes" as a headline. */
    private @Nullable Saying headline(Sentence sentence) {
        if (sentence.blockKind() != BlockKind.TITLE) {
            return null;
        }
        int colon = -1;
        for (int i = 1; i <= Math.min(LONGEST_HEADLINE_SOURCE, sentence.size() - 2); i++) {
            if (sentence.token(i).form().equals(":")) {
                colon = i;
                break;
            }
        }
        if (colon < 0) {
            return null;
        }
        Token source = null;
        for (int i = 0; i < colon; i++) {
            Token token = sentence.token(i);
            if (token.upos() == Upos.VERB || token.upos() == Upos.AUX) {
                return null;
            }
            if (sentence.nameAt(i) != null && (token.head() >= colon || token.head() < 0)) {
                source = token;
            } else if (source == null && sentence.nameAt(i) != null) {
                source = token;
            }
        }
        return source == null
                ? null
                : saying(
                        sentence,
                        sentence.token(colon),
                        sentence.span(colon, colon),
                        source,
                        new TokenRange(colon + 1, sentence.size() - 1));
    }

    /**
     * Content ends before ", saying …": the participle is the reporter's and goes with the cue,
     * wherever the parser hangs it.
     */
    private TokenRange beforeParticiple(Sentence sentence, TokenRange words) {
        boolean quoted = false;
        for (int i = words.first(); i < words.last(); i++) {
            Token token = sentence.token(i);
            quoted ^= QuotationMarks.kindOf(token.form()) == QuotationMarks.Mark.DOUBLE;
            if (quoted
                    || i < words.first() + 2
                    || !token.xpos().equals("VBG")
                    || !token.is("advcl")
                    || !sentence.token(i - 1).form().equals(",")) {
                continue;
            }
            Cue cue = lexicon.verb(sentence, token);
            if (cue != null && cue.kind() == CueKind.SPEECH && cue.takes(Complement.QUOTE)) {
                return new TokenRange(words.first(), i - 1);
            }
        }
        return words;
    }

    private @Nullable Saying saying(
            Sentence sentence,
            Token cue,
            TextSpan cueSpan,
            @Nullable Token source,
            TokenRange words) {
        TokenRange content = beforeParticiple(sentence, words).trimmed(sentence);
        return content == null
                ? null
                : new Saying(
                        sentence,
                        cue,
                        cueSpan,
                        source,
                        content.span(sentence),
                        QuoteKind.INDIRECT,
                        false);
    }
}
