package org.casus.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** A frame while its roles are being gathered: first those that the tree gives outright. */
final class FrameDraft {

    /** Adverbs that make another verb of the one before them. */
    private static final String[] ADVERB_PARTICLES = {
        "back", "in", "out", "up", "down", "off", "over", "away", "aside", "on", "through"
    };

    final Sentence sentence;
    final Token predicate;
    final FrameKind kind;
    final String lemma;
    final boolean passive;
    final Map<String, List<Token>> roles = new LinkedHashMap<>();

    FrameDraft(Sentence sentence, Token predicate) {
        this.sentence = sentence;
        this.predicate = predicate;
        this.kind = kindOf(sentence, predicate);
        this.passive = isPassive(sentence, predicate);
        this.lemma = lemmaOf(sentence, predicate);
        for (Token child : sentence.children(predicate)) {
            addRole(child);
        }
    }

    private static FrameKind kindOf(Sentence sentence, Token token) {
        if (sentence.child(token, "cop") != null && !isClauseSaidOf(sentence, token)) {
            return FrameKind.COPULAR;
        }
        return switch (token.upos()) {
            case VERB -> FrameKind.VERB;
            case AUX -> token.is("aux", "cop") ? FrameKind.OTHER : FrameKind.VERB;
            case NOUN, PROPN -> FrameKind.NOUN;
            case ADJ ->
                    token.is("xcomp", "root", "advcl", "conj", "acl", "ccomp", "parataxis")
                            ? FrameKind.COPULAR
                            : FrameKind.OTHER;
            default -> FrameKind.OTHER;
        };
    }

    /** "is to veto it", "the word is that he left": the copula stands outside of the clause. */
    private static boolean isClauseSaidOf(Sentence sentence, Token verb) {
        Token mark = sentence.child(verb, "mark");
        return verb.upos() == Upos.VERB
                && mark != null
                && (sentence.child(verb, "nsubj:outer") != null
                        ? mark.hasLemma("that", "to")
                        : mark.hasLemma("to") && sentence.child(verb, "nsubj") != null);
    }

    private static boolean isPassive(Sentence sentence, Token token) {
        if (token.upos() != Upos.VERB) {
            return false;
        }
        if (sentence.child(token, "aux:pass", "nsubj:pass") != null) {
            return true;
        }
        if (!token.xpos().equals("VBN")
                || sentence.child(token, "aux", "obj") != null
                || token.is("acl:relcl")) {
            return false;
        }
        Token first = sentence.head(token);
        boolean conjunct =
                token.is("conj")
                        && first != null
                        && sentence.child(token, "nsubj") == null
                        && isPassive(sentence, first);
        return conjunct || token.is("acl", "advcl", "amod", "xcomp");
    }

