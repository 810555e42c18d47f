package org.casus.quotation;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.QuoteKind;
import org.casus.model.Sentence;
import org.casus.model.TextSpan;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Joins quotations between marks to the sayings that the trees show, and finds the cue of those
 * that no tree has claimed: beside it in its sentence, before a colon, or further up.
 */
final class DirectSpeech {

    /** A cue further from its quotation than this many words belongs to something else. */
    private static final int REACH = 30;

    private final CueLexicon lexicon;
    private final String text;
    private final Paragraph paragraph;
    private final @Nullable Paragraph before;
    private final List<Saying> sayings;

    /** Places in the list above, by sentence: no search runs over the whole paragraph. */
    private final List<List<Integer>> ofSentence = new ArrayList<>();

    private final List<Integer> ofBefore = new ArrayList<>();

    /**
     * Where in the list the saying of each quotation stands, or -1; filled in as they are found.
     */
    private final int[] sayingOf;

    DirectSpeech(
            CueLexicon lexicon,
            String text,
            Paragraph paragraph,
            @Nullable Paragraph before,
            List<Saying> found) {
        this.lexicon = lexicon;
        this.text = text;
        this.paragraph = paragraph;
        this.before = before;
        this.sayings = new ArrayList<>();
        for (int i = 0; i < paragraph.sentences().size(); i++) {
            ofSentence.add(new ArrayList<>(2));
        }
        found.forEach(this::add);
        this.sayingOf = new int[paragraph.runs().size()];
    }

    /** The paragraph's sayings with its quotations in them. */
    List<Saying> join() {
        for (int r = 0; r < sayingOf.length; r++) {
            sayingOf[r] = claimed(paragraph.runs().get(r).span());
        }
        for (int r = 0; r < sayingOf.length; r++) {
            if (sayingOf[r] < 0 && isSpeech(paragraph.runs().get(r).span())) {
                sayingOf[r] = linked(r);
            }
        }
        return sayings;
    }

