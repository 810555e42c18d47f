package org.casus.quotation;

import java.util.List;

/**
 * A word that attributes content to a source.
 *
 * @param lemma dictionary form, for verbs with a particle after a space
 * @param kind what its source did
 * @param frames what its content may be
 * @param prepositions those that bring in the content; may be empty
 */
record Cue(String lemma, CueKind kind, List<Complement> frames, List<String> prepositions) {

    Cue {
        frames = List.copyOf(frames);
        prepositions = List.copyOf(prepositions);
    }

    boolean takes(Complement frame) {
        return frames.contains(frame);
    }
}
