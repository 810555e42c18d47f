package org.casus.model;

/** The TimeML types of time expressions. */
public enum TimexType {
    DATE,
    TIME,
    DURATION,
    SET
}