    /** The saying whose content runs into the quotation, which it then takes in whole. */
    private int claimed(TextSpan run) {
        int last = paragraph.sentenceAt(run.end() - 1);
        for (int s = paragraph.sentenceAt(run.start()); s <= last; s++) {
            for (int i : ofSentence.get(s)) {
                Saying saying = sayings.get(i);
                if (!saying.content().overlaps(run)) {
                    continue;
                }
                if (isFramed(saying, run)) {
                    sayings.set(i, saying.withContent(run));
                } else if (!saying.content().contains(run)) {
                    sayings.set(i, saying.withContent(saying.content().union(run)));
                }
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether the content begins with the quotation, and the cue follows on it: what the tree takes
     * in behind the cue is then no content, unless it is quoted too.
     */
    private static boolean isFramed(Saying saying, TextSpan run) {
        TextSpan cue = saying.cueSpan();
        TextSpan content = saying.content();
        return cue != null
                && run.contains(content.start())
                && run.end() <= cue.start()
                && cue.end() <= content.end();
    }

    /**
     * Whether what stands between marks is somebody's sentence and not a word held at arm's length.
     */
    private boolean isSpeech(TextSpan run) {
        String words = run.in(text);
        int last = words.length() - 1;
        while (last > 0 && isMark(words.charAt(last))) {
            last--;
        }
        boolean stopped = ",.?!…—-;".indexOf(words.charAt(last)) >= 0;
        boolean follows = run.start() > 1 && ":,".indexOf(charBefore(run.start())) >= 0;
        return (stopped || follows || startsSentence(run)) && words.indexOf(' ') > 0;
    }

    private boolean startsSentence(TextSpan run) {
        Sentence sentence = paragraph.sentences().get(paragraph.sentenceAt(run.start()));
        return sentence.span().start() >= run.start() - 1;
    }

    private static boolean isMark(char c) {
        return QuotationMarks.kindOf(String.valueOf(c)) != QuotationMarks.Mark.NONE;
    }

    private char charBefore(int offset) {
        int at = offset - 1;
        while (at > 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return text.charAt(at);
    }

    private int linked(int r) {
        TextSpan run = paragraph.runs().get(r).span();
        int saying = after(r, run);
        if (saying < 0) {
            saying = beforeInSentence(r, run);
        }
        if (saying < 0) {
            saying = afterColon(run);
        }
        return saying < 0 ? continued(r, run) : saying;
    }

    /** "…," said X. */
    private int after(int r, TextSpan run) {
        int limit =
                r + 1 < sayingOf.length
                        ? paragraph.runs().get(r + 1).span().start()
                        : paragraph.span().end();
        int s = paragraph.sentenceAt(run.end() - 1);
        Sentence sentence = paragraph.sentences().get(s);
        Token token = firstAfter(sentence, run.end());
        if (token == null && s + 1 < paragraph.sentences().size()) {
            sentence = paragraph.sentences().get(s + 1);
            token = sentence.token(0);
            if (Character.isUpperCase(token.form().charAt(0)) && !endsOpen(run)) {
                return -1;
            }
        }
        if (token == null) {
            return -1;
        }
        int to = Math.min(sentence.size(), token.index() + REACH);
        for (int i = token.index(); i < to; i++) {
            Token verb = sentence.token(i);
            if (verb.span().start() >= limit || verb.form().equals(";")) {
                return -1;
            }
            if (isCue(sentence, verb)) {
                boolean near = i - token.index() <= 1;
                Token source = Sources.of(sentence, verb);
                if (near || (source != null && source.span().start() >= run.end())) {
                    return give(sentence, verb, source, run);
                }
                return -1;
            }
        }
        return -1;
    }

    private boolean endsOpen(TextSpan run) {
        String words = run.in(text);
        return words.length() > 1 && ",?!—".indexOf(words.charAt(words.length() - 2)) >= 0;
    }

    private boolean isCue(Sentence sentence, Token verb) {
        Cue cue = lexicon.verb(sentence, verb);
        return cue != null && cue.takes(Complement.QUOTE) && !verb.is("amod", "compound");
    }

    private static @Nullable Token firstAfter(Sentence sentence, int offset) {
        for (Token token : sentence.tokens()) {
            if (token.span().start() >= offset && token.upos() != Upos.PUNCT) {
                return token;
            }
        }
        return null;
    }

    /** X said: "…" */
    private int beforeInSentence(int r, TextSpan run) {
        int from = r > 0 ? paragraph.runs().get(r - 1).span().end() : 0;
        Sentence sentence = paragraph.sentences().get(paragraph.sentenceAt(run.start()));
        int i = sentence.size() - 1;
        while (i >= 0 && sentence.token(i).span().start() >= run.start()) {
            i--;
        }
        int limit = Math.max(0, i - REACH);
        for (; i >= limit && sentence.token(i).span().start() >= from; i--) {
            Token verb = sentence.token(i);
            if (verb.form().equals(";")) {
                return -1;
            }
            if (isCue(sentence, verb)) {
                return give(sentence, verb, Sources.of(sentence, verb), run);
            }
        }
        return atColon(sentence, run);
    }

    /** X had a message: "…" */
    private int atColon(Sentence sentence, TextSpan run) {
        Token colon = null;
        for (Token token : sentence.tokens()) {
            if (token.span().end() <= run.start()) {
                colon = token;
            }
        }
        if (colon == null || !colon.form().equals(":")) {
            return -1;
        }
        for (int i = colon.index() - 1; i >= Math.max(0, colon.index() - REACH); i--) {
            Token subject = sentence.token(i);
            if (subject.is("nsubj") && subject.upos().isNominal()) {
                return give(sentence, colon, subject, run);
            }
        }
        return -1;
    }

    /** X had this to say: (new sentence or paragraph) "…" */
    private int afterColon(TextSpan run) {
        int s = paragraph.sentenceAt(run.start());
        Sentence last = null;
        if (startsSentence(run)) {
            if (s > 0) {
                last = paragraph.sentences().get(s - 1);
            } else if (before != null) {
                last = before.sentences().get(before.sentences().size() - 1);
            }
        }
        if (last == null || !last.token(last.size() - 1).form().equals(":")) {
            return -1;
        }
        for (int i = last.size() - 1; i >= Math.max(0, last.size() - REACH); i--) {
            Token verb = last.token(i);
            if (isCue(last, verb)) {
                return give(last, verb, Sources.of(last, verb), run);
            }
        }
        Token subject = last.child(last.root(), "nsubj");
        Token colon = last.token(last.size() - 1);
        return subject == null ? -1 : give(last, colon, subject, run);
    }

    /** A quotation with no cue of its own goes on with what was quoted before it. */
    private int continued(int r, TextSpan run) {
        if (r > 0 && sayingOf[r - 1] >= 0) {
            int index = sayingOf[r - 1];
            Saying saying = sayings.get(index);
            TextSpan last = paragraph.runs().get(r - 1).span();
            int sentences =
                    paragraph.sentenceAt(run.start()) - paragraph.sentenceAt(last.end() - 1);
            if (sentences <= 1 && saying.content().end() <= run.start()) {
                sayings.set(index, saying.withContent(saying.content().union(run)));
                return index;
            }
        }
        if (!startsSentence(run) || !isWhole(run)) {
            return -1;
        }
        Sentence sentence = paragraph.sentences().get(paragraph.sentenceAt(run.start()));
        return add(new Saying(sentence, null, null, null, run, QuoteKind.DIRECT, true));
    }

    /** Whether nothing but marks follows in its sentence. */
    private boolean isWhole(TextSpan run) {
        Sentence sentence = paragraph.sentences().get(paragraph.sentenceAt(run.end() - 1));
        return firstAfter(sentence, run.end()) == null;
    }

    private int give(Sentence sentence, Token cue, @Nullable Token source, TextSpan run) {
        for (int i : sayingsOf(sentence)) {
            Saying saying = sayings.get(i);
            Token other = saying.cue();
            if (other != null && other.index() == cue.index()) {
                Saying whole =
                        startsQuoted(saying)
                                ? saying.withContent(saying.content().union(run))
                                : direct(sentence, cue, source, run);
                sayings.set(i, whole);
                return i;
            }
        }
        return add(direct(sentence, cue, source, run));
    }

    private int add(Saying saying) {
        sayings.add(saying);
        sayingsOf(saying.sentence()).add(sayings.size() - 1);
        return sayings.size() - 1;
    }

    /** Those of a sentence; of one in the paragraph before, those found from here. */
    private List<Integer> sayingsOf(Sentence sentence) {
        int place = sentence.index() - paragraph.sentences().get(0).index();
        return place < 0 ? ofBefore : ofSentence.get(place);
    }

    private boolean startsQuoted(Saying saying) {
        return isMark(text.charAt(saying.content().start()));
    }

    private static Saying direct(
            Sentence sentence, Token cue, @Nullable Token source, TextSpan run) {
        TextSpan words =
                cue.upos() == Upos.PUNCT ? cue.span() : CueWords.ofPredicate(sentence, cue, null);
        return new Saying(sentence, cue, words, source, run, QuoteKind.DIRECT, source == null);
    }
}
