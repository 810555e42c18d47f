package org.casus.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A noun or title of the tables in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param agent the row of agents.tsv, or null where it only stands among the titles
 * @param title the row of titles.tsv, or null where it only stands among the agents
 * @param plural whether the agent's plural form stands there
 */
public record NounMatch(
        int first, int last, @Nullable Agent agent, @Nullable Title title, boolean plural) {}
