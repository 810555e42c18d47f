package org.casus.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.model.EntityKind;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of an article so far: its spots by sentence and whom they refer to. Lives
 * within one reading.
 */
final class Discourse {

    /** A reader looks no further back for "the minister"; keeps the search linear. */
    private static final int LONGEST_MEMORY = 150;

    /** No reader keeps more bearers of one name apart; keeps the search linear. */
    private static final int MOST_NAMESAKES = 20;

    private final List<List<Spot>> spots;
    private final List<Referent> referents = new ArrayList<>();
    private final Map<String, List<Referent>> byName = new LinkedHashMap<>();

    /** Every referent once for each time it was spoken of, in that order. */
    private final List<Referent> spokenOf = new ArrayList<>();

    private final @Nullable Spot[][] spotAt;
    private final @Nullable Referent[][] referentOf;
    private final @Nullable LocalDate day;
    private final @Nullable String home;

    /**
     * @param day the day of publication, or null
     * @param home the country that the article is about, or null
     */
    Discourse(
            List<List<Spot>> spots,
            List<Sentence> sentences,
            @Nullable LocalDate day,
            @Nullable String home) {
        this.spots = spots;
        this.day = day;
        this.home = home;
        this.spotAt = new Spot[sentences.size()][];
        this.referentOf = new Referent[sentences.size()][];
        for (Sentence sentence : sentences) {
            spotAt[sentence.index()] = new Spot[sentence.size()];
            referentOf[sentence.index()] = new Referent[sentence.size()];
        }
        for (List<Spot> ofSentence : spots) {
            ofSentence.forEach(this::index);
        }
    }

    /** Smaller spots win over larger ones that hold them. */
    private void index(Spot spot) {
        @Nullable Spot[] row = spotAt[spot.sentence().index()];
        if (spot.name() != null || spot.pronoun() != null) {
            for (int i = spot.cover(); i <= spot.last(); i++) {
                row[i] = row[i] == null ? spot : row[i];
            }
        }
        row[spot.head().index()] = spot;
    }

    /** The day on which the article was published, or null. */
    @Nullable LocalDate day() {
        return day;
    }

    /** The country that the article is about, or null. */
    @Nullable String home() {
        return home;
    }

    List<Spot> spots(int sentence) {
        return spots.get(sentence);
    }

    int sentenceCount() {
        return spots.size();
    }

    List<Referent> referents() {
        return referents;
    }

    Referent create(EntityKind kind, String name) {
        Referent referent = new Referent(referents.size(), kind, name);
        referents.add(referent);
        return referent;
    }

    void assign(Spot spot, Referent referent) {
        @Nullable Referent[] row = referentOf[spot.sentence().index()];
        Referent before = row[spot.head().index()];
        if (before != null) {
            before.spots().remove(spot);
        }
        row[spot.head().index()] = referent;
        referent.spots().add(spot);
        spokenOf.add(referent);
    }

    @Nullable Referent referent(Spot spot) {
        return referentOf[spot.sentence().index()][spot.head().index()];
    }

    /** Makes a referent known by a form of its name. */
    void call(Referent referent, String form) {
        if (referent.names().add(form)) {
            byName.computeIfAbsent(form, key -> new ArrayList<>(1)).add(referent);
        }
    }

    /** The referents called by exactly this form, in order of first mention; the latest few. */
    List<Referent> called(String form) {
        List<Referent> called = byName.getOrDefault(form, List.of());
        int from = Math.max(0, called.size() - MOST_NAMESAKES);
        return called.subList(from, called.size());
    }

    /** The spot whose head, name or title a token is, or null. */
    @Nullable Spot spotAt(Sentence sentence, Token token) {
        return spotAt[sentence.index()][token.index()];
    }

    @Nullable Referent referentAt(Sentence sentence, Token token) {
        Spot spot = spotAt(sentence, token);
        return spot == null ? null : referent(spot);
    }

    /** Referents from the one spoken of last backwards, at most {@link #LONGEST_MEMORY}. */
    List<Referent> recent() {
        Set<Referent> recent = new LinkedHashSet<>();
        int from = Math.max(0, spokenOf.size() - LONGEST_MEMORY);
        for (int i = spokenOf.size() - 1; i >= from; i--) {
            if (!spokenOf.get(i).spots().isEmpty()) {
                recent.add(spokenOf.get(i));
            }
        }
        return new ArrayList<>(recent);
    }

    /** The same discourse, to be changed without changing this one. */
    Discourse copy(List<Sentence> sentences) {
        Discourse copy = new Discourse(spots, sentences, day, home);
        for (Referent referent : referents) {
            Referent twin = referent.copy();
            copy.referents.add(twin);
            twin.names()
                    .forEach(
                            form ->
                                    copy.byName
                                            .computeIfAbsent(form, k -> new ArrayList<>(1))
                                            .add(twin));
        }
        for (Referent referent : spokenOf) {
            copy.spokenOf.add(copy.referents.get(referent.number()));
        }
        for (Referent referent : referents) {
            for (Spot spot : referent.spots()) {
                copy.referentOf[spot.sentence().index()][spot.head().index()] =
                        copy.referents.get(referent.number());
            }
        }
        return copy;
    }
}
