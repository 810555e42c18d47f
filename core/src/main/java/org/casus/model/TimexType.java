package org.casus.model;

/** The TimeML types of time expressions. */
public enum TimexType {
    /** A day or something longer. */
    DATE,
    /** A part of a day. */
    TIME,
    /** A length of time. */
    DURATION,
    /** A repetition. */
    SET
}
