package org.casus.model;

/** What a place name stands for. */
public enum PlaceUse {
    /** Where something is or happens. */
    LOCATION,
    /** The government or people of the place. */
    ACTOR
}
