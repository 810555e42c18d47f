package org.casus.quotation;

/** What a cue says its source did. */
enum CueKind {
    /** It said or wrote something. */
    SPEECH,
    /** It thought, felt, knew or wanted something. */
    ATTITUDE,
    /** Nobody in particular holds it: the subject belongs to the content. */
    HEARSAY
}
