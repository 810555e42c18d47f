package org.casus.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is reported to have said or written.
 *
 * @param span the content, with its quotation marks where it has them
 * @param kind how it is given
 * @param speaker whose words, or null where the text does not tell
 * @param addressee to whom, or null
 * @param via the medium, as "state Rossiya 1 TV", or null
 * @param viaSpan the words of the medium, or null
 * @param cue the words of saying, or null for a quotation that only continues another
 * @param saidOn the day it was said, or null
 */
public record Quote(
        TextSpan span,
        QuoteKind kind,
        @Nullable Party speaker,
        @Nullable Party addressee,
        @Nullable String via,
        @Nullable TextSpan viaSpan,
        @Nullable TextSpan cue,
        @Nullable LocalDate saidOn) {}
