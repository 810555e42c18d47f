package org.casus.format;

/** How well an input suits a kind, from the worst to the best. */
public enum Fit {
    /** It cannot be of this kind. */
    NONE,
    /** Nothing speaks against it. */
    POSSIBLE,
    /** Its name ends as those of this kind do, and its bytes do not speak against it. */
    NAMED,
    /** Its content has the shape of this kind. */
    SHAPED,
    /** It bears the signature of this kind. */
    SIGNED
}