    /**
     * The lemma with an adverb that stands right behind a verb and may be read as its particle:
     * "handed back", "took in"; null where none does.
     */
    @Nullable String phrasalLemma() {
        if (kind != FrameKind.VERB || sentence.child(predicate, "compound:prt") != null) {
            return null;
        }
        for (Token child : sentence.children(predicate, "advmod")) {
            boolean next = child.index() == predicate.index() + 1;
            if (next && (child.xpos().equals("RP") || child.hasLemma(ADVERB_PARTICLES))) {
                return lemma + " " + child.lemma().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static String lemmaOf(Sentence sentence, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        Token particle = sentence.child(token, "compound:prt");
        if (particle == null && sentence.child(token, "obj", "nsubj:pass") == null) {
            particle = misreadParticle(sentence, token);
        }
        return particle == null ? lemma : lemma + " " + particle.lemma().toLowerCase(Locale.ROOT);
    }

    /** "shrugged off the criticism": the parser may take off for a preposition of the object. */
    private static @Nullable Token misreadParticle(Sentence sentence, Token token) {
        if (token.upos() != Upos.VERB) {
            return null;
        }
        for (Token oblique : sentence.children(token, "obl")) {
            List<Token> marks = sentence.children(oblique, "case");
            // "gathered off Taiwan" is a place
            if (oblique.upos() != Upos.PROPN
                    && marks.size() == 1
                    && marks.get(0).hasLemma("off")
                    && marks.get(0).index() == token.index() + 1) {
                return marks.get(0);
            }
        }
        return null;
    }

    private void addRole(Token child) {
        String role = role(child);
        if (role != null) {
            for (Token filler : Coordination.of(sentence, antecedent(sentence, child))) {
                add(role, filler);
            }
        }
        if (isInfinitiveComplement(child)) {
            add("purpose", child);
        }
    }

    /** "applied to join": whether it says what for or what, parsers and readers differ. */
    private boolean isInfinitiveComplement(Token child) {
        Token mark = sentence.child(child, "mark");
        return child.is("xcomp")
                && child.xpos().equals("VB")
                && mark != null
                && mark.hasLemma("to");
    }

    void add(String role, Token filler) {
        List<Token> fillers = roles.computeIfAbsent(role, r -> new ArrayList<>(2));
        if (!fillers.contains(filler)) {
            fillers.add(filler);
        }
    }

    List<Token> fillers(String role) {
        return roles.getOrDefault(role, List.of());
    }

    private @Nullable String role(Token child) {
        return switch (child.deprel()) {
            case "nsubj:outer" -> isOutside() ? null : passive ? "object" : "subject";
            case "nsubj", "csubj" -> passive ? "object" : "subject";
            case "nsubj:pass", "csubj:pass" -> "object";
            case "obj" -> "object";
            case "iobj" -> "iobject";
            case "xcomp", "ccomp" -> "complement";
            case "obl:agent" -> "by";
            case "nmod:poss" -> "poss";
            case "aux" -> "aux";
            case "advmod" -> kind == FrameKind.VERB ? "adverb" : null;
            case "mark" -> "mark";
            case "compound", "amod", "nmod:desc", "flat" -> "mod";
            case "obl", "nmod", "obl:unmarked", "nmod:unmarked" -> preposition(child);
            case "advcl" -> clauseRole(child);
            case "acl" -> child.xpos().equals("VB") ? "complement" : clauseRole(child);
            case "parataxis" -> kind == FrameKind.VERB ? "parataxis" : null;
            default -> null;
        };
    }

    /** "the word is that he left": word is no subject of left. */
    private boolean isOutside() {
        return sentence.children(predicate, "nsubj").stream()
                .anyMatch(subject -> !subject.is("nsubj:outer"));
    }

    /**
     * "accused of killing", "threatened with being": the mark serves as a preposition; "killed when
     * a bus overturned": a finite clause of time or circumstance.
     */
    private @Nullable String clauseRole(Token child) {
        Token when = sentence.child(child, "mark", "advmod");
        if (when != null
                && when.hasLemma("when", "after", "as", "while")
                && List.of("VBD", "VBP", "VBZ", "VBN").contains(child.xpos())) {
            return "when";
        }
        Token mark = sentence.child(child, "mark", "case");
        if (mark == null) {
            return null;
        }
        if (mark.hasLemma("to") && child.xpos().equals("VB")) {
            return "purpose";
        }
        return child.xpos().equals("VBG") ? mark.lemma() : null;
    }

    private @Nullable String preposition(Token child) {
        StringBuilder words = new StringBuilder();
        for (Token mark : sentence.children(child, "case")) {
            if (words.length() > 0) {
                words.append(' ');
            }
            words.append(mark.lemma().toLowerCase(Locale.ROOT));
            for (Token more : sentence.children(mark, "fixed")) {
                words.append(' ').append(more.lemma().toLowerCase(Locale.ROOT));
            }
        }
        if (words.toString().equals("off") && lemma.endsWith(" off")) {
            return "object";
        }
        if (words.length() == 0) {
            boolean given = sentence.child(predicate, "iobj") != null;
            return given ? "object" : null; // "gave him 48 hours"
        }
        return words.toString();
    }

    /** Whether a reported clause stands in the past or the perfect: "that it had left". */
    static boolean isDone(Sentence sentence, Token clause) {
        List<Token> auxiliaries = sentence.children(clause, "aux", "aux:pass");
        boolean perfect = auxiliaries.stream().anyMatch(aux -> aux.hasLemma("have"));
        boolean passive = auxiliaries.stream().anyMatch(aux -> aux.xpos().equals("VBD"));
        return clause.is("ccomp")
                && auxiliaries.stream().noneMatch(aux -> aux.xpos().equals("MD"))
                && (clause.xpos().equals("VBD")
                        || (clause.xpos().equals("VBN") && (perfect || passive)));
    }

    /** What a relative pronoun stands for: the noun that its clause hangs on. */
    static Token antecedent(Sentence sentence, Token token) {
        boolean relative =
                token.upos() == Upos.PRON
                        && token.hasLemma("who", "which", "that", "whom", "whose")
                        && !token.form().equals("That");
        if (!relative) {
            return token;
        }
        for (Token up = sentence.head(token); up != null; up = sentence.head(up)) {
            if (up.is("acl:relcl", "advcl:relcl")) {
                Token noun = sentence.head(up);
                return noun == null ? token : clefted(sentence, noun);
            }
        }
        Token before = token.index() == 0 ? null : sentence.token(token.index() - 1);
        boolean beside =
                before != null && before.upos().isNominal() && !token.hasLemma("that", "which");
        return beside && before != null ? before : token;
    }

    /** "It is Mary who …": the clause may hang on the pronoun it; Mary is meant. */
    private static Token clefted(Sentence sentence, Token noun) {
        if (noun.hasLemma("it") && noun.is("nsubj", "expl")) {
            Token head = sentence.head(noun);
            return head == null ? noun : head;
        }
        return noun;
    }
}
