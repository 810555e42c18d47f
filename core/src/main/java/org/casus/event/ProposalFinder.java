package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casus.clause.Coordination;
import org.casus.clause.Frame;
import org.casus.clause.FrameKind;
import org.casus.head.Act;
import org.casus.head.ActScores;
import org.casus.head.EventHeads;
import org.casus.head.EventMaps;
import org.casus.head.EventNouns;
import org.casus.model.Party;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.casus.table.Table;

/**
 * Asks the model's heads: for each word that may name an act its likeliest parties, between these
 * which event it is, and how well each of the sentence's words would name it.
 */
final class ProposalFinder {

    /** A word with a smaller share in being a party is not followed to whom it means. */
    private static final double LEAST_SHARE = 0.05;

    /** So much of the likeliest party's share makes another its companion: "A and B signed". */
    private static final double COMPANION = 0.4;

    /** So much of nobody's share makes a recipient worth keeping, for a rule that lacks one. */
    private static final double OUTVOTED = 0.2;

    /** What is said is the act, and found in its own words. */
    private static final String[] SAYING = {
        "say", "tell", "add", "state", "note", "write", "deny", "believe", "think", "expect"
    };

    private static final List<String> NO_ACTS =
            List.copyOf(new Table(ProposalFinder.class, "no-acts.txt").words());

    private static final List<String> FEELINGS =
            List.copyOf(new Table(ProposalFinder.class, "feelings.txt").words());

    /** Longer sentences are lists or broken text: what is asked grows with the square. */
    private static final int LONGEST = 150;

    private final ArticleContext context;
    private final EventHeads heads;
    private final List<EventMaps> maps;
    private final EventNouns nouns;
    private final PartyFinder parties;

    /**
     * @param maps one for each sentence of the article
     */
    ProposalFinder(
            ArticleContext context, EventHeads heads, EventNouns nouns, List<EventMaps> maps) {
        this.nouns = nouns;
        this.context = context;
        this.heads = heads;
        this.maps = maps;
        this.parties = new PartyFinder(context);
    }

    /**
     * One side of an act; nobody if there are no parties, and then the share is nobody's.
     *
     * @param outvoted whether nobody is likelier than these
     */
    private record Side(
            List<Party> parties, List<Integer> tokens, double share, boolean outvoted) {}

    /** A party that some words lead to, and their shares together. */
    private record Claim(Party party, double share) {}

    private record Draft(Frame frame, Side actor, Side recipient) {

        Act as(int trigger) {
            return new Act(trigger, actor.tokens(), recipient.tokens());
        }

        int trigger() {
            return frame.predicate().index();
        }
    }

