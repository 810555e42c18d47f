package org.casus.view;

/**
 * A name that acted, was acted on or spoke, and of which neither country nor sector is known.
 *
 * @param name as most documents write it
 * @param kind what it was mostly taken for, as {@code organization}
 * @param documents how many name it so
 * @param mentions how often they mean it, pronouns included
 * @param events how many it has a part in
 * @param example words around its first mention in one of them, on one line
 */
public record UnknownActor(
        String name, String kind, int documents, int mentions, int events, String example) {}
