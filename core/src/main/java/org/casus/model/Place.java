package org.casus.model;

import org.jspecify.annotations.Nullable;

/**
 * A toponym. Coordinates and ids are null until a gazetteer knows them.
 *
 * @param span the words
 * @param name the usual English name
 * @param geonamesId id in GeoNames, or null
 * @param country ISO 3166-1 alpha-3, or null
 * @param admin1 first-level division, or null
 * @param feature GeoNames feature code such as {@code PPLC}, or null
 * @param latitude degrees north, or null
 * @param longitude degrees east, or null
 * @param as what the name stands for here
 */
public record Place(
        TextSpan span,
        String name,
        @Nullable Long geonamesId,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String feature,
        @Nullable Double latitude,
        @Nullable Double longitude,
        PlaceUse as) {}
