package org.casus.quotation;

/** The word classes of cues. */
enum CuePos {
    VERB,
    NOUN,
    ADJECTIVE
}
