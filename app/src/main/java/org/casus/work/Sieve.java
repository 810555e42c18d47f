package org.casus.work;

import java.util.Set;
import java.util.TreeSet;
import org.casus.app.Fault;
import org.casus.app.Problem;
import org.casus.model.Article;
import org.casus.source.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * Decides which documents are not read: those in other languages, those without sentences, and
 * those on topics that the user does not want. May be used by several threads at once.
 */
public final class Sieve {

    private final Set<String> topics;

    /**
     * @param topics the topics to leave out, as {@link Article#topic()} names them; empty for none
     */
    public Sieve(Set<String> topics) {
        this.topics = new TreeSet<>(topics);
    }

    /**
     * What becomes of a document that is not read.
     *
     * @param name its name, for people
     * @return null where it is to be read
     */
    public @Nullable Outcome refused(String name, Article article) {
        Unfit unfit = Unfit.of(article);
        if (unfit != null) {
            boolean foreign = unfit == Unfit.OTHER_LANGUAGE;
            Problem why = Problem.of(name, unfit, article.language());
            return Outcome.skipped(why, foreign ? article.language() : null);
        }
        String topic = article.topic();
        if (topic == null || !topics.contains(topic)) {
            return null;
        }
        Problem why = Problem.of(name, Fault.OFF_TOPIC, "is about " + topic + " and");
        return Outcome.skipped(why, topic);
    }
}
