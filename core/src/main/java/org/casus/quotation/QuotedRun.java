package org.casus.quotation;

import org.casus.model.TextSpan;

/**
 * Words between quotation marks that are in no other quotation.
 *
 * @param span the words with their marks
 * @param closed whether the closing mark is there; if not, it runs to the end of its paragraph
 */
record QuotedRun(TextSpan span, boolean closed) {}
