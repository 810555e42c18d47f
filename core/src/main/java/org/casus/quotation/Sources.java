package org.casus.quotation;

import java.util.Locale;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.casus.model.Upos;
import org.jspecify.annotations.Nullable;

/** Finds in the tree who the source of a cue is. */
final class Sources {

    /** A source further up the tree than this is a parser's mistake. */
    private static final int MOST_STEPS = 6;

    private Sources() {}

    /** Head of the source of a verb, or null where its sentence names none. */
    static @Nullable Token of(Sentence sentence, Token verb) {
        if (isPassive(sentence, verb)) {
            return agent(sentence, verb);
        }
        Token up = verb;
        for (int steps = 0; up != null && steps < MOST_STEPS; steps++) {
            Token own = ownSource(sentence, up);
            if (own != null) {
                return own;
            }
            if (up != verb && isPassive(sentence, up) && verb.is("xcomp", "advcl", "ccomp")) {
                Token subject = sentence.child(up, "nsubj:pass");
                if (subject != null) {
                    return subject;
                }
            }
            Token governor = sentence.head(up);
            if (governor == null) {
                return null;
            }
            if (up.is("acl") && governor.upos().isNominal()) {
                return up.xpos().equals("VBN") || up.xpos().equals("VB") ? null : governor;
            }
            if (up.is("xcomp")) {
                Token object = sentence.child(governor, "obj", "iobj");
                if (object != null && object.index() < up.index()) {
                    return object;
                }
            }
            if (!up.is("xcomp", "advcl", "conj", "parataxis")) {
                return null;
            }
            if (up.is("parataxis") && !up.xpos().equals("VBG")) {
                return null;
            }
            up = governor;
        }
        return null;
    }

    private static @Nullable Token ownSource(Sentence sentence, Token verb) {
        if (isPassive(sentence, verb)) {
            return agent(sentence, verb);
        }
        Token subject = sentence.child(verb, "nsubj");
        if (subject == null || subject.is("nsubj:pass", "nsubj:outer")) {
            return null;
        }
        if (isExpletive(subject)) {
            return null;
        }
        return subject;
    }

    private static boolean isExpletive(Token subject) {
        return subject.form().toLowerCase(Locale.ROOT).equals("there");
    }

    /** Who did what a passive verb says, or null. */
    static @Nullable Token agent(Sentence sentence, Token verb) {
        for (Token child : sentence.children(verb, "obl")) {
            if (child.is("obl:agent") || hasCase(sentence, child, "by")) {
                return child.index() > verb.index() && child.upos() != Upos.VERB ? child : null;
            }
        }
        return null;
    }

    /** Whether a noun phrase is brought in by a preposition. */
    static boolean hasCase(Sentence sentence, Token noun, String preposition) {
        for (Token child : sentence.children(noun, "case")) {
            if (child.form().toLowerCase(Locale.ROOT).equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb stands in the passive or is a bare past participle that modifies a noun. */
    static boolean isPassive(Sentence sentence, Token verb) {
        return sentence.child(verb, "aux:pass") != null
                || sentence.child(verb, "nsubj:pass") != null
                || (verb.xpos().equals("VBN") && verb.is("acl", "amod") && !verb.is("acl:relcl"))
                || (verb.xpos().equals("VBN")
                        && verb.is("advcl")
                        && sentence.child(verb, "aux") == null);
    }

    /** What a relative pronoun stands for, else the token itself. */
    static Token antecedent(Sentence sentence, Token source) {
        switch (source.form().toLowerCase(Locale.ROOT)) {
            case "who", "which", "that", "whom":
                break;
            default:
                return source;
        }
        Token up = sentence.head(source);
        for (int steps = 0; up != null && steps < MOST_STEPS; steps++) {
            if (up.is("acl:relcl")) {
                Token noun = sentence.head(up);
                return noun == null ? source : noun;
            }
            up = sentence.head(up);
        }
        return source;
    }
}