    /**
     * Proposals for a sentence, one a word that may name an act, in text order; none for one of
     * more than 150 tokens.
     */
    List<Proposal> find(Sentence sentence) {
        if (sentence.size() > LONGEST) {
            return List.of();
        }
        EventMaps words = maps.get(sentence.index());
        List<Draft> drafts = new ArrayList<>();
        for (Frame frame : context.clauses().of(sentence)) {
            if (isTrigger(frame)) {
                int at = frame.predicate().index();
                Side actor = side(sentence, words.actors(at), at, false, List.of());
                Side recipient = side(sentence, words.recipients(at), at, true, actor.parties());
                drafts.add(new Draft(frame, actor, recipient));
            }
        }
        List<ActScores> scores =
                heads.score(
                        words, drafts.stream().map(draft -> draft.as(draft.trigger())).toList());
        double[] fits = fits(words, drafts);
        List<Proposal> found = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            found.add(
                    new Proposal(
                            draft.frame(),
                            draft.actor().parties(),
                            draft.recipient().parties(),
                            draft.actor().share(),
                            draft.recipient().share(),
                            draft.recipient().outvoted(),
                            fits[i],
                            scores.get(i)));
        }
        return found;
    }

    /** Each trigger's share among all of the sentence in naming an act between its parties. */
    private double[] fits(EventMaps words, List<Draft> drafts) {
        Map<Act, Integer> pairs = new LinkedHashMap<>();
        drafts.forEach(draft -> pairs.putIfAbsent(draft.as(0), pairs.size()));
        List<Act> asked = new ArrayList<>(pairs.size() * drafts.size());
        for (Act pair : pairs.keySet()) {
            for (Draft other : drafts) {
                asked.add(new Act(other.trigger(), pair.actor(), pair.recipient()));
            }
        }
        float[] logits = heads.fits(words, asked);
        double[] fits = new double[drafts.size()];
        for (int i = 0; i < fits.length; i++) {
            int row = pairs.getOrDefault(drafts.get(i).as(0), 0) * fits.length;
            double sum = 0;
            for (int j = 0; j < fits.length; j++) {
                sum += StrictMath.exp(logits[row + j] - logits[row + i]);
            }
            fits[i] = 1 / sum;
        }
        return fits;
    }

    private boolean isTrigger(Frame frame) {
        Token word = frame.predicate();
        boolean act = word.upos() == Upos.VERB || word.upos() == Upos.ADJ || nouns.holds(word);
        return act
                && frame.kind() != FrameKind.OTHER
                && !word.is("compound")
                && !NO_ACTS.contains(word.lemma())
                && !(frame.kind() == FrameKind.NOUN
                        && frame.lightVerb() == null
                        && FEELINGS.contains(word.lemma()))
                && !(word.hasLemma(SAYING) && !frame.fillers("complement").isEmpty());
    }

    /**
     * @param shares nobody's, then each token's
     * @param recipient whether it is the recipient's side: there places stand for those in them
     */
    private Side side(
            Sentence sentence, float[] shares, int trigger, boolean recipient, List<Party> others) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (shares[i + 1] >= LEAST_SHARE && i != trigger) {
                for (Party party : meant(sentence, sentence.token(i), recipient)) {
                    if (others.stream().noneMatch(other -> isOf(sentence, party, other))) {
                        claim(claims, party, shares[i + 1]);
                    }
                }
            }
        }
        double most = claims.stream().mapToDouble(Claim::share).max().orElse(0);
        if (most <= (recipient ? OUTVOTED : 1) * shares[0]) {
            return new Side(List.of(), List.of(), shares[0], false);
        }
        List<Party> chosen = new ArrayList<>(2);
        Set<Integer> tokens = new TreeSet<>();
        for (Claim claim : claims) {
            if (claim.share() >= COMPANION * most) {
                chosen.add(claim.party());
                tokens.addAll(tokens(sentence, claim.party()));
            }
        }
        return new Side(chosen, List.copyOf(tokens), Math.min(1, most), most <= shares[0]);
    }

    /**
     * The same, or words of the other's: "student leaders" do nothing to "student", nor do the
     * North Koreans to the patrol in "a North Korean patrol boat".
     */
    private static boolean isOf(Sentence sentence, Party party, Party other) {
        boolean nameless = party.country() == null && other.sentence() == sentence.index();
        return party.sameAs(other)
                || other.span().contains(party.span())
                || (nameless
                        && named(sentence, sentence.token(party.head()))
                                == named(sentence, sentence.token(other.head())));
    }

    /** The noun that a word before it belongs to. */
    private static Token named(Sentence sentence, Token word) {
        Token noun = word;
        for (Token up = sentence.head(word);
                up != null && noun.is("compound", "amod");
                up = sentence.head(up)) {
            noun = up;
        }
        return noun;
    }

    /** Whom a word means; of a recipient the thing itself where it is nobody's. */
    private List<Party> meant(Sentence sentence, Token token, boolean recipient) {
        if (Coordination.isLeftOut(sentence, token)) {
            return List.of();
        }
        List<Party> found = parties.at(sentence, token, recipient);
        boolean noun = token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
        return found.isEmpty() && recipient && noun && !context.isDate(token)
                ? List.of(context.actors().party(sentence, token))
                : found;
    }

    private static void claim(List<Claim> claims, Party party, double share) {
        for (int i = 0; i < claims.size(); i++) {
            Claim earlier = claims.get(i);
            if (earlier.party().sameAs(party)) {
                claims.set(i, new Claim(earlier.party(), earlier.share() + share));
                return;
            }
        }
        claims.add(new Claim(party, share));
    }

    private static List<Integer> tokens(Sentence sentence, Party party) {
        return sentence.tokens().stream()
                .filter(token -> party.span().contains(token.span()))
                .map(Token::index)
                .toList();
    }
}
